/** the regulations' subgraph. */
@NullMarked
package org.yiding.regulation.graphql;

import org.jspecify.annotations.NullMarked;
