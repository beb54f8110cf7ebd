/** How errors of a subgraph reach its clients. */
@NullMarked
package org.yiding.support.graphql;

import org.jspecify.annotations.NullMarked;
