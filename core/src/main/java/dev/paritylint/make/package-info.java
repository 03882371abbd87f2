/** Makefiles: their targets, with what make runs for each as a script. */
@NullMarked
package dev.paritylint.make;

import org.jspecify.annotations.NullMarked;
