/** Small worlds for the tests: data, the subgraphs over it in memory, and one schema over all of it to compare with. */
@NullMarked
package org.yiding.gateway.world;

import org.jspecify.annotations.NullMarked;
