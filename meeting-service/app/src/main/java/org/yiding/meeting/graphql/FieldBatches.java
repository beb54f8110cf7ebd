package org.yiding.meeting.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.eclipse.microprofile.context.ManagedExecutor;

/**
 * Batches fields that take arguments. The platform's own batches know a source by itself only, so that a request asking
 * the same field twice with different arguments would get the first answer twice; here each set of arguments is a batch
 * of its own.
 */
@ApplicationScoped
class FieldBatches {

    private final Context context;
    private final ManagedExecutor executor;

    FieldBatches(Context context, ManagedExecutor executor) {
        this.context = context;
        this.executor = executor;
    }

    /**
     * @param field the type and field that asks
     * @param arguments with a meaningful {@code toString}
     * @param find answers all keys of a batch at once; may block
     */
    <K, V> CompletionStage<V> load(String field, Object arguments, K key, Function<Set<K>, Map<K, V>> find) {
        DataFetchingEnvironment environment = context.unwrap(DataFetchingEnvironment.class);
        DataLoader<K, V> loader = environment
                .getDataLoaderRegistry()
                .computeIfAbsent(
                        field + " " + arguments,
                        name -> DataLoaderFactory.newMappedDataLoader(
                                (Set<K> keys) -> executor.supplyAsync(() -> find.apply(keys))));
        return loader.load(key);
    }
}
