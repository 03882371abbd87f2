package dev.paritylint.shell;

import dev.paritylint.shell.Bit.Quoting;
import dev.paritylint.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ${NAME…}} does with a variable: one operator with its operand.
 *
 * @param from where the operand begins
 * @param to where it ends
 */
record Operation(
    String name,
    @Nullable Holding held,
    String operator,
    int from,
    int to,
    Span at,
    int start,
    int end,
    Quoting quoting) {
  boolean minds(char what) {
    return operator.indexOf(what) >= 0;
  }
}
