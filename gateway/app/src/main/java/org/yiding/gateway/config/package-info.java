/** What an operator sets, and the supergraph that is served. */
@NullMarked
package org.yiding.gateway.config;

import org.jspecify.annotations.NullMarked;
