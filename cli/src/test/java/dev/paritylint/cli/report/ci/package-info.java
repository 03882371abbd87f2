@NullMarked
package dev.paritylint.cli.report.ci;

import org.jspecify.annotations.NullMarked;
