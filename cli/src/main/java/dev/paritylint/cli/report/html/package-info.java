/** The report as one page of HTML that needs nothing else. */
@NullMarked
package dev.paritylint.cli.report.html;

import org.jspecify.annotations.NullMarked;
