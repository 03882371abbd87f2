/** Rules about routes: which blocks a platform knows, and which instance a client reaches. */
@NullMarked
package dev.paritylint.rules.route;

import org.jspecify.annotations.NullMarked;
