/** Which variables are referred to and defined nowhere. */
@NullMarked
package dev.paritylint.reference;

import org.jspecify.annotations.NullMarked;
