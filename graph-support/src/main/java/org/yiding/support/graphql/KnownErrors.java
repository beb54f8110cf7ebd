package org.yiding.support.graphql;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.yiding.support.error.UnauthenticatedException;
import org.yiding.support.error.YidingException;
import org.yiding.support.http.RoleRefusal;

/** Which of the published errors something is that a field threw. */
public final class KnownErrors {

    private KnownErrors() {}

    /** The error that the caller is told; empty where it is our fault and stays in the log. */
    public static Optional<YidingException> of(Throwable thrown) {
        return switch (unwrapped(thrown)) {
            case YidingException known -> Optional.of(known);
            case ForbiddenException refused -> Optional.of(RoleRefusal.error());
            case UnauthorizedException anonymous -> Optional.of(new UnauthenticatedException());
            case AuthenticationFailedException failed -> Optional.of(new UnauthenticatedException());
            default -> Optional.empty();
        };
    }

    /** What went wrong, without what only carries it from one thread to another. */
    static Throwable unwrapped(Throwable thrown) {
        boolean wrapper = thrown instanceof CompletionException || thrown instanceof ExecutionException;
        Throwable cause = thrown.getCause();
        return wrapper && cause != null ? unwrapped(cause) : thrown;
    }
}
