package dev.paritylint.terraform;

import dev.paritylint.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a root, or a module that it calls, has no default for: a variable, or an attribute of one
 * that is an object ({@code pool.size}).
 *
 * @param folder of the root or module
 * @param feed the call ({@code module.web}), empty for the root itself
 * @param given where it is given, null where it is not
 * @param fed where something else is given to the same
 */
public record Need(
    String folder, String feed, String name, Span declared, @Nullable Span given, Span fed) {}
