@NullMarked
package dev.paritylint.cli.report.sarif;

import org.jspecify.annotations.NullMarked;
