package dev.paritylint.shell;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;

/**
 * One word of a command as the program would receive it: quotes removed, variables in place.
 *
 * @param value text, or unknown with the reason and the text that it certainly begins with
 * @param origin the word as it is written, and where the variables in it came from
 */
public record Word(Value value, Origin origin) {}
