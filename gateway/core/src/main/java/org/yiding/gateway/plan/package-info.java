/** From an operation to the fetches that answer it: a search over (type, subgraph), merged into one graph of fetches. */
@NullMarked
package org.yiding.gateway.plan;

import org.jspecify.annotations.NullMarked;
