/** Rules about what a team declares intended. */
@NullMarked
package dev.paritylint.rules.waiver;

import org.jspecify.annotations.NullMarked;
