/** Values that name an environment other than their own, and what speaks for a mistake. */
@NullMarked
package dev.paritylint.rules.naming;

import org.jspecify.annotations.NullMarked;
