package org.yiding.directory.realm;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs in.
 *
 * @param id Keycloak's, the subject of their tokens
 * @param username what they sign in with
 * @param name family name before given name; empty where Keycloak has neither
 * @param enabled whether they may sign in
 * @param agency the id of the agency they belong to, as Keycloak keeps it; null where they belong to none
 */
public record RealmUser(
        String id,
        String username,
        String name,
        boolean enabled,
        @Nullable String agency) {}
