/** Comments by which people say that what stands beside them is intended. */
@NullMarked
package dev.paritylint.marker;

import org.jspecify.annotations.NullMarked;
