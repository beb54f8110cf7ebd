/** Relay connections: how a list is cut into pages that a client can walk. */
@NullMarked
package org.yiding.support.paging;

import org.jspecify.annotations.NullMarked;
