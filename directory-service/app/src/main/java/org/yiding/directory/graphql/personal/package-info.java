/** Personal data in the graph: masked, in the clear for a purpose, exported and erased for one person. */
@NullMarked
package org.yiding.directory.graphql.personal;

import org.jspecify.annotations.NullMarked;
