package org.yiding.directory.realm;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.keycloak.authorization.client.AuthorizationDeniedException;
import org.keycloak.authorization.client.AuthzClient;
import org.keycloak.representations.idm.authorization.AuthorizationRequest;
import org.yiding.directory.service.personal.PersonalDataPolicy;
import org.yiding.support.error.ForbiddenException;
import org.yiding.support.error.UpstreamUnavailableException;

/**
 * Asks Keycloak, each time anew, so that a policy that is changed there holds at the next request. It is part of every program
 * that asks Keycloak about its files.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.keycloak.policy-enforcer.enabled", stringValue = "true")
public class PersonalDataInKeycloak implements PersonalDataPolicy {

    private static final String RESOURCE = "Personal data";

    private final AuthzClient keycloak;
    private final SecurityIdentity caller;

    PersonalDataInKeycloak(AuthzClient keycloak, SecurityIdentity caller) {
        this.keycloak = keycloak;
        this.caller = caller;
    }

    @Override
    public void require(Scope scope) {
        AuthorizationRequest question = new AuthorizationRequest();
        question.addPermission(RESOURCE, scope.name().toLowerCase(Locale.ROOT));
        String token = caller.getCredential(AccessTokenCredential.class).getToken();
        try {
            keycloak.authorization(token).authorize(question);
        } catch (AuthorizationDeniedException denied) {
            throw new ForbiddenException("The policies in Keycloak do not allow you this today.");
        } catch (RuntimeException unanswered) {
            throw new UpstreamUnavailableException(
                    "keycloak",
                    "Keycloak does not say whether you may see personal data. Nothing was shown; ask again later.",
                    unanswered);
        }
    }
}
