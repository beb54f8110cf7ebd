package org.yiding.meeting.service.registration;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** The directory's registration, asked directly and not through the gateway, where the field is not public. */
@GraphQLClientApi(configKey = "directory")
public interface DirectoryClient {

    /** Registers all mentions of a document at once; a repeat answers the same. */
    @Mutation("registerMentions")
    Uni<RegisterMentionsResult> registerMentions(
            @Header(name = "Authorization") String authorization,
            @Header(name = "X-Request-Id") String requestId,
            @NonNull RegisterMentionsInput input);
}
