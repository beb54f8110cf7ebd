package org.yiding.audit.graphql;

import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.spi.EventingService;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.yiding.audit.model.AuditKind;
import org.yiding.audit.service.AuditEvent;
import org.yiding.audit.service.CurrentActor;
import org.yiding.audit.service.Refusals;
import org.yiding.support.error.ErrorCode;
import org.yiding.support.graphql.KnownErrors;

/** Records every field that is refused; one that stands in a list once, however long the list. */
public final class RefusedFields implements EventingService {

    /** Null: active always, no configuration may switch it off. */
    @Override
    @SuppressWarnings("NullAway") // the interface is not null-marked and says: null means always active
    public String getConfigKey() {
        return null;
    }

    @Override
    public void afterExecute(Context context) {
        List<GraphQLError> errors =
                ((SmallRyeContext) context).unwrap(ExecutionResult.class).getErrors();
        if (errors.isEmpty()) {
            return;
        }
        Map<String, String> refused = errors.stream()
                .filter(RefusedFields::isRefusal)
                .collect(Collectors.toMap(RefusedFields::field, RefusedFields::why, (one, other) -> one));
        if (!refused.isEmpty()) {
            Refusals refusals = Arc.container().instance(Refusals.class).get();
            CurrentActor actor = Arc.container().instance(CurrentActor.class).get();
            refused.forEach(
                    (field, why) -> refusals.add(actor.get(), AuditEvent.refused(AuditKind.ACCESS, field, why)));
        }
    }

    // Whoever sees the errors first, this or what gives them their codes: both forms are known.
    private static boolean isRefusal(GraphQLError error) {
        if (error instanceof ExceptionWhileDataFetching fetching) {
            return KnownErrors.of(fetching.getException())
                    .filter(known -> known.code() == ErrorCode.FORBIDDEN)
                    .isPresent();
        }
        return error.getExtensions() != null
                && ErrorCode.FORBIDDEN.name().equals(error.getExtensions().get("code"));
    }

    /** Why, in the words that the caller reads. */
    private static String why(GraphQLError error) {
        return error instanceof ExceptionWhileDataFetching fetching
                ? KnownErrors.of(fetching.getException()).orElseThrow().clientMessage()
                : error.getMessage();
    }

    private static String field(GraphQLError error) {
        return error.getPath() == null
                ? "?"
                : error.getPath().stream()
                        .filter(String.class::isInstance)
                        .map(Objects::toString)
                        .collect(Collectors.joining("."));
    }
}
