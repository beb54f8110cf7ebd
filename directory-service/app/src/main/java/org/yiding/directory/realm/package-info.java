/** The realm in Keycloak, as its admin API shows it to this service's own account. */
@NullMarked
package org.yiding.directory.realm;

import org.jspecify.annotations.NullMarked;
