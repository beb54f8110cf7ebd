package org.yiding.meeting.files;

import org.yiding.support.error.ForbiddenException;
import org.yiding.support.error.YidingException;

/** What a caller is told whose roles, or whose policy in Keycloak, do not reach a document. */
final class Refusal {

    private Refusal() {}

    static YidingException ofRoles() {
        return new ForbiddenException("Your roles do not allow this.");
    }
}
