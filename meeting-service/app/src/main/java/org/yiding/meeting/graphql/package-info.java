/** The subgraph: records in the shape of the published schema and the operations on them. */
@NullMarked
package org.yiding.meeting.graphql;

import org.jspecify.annotations.NullMarked;
