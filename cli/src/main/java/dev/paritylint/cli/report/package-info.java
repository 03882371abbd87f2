/** How results are shown: text for people, JSON for programs; CI's formats are below. */
@NullMarked
package dev.paritylint.cli.report;

import org.jspecify.annotations.NullMarked;
