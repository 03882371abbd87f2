/** Results as SARIF 2.1.0, shaped for GitHub code scanning. */
@NullMarked
package dev.paritylint.cli.report.sarif;

import org.jspecify.annotations.NullMarked;
