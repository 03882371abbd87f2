/** Reads shell scripts: what they run, with which words and which variables. */
@NullMarked
package dev.paritylint.shell;

import org.jspecify.annotations.NullMarked;
