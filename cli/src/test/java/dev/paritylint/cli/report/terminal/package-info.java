@NullMarked
package dev.paritylint.cli.report.terminal;

import org.jspecify.annotations.NullMarked;
