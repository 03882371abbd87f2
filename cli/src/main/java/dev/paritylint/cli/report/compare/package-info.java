/** The table of {@code compare}, in each of its forms. */
@NullMarked
package dev.paritylint.cli.report.compare;

import org.jspecify.annotations.NullMarked;
