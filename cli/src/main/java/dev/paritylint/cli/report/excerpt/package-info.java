/** Lines of files with what is marked in them, and without secrets. */
@NullMarked
package dev.paritylint.cli.report.excerpt;

import org.jspecify.annotations.NullMarked;
