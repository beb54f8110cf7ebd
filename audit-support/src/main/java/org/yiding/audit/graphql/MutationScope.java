package org.yiding.audit.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.spi.EventingService;
import java.util.Optional;
import org.yiding.audit.service.AuditScope;

/** Names the mutation at hand for whatever it writes. */
public final class MutationScope implements EventingService {

    private static final String MUTATION = "MUTATION";

    /** Null: active always, no configuration may switch it off. */
    @Override
    @SuppressWarnings("NullAway") // the interface is not null-marked and says: null means always active
    public String getConfigKey() {
        return null;
    }

    @Override
    public void beforeDataFetch(Context context) {
        if (isMutation(context)) {
            scope().ifPresent(scope -> scope.begin(context.getFieldName(), context.getArguments()));
        }
    }

    @Override
    public void afterDataFetch(Context context) {
        if (isMutation(context)) {
            scope().ifPresent(AuditScope::end);
        }
    }

    @Override
    public void errorDataFetch(Context context, Throwable thrown) {
        afterDataFetch(context);
    }

    // Mutations of one document run one after another, each with its field at the root.
    private static boolean isMutation(Context context) {
        return MUTATION.equals(context.getOperationType())
                && context.unwrap(DataFetchingEnvironment.class)
                                .getExecutionStepInfo()
                                .getPath()
                                .getLevel()
                        == 1;
    }

    private static Optional<AuditScope> scope() {
        return Arc.container().requestContext().isActive()
                ? Optional.of(Arc.container().instance(AuditScope.class).get())
                : Optional.empty();
    }
}
