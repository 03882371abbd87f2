/** Results as the pages of CI services show them, one class for each format. */
@NullMarked
package dev.paritylint.cli.report.ci;

import org.jspecify.annotations.NullMarked;
