/** The trail in the graph: what it shows of itself, and how mutations become its records. */
@NullMarked
package org.yiding.audit.graphql;

import org.jspecify.annotations.NullMarked;
