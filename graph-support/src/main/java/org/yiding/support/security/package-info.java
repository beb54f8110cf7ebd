/** Who may do what: the roles of the realm. */
@NullMarked
package org.yiding.support.security;

import org.jspecify.annotations.NullMarked;
