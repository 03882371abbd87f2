/** Reads GitHub Actions workflows: what their jobs deploy, where to, and with which variables. */
@NullMarked
package dev.paritylint.workflow;

import org.jspecify.annotations.NullMarked;
