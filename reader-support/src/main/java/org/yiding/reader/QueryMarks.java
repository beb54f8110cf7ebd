package org.yiding.reader;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.spi.EventingService;
import java.util.List;

/** Marks requests that only read. A document with any mutation is not one, whichever of its operations is asked for. */
public final class QueryMarks implements EventingService {

    private static final String QUERY = "QUERY";

    /** Null: active always, no configuration may switch it off. */
    @Override
    @SuppressWarnings("NullAway") // the interface is not null-marked and says: null means always active
    public String getConfigKey() {
        return null;
    }

    @Override
    public void beforeExecute(Context context) {
        ReadScope.current().ifPresent(onlyReads(context) ? ReadScope::mayRead : ReadScope::stayAtPrimary);
    }

    private static boolean onlyReads(Context context) {
        List<String> operations = context.getRequestedOperationTypes();
        return operations != null
                && !operations.isEmpty()
                && operations.stream().allMatch(QUERY::equals);
    }
}
