/** Compares the gateway with others on one machine. Not part of what is deployed. */
@NullMarked
package org.yiding.gateway.bench;

import org.jspecify.annotations.NullMarked;
