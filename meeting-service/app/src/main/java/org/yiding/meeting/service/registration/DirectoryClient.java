package org.yiding.meeting.service.registration;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** What the directory does for those who read documents, asked directly and not through the gateway, where the field is not public. */
@GraphQLClientApi(configKey = "directory")
public interface DirectoryClient {

    /** Registers all mentions of a document at once; a repeat answers the same. */
    @Mutation("registerMentions")
    Uni<RegisterMentionsResult> registerMentions(
            @Header(name = "Authorization") String authorization,
            @Header(name = "X-Request-Id") String requestId,
            @NonNull RegisterMentionsInput input);

    /** Makes a written name one of an agency's; a repeat answers the same. */
    @Mutation("teachAgencyName")
    Uni<TaughtAgencyName> teachAgencyName(
            @Header(name = "Authorization") String authorization,
            @Header(name = "X-Request-Id") String requestId,
            @NonNull TeachAgencyNameInput input);

    /** The agency with this id; null where there is none. */
    @Query("agency")
    Uni<@Nullable DirectoryEntry> agency(
            @Header(name = "Authorization") String authorization,
            @Header(name = "X-Request-Id") String requestId,
            @NonNull String id);

    /** The person with this id; null where there is none. */
    @Query("person")
    Uni<@Nullable DirectoryEntry> person(
            @Header(name = "Authorization") String authorization,
            @Header(name = "X-Request-Id") String requestId,
            @NonNull String id);
}
