/** What shells are told so that they complete the words of our command line. */
@NullMarked
package dev.paritylint.cli.completion;

import org.jspecify.annotations.NullMarked;
