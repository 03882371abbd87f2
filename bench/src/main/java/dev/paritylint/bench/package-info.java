/** How fast files are read, beside HCL4j and beside reading their bytes and no more. */
@NullMarked
package dev.paritylint.bench;

import org.jspecify.annotations.NullMarked;
