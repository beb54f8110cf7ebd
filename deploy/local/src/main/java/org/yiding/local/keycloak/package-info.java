/** The Keycloak that signs people in, and its realm. */
@NullMarked
package org.yiding.local.keycloak;

import org.jspecify.annotations.NullMarked;
