package org.yiding.support.http;

import org.yiding.support.error.ForbiddenException;
import org.yiding.support.error.YidingException;

/** What a caller is told whose roles, or whose policy in Keycloak, do not reach a path. */
public final class RoleRefusal {

    private RoleRefusal() {}

    /** The error, with the code of a refusal. */
    public static YidingException error() {
        return new ForbiddenException("Your roles do not allow this.");
    }
}
