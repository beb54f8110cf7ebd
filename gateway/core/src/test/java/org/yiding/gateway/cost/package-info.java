/** Tests of what operations cost. */
@NullMarked
package org.yiding.gateway.cost;

import org.jspecify.annotations.NullMarked;
