/** Text as a terminal shows it: width, color, links, and nothing that moves the cursor. */
@NullMarked
package dev.paritylint.cli.report.terminal;

import org.jspecify.annotations.NullMarked;
