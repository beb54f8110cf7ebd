/** The inverse of amending: from two texts the act that leads from one to the other, verified by applying it. */
@NullMarked
package org.yiding.regulation.amending.derive;

import org.jspecify.annotations.NullMarked;
