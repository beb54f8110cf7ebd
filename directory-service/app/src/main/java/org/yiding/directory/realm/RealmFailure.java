package org.yiding.directory.realm;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.yiding.support.error.UpstreamUnavailableException;

/** Tells apart what Keycloak's admin API can fail of. */
final class RealmFailure {

    private static final Logger LOG = Logger.getLogger(RealmFailure.class);

    private RealmFailure() {}

    /**
     * What Keycloak answers.
     *
     * @throws NotFoundException where there is no such thing in the realm
     * @throws UpstreamUnavailableException where it does not answer, or not as asked; whether it did what it was asked is then
     *     not known
     */
    static <T> T told(Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException refused) {
            int status = refused.getResponse().getStatus();
            if (status == Status.NOT_FOUND.getStatusCode()) {
                throw new NotFoundException(refused);
            }
            LOG.errorf("Keycloak answers with status %d", status);
            throw unavailable(refused);
        } catch (ProcessingException unreachable) {
            throw unavailable(unreachable);
        }
    }

    private static UpstreamUnavailableException unavailable(RuntimeException cause) {
        return new UpstreamUnavailableException(
                "keycloak", "Keycloak does not answer. Nothing was changed: repeat it later.", cause);
    }
}
