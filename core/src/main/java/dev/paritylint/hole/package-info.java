/** Paths that scripts write with a variable in the environment's place. */
@NullMarked
package dev.paritylint.hole;

import org.jspecify.annotations.NullMarked;
