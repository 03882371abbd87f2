/** The rule about variables that one environment has and another lacks, and its evidence. */
@NullMarked
package dev.paritylint.rules.missing;

import org.jspecify.annotations.NullMarked;
