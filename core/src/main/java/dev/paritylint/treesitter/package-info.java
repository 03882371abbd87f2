/** Parses programs by tree-sitter grammars, and copies the trees into records of its own. */
@NullMarked
package dev.paritylint.treesitter;

import org.jspecify.annotations.NullMarked;
