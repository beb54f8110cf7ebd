package org.yiding.support.graphql;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.NonNullableFieldWasNullError;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.spi.EventingService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yiding.support.error.ErrorCode;

/**
 * Gives every error of an answer a code of {@link ErrorCode} and takes everything internal out of it. It works on the
 * finished result, so that no way an error can arise (a resolver, an argument, the validation) passes it by.
 */
public final class GraphErrors implements EventingService {

    private static final Logger LOG = Logger.getLogger(GraphErrors.class);
    private static final String INTERNAL = "Something went wrong here; the log has the details under the request id.";

    /** Null: active always, no configuration may switch it off. */
    @Override
    @SuppressWarnings("NullAway") // the interface is not null-marked and says: null means always active
    public String getConfigKey() {
        return null;
    }

    @Override
    public void afterExecute(Context context) {
        SmallRyeContext mutable = (SmallRyeContext) context;
        ExecutionResult result = mutable.unwrap(ExecutionResult.class);
        if (result.getErrors().isEmpty()) {
            return;
        }
        List<GraphQLError> shown =
                result.getErrors().stream().map(GraphErrors::shown).toList();
        mutable.setExecutionResult(result.transform(builder -> builder.errors(shown)));
    }

    private static GraphQLError shown(GraphQLError error) {
        if (error instanceof ExceptionWhileDataFetching fetching) {
            return shown(fetching, fetching.getException());
        }
        if (error instanceof NonNullableFieldWasNullError) {
            return coded(error, ErrorCode.INTERNAL, error.getMessage(), Map.of());
        }
        // What remains is syntax, validation and argument coercion: the client's to mend.
        return coded(error, ErrorCode.INVALID_INPUT, error.getMessage(), Map.of());
    }

    private static GraphQLError shown(GraphQLError error, Throwable thrown) {
        return KnownErrors.of(thrown)
                .map(known -> coded(error, known.code(), known.clientMessage(), known.details()))
                .orElseGet(() -> internal(error, thrown));
    }

    private static GraphQLError internal(GraphQLError error, Throwable thrown) {
        LOG.errorf(KnownErrors.unwrapped(thrown), "A field failed at %s", error.getPath());
        return coded(error, ErrorCode.INTERNAL, INTERNAL, Map.of());
    }

    private static GraphQLError coded(
            GraphQLError error, ErrorCode code, @Nullable String message, Map<String, String> details) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        extensions.putAll(details);
        GraphqlErrorBuilder<?> builder = GraphqlErrorBuilder.newError()
                .message("%s", message == null ? code.name() : message)
                .errorType(classification(code))
                .extensions(extensions);
        if (error.getPath() != null) {
            builder.path(error.getPath());
        }
        if (error.getLocations() != null) {
            builder.locations(error.getLocations());
        }
        return builder.build();
    }

    private static ErrorClassification classification(ErrorCode code) {
        return code == ErrorCode.INVALID_INPUT ? ErrorType.ValidationError : ErrorType.DataFetchingException;
    }
}
