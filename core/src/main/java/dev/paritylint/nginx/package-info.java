/** nginx: its configuration, what is effective where, and where its locations send requests. */
@NullMarked
package dev.paritylint.nginx;

import org.jspecify.annotations.NullMarked;
