/** The directory's subgraph. */
@NullMarked
package org.yiding.directory.graphql;

import org.jspecify.annotations.NullMarked;
