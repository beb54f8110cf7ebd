/** The supergraph as the planner needs it: which subgraph resolves what, read from the join directives. */
@NullMarked
package org.yiding.gateway.supergraph;

import org.jspecify.annotations.NullMarked;
