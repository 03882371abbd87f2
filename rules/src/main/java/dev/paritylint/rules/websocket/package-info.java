/** Which routes carry WebSockets, and what says so. */
@NullMarked
package dev.paritylint.rules.websocket;

import org.jspecify.annotations.NullMarked;
