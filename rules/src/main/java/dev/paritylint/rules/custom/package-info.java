/** The rules that a team writes itself in {@code paritylint.yml}. */
@NullMarked
package dev.paritylint.rules.custom;

import org.jspecify.annotations.NullMarked;
