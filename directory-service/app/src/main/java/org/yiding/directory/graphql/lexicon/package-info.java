/** The standard organisation in the directory's subgraph. */
@NullMarked
package org.yiding.directory.graphql.lexicon;

import org.jspecify.annotations.NullMarked;
