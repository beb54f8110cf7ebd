/** How services ask Keycloak for its policies; not for the gateway, which asks for none. */
@NullMarked
package org.yiding.support.keycloak;

import org.jspecify.annotations.NullMarked;
