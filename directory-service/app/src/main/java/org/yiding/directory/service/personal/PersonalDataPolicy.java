package org.yiding.directory.service.personal;

import org.yiding.support.error.ForbiddenException;
import org.yiding.support.error.UpstreamUnavailableException;

/** What administrators allow with personal data at this moment, beside the roles that may do it at all. */
public interface PersonalDataPolicy {

    /** What is done with the resource <i>Personal data</i>: the names of its scopes in Keycloak, in small letters. */
    enum Scope {
        /** 查看原文: showing values in the clear for a purpose. */
        REVEAL,
        /** 导出: giving a person a copy of what is kept of them. */
        EXPORT
    }

    /**
     * Lets the caller pass, or not.
     *
     * @throws ForbiddenException where the policies do not allow it to the caller
     * @throws UpstreamUnavailableException where nobody can say: nothing is shown then
     */
    void require(Scope scope);
}
