/** A real Keycloak with the realm of this project, for tests that change it. */
@NullMarked
package org.yiding.testing.keycloak;

import org.jspecify.annotations.NullMarked;
