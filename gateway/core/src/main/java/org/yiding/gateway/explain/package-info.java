/** Shows people how an operation is answered. */
@NullMarked
package org.yiding.gateway.explain;

import org.jspecify.annotations.NullMarked;
