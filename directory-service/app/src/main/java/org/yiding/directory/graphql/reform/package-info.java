/** Reforms in the directory's subgraph. */
@NullMarked
package org.yiding.directory.graphql.reform;

import org.jspecify.annotations.NullMarked;
