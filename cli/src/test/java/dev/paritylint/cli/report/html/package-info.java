/** Tests of the page. */
@NullMarked
package dev.paritylint.cli.report.html;

import org.jspecify.annotations.NullMarked;
