package org.yiding.meeting.service.registration;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.graphql.client.GraphQLClientException;
import io.smallrye.graphql.client.GraphQLError;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.yiding.meeting.config.MeetingConfig;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.ErrorCode;
import org.yiding.support.error.ForbiddenException;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.error.UnauthenticatedException;
import org.yiding.support.error.UpstreamUnavailableException;
import org.yiding.support.http.RequestId;

/** How other services are asked: under the caller's own token, in a limited time, their refusals made ours. */
@ApplicationScoped
class Upstream {

    private static final Logger LOG = Logger.getLogger(Upstream.class);

    private final SecurityIdentity caller;
    private final MeetingConfig config;

    Upstream(SecurityIdentity caller, MeetingConfig config) {
        this.caller = caller;
        this.config = config;
    }

    /** The header under which the caller is known there. */
    String authorization() {
        return "Bearer " + caller.getCredential(AccessTokenCredential.class).getToken();
    }

    String requestId() {
        return String.valueOf(RequestId.current());
    }

    /**
     * What a service answers.
     *
     * @throws ForbiddenException where it refuses the caller
     * @throws InvalidInputException where it does not know what was named or cannot take it
     * @throws ConflictException where what was said contradicts what it knows
     * @throws UpstreamUnavailableException where it does not do its part in time
     */
    <T> T answer(String service, Uni<T> call) {
        try {
            return call.await().atMost(config.upstreamTimeout());
        } catch (GraphQLClientException refused) {
            throw refusal(service, refused);
        } catch (RuntimeException failed) {
            throw unavailable(service, failed);
        }
    }

    private static RuntimeException refusal(String service, GraphQLClientException refused) {
        Set<String> codes = refused.getErrors().stream().map(Upstream::code).collect(Collectors.toSet());
        if (codes.contains(ErrorCode.FORBIDDEN.name())) {
            return new ForbiddenException("The " + service + " service does not allow you to register what the "
                    + "minutes name; an import needs the role clerk there too. Nothing was stored.");
        }
        if (codes.contains(ErrorCode.UNAUTHENTICATED.name())) {
            return new UnauthenticatedException();
        }
        String said = refused.getErrors().getFirst().getMessage();
        if (codes.contains(ErrorCode.CONFLICT.name())) {
            return new ConflictException(
                    said,
                    "See the " + service + " service's entry, correct the name as it is written, or choose another.");
        }
        if (codes.contains(ErrorCode.NOT_FOUND.name()) || codes.contains(ErrorCode.INVALID_INPUT.name())) {
            return new InvalidInputException("value", said, "Send an id or a name that the " + service + " takes.");
        }
        return unavailable(service, refused);
    }

    private static String code(GraphQLError error) {
        Map<String, Object> extensions = error.getExtensions();
        return extensions == null ? "" : String.valueOf(extensions.get("code"));
    }

    static UpstreamUnavailableException unavailable(String service, Throwable cause) {
        LOG.warnf(cause, "The %s service did not register what a document names", service);
        return new UpstreamUnavailableException(
                service,
                "The " + service + " service did not register what the minutes name. Nothing was stored; "
                        + "the import can safely be repeated.",
                cause);
    }
}
