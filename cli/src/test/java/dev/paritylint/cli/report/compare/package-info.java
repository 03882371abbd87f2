@NullMarked
package dev.paritylint.cli.report.compare;

import org.jspecify.annotations.NullMarked;
