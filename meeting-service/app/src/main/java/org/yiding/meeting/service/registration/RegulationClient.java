package org.yiding.meeting.service.registration;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** The regulation service's registration, asked directly and not through the gateway, where the field is not public. */
@GraphQLClientApi(configKey = "regulation")
public interface RegulationClient {

    /** Registers all instruments that a document names at once; a repeat answers the same. */
    @Mutation("registerDocuments")
    Uni<RegisterDocumentsResult> registerDocuments(
            @Header(name = "Authorization") String authorization,
            @Header(name = "X-Request-Id") String requestId,
            @NonNull RegisterDocumentsInput input);
}
