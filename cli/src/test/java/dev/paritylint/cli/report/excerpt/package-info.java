@NullMarked
package dev.paritylint.cli.report.excerpt;

import org.jspecify.annotations.NullMarked;
