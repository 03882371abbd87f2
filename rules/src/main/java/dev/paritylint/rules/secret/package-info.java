/** Secrets that stand in the repository. Nothing here ever shows one. */
@NullMarked
package dev.paritylint.rules.secret;

import org.jspecify.annotations.NullMarked;
