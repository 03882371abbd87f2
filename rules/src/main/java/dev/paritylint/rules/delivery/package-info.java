/** Rules about how environments are deployed. */
@NullMarked
package dev.paritylint.rules.delivery;

import org.jspecify.annotations.NullMarked;
