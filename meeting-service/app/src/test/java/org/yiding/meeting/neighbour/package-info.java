/** Stand-ins for the two services that an import asks: real HTTP, real GraphQL, in memory. */
@NullMarked
package org.yiding.meeting.neighbour;

import org.jspecify.annotations.NullMarked;
