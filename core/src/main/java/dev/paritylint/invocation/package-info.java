/** What the scripts, make targets and workflow jobs of a repository run. */
@NullMarked
package dev.paritylint.invocation;

import org.jspecify.annotations.NullMarked;
