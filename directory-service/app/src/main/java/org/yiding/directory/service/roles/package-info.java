/** What is done with roles: given, limited, withdrawn, and settled with Keycloak. */
@NullMarked
package org.yiding.directory.service.roles;

import org.jspecify.annotations.NullMarked;
