/**
 * {@code paritylint.yml} as it is written: what is proposed for it, and what holds because of it.
 */
@NullMarked
package dev.paritylint.cli.configuration;

import org.jspecify.annotations.NullMarked;
