/** How much work an operation may make, from what the schema says of its fields. */
@NullMarked
package org.yiding.gateway.cost;

import org.jspecify.annotations.NullMarked;
