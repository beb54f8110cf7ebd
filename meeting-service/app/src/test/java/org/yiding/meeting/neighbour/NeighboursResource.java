package org.yiding.meeting.neighbour;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts the directory and the regulation service's stand-ins and tells the application where they are. */
public final class NeighboursResource implements QuarkusTestResourceLifecycleManager {

    private static final String COMMON = """
            scalar Date
            """;
    private static final String DIRECTORY = COMMON + """
            type Query { agency(id: String!): Agency person(id: String!): Person }
            type Agency { id: String! }
            type Person { id: String! }
            type Mutation {
              registerMentions(input: RegisterMentionsInput!): RegisterMentionsResult!
              teachAgencyName(input: TeachAgencyNameInput!): TaughtAgencyName!
            }
            input TeachAgencyNameInput {
              agencyId: String! name: String! documentSha256: String! asOf: Date! region: String
            }
            type TaughtAgencyName { agencyId: String! taught: Boolean! reason: String! }
            input RegisterMentionsInput {
              documentSha256: String! asOf: Date! region: String
              agencies: [AgencyMentionInput!]! persons: [PersonMentionInput!]!
            }
            input AgencyMentionInput { key: String! asWritten: String! definedAs: String }
            input PersonMentionInput { key: String! name: String! agencyKey: String post: String }
            type RegisterMentionsResult { agencies: [RegisteredMention!]! persons: [RegisteredMention!]! }
            type RegisteredMention {
              key: String! id: String! created: Boolean! basis: MentionBasis! reason: String!
              candidates: [MentionCandidate!]!
            }
            type MentionCandidate { id: String! name: String! score: Float! reason: String! }
            enum MentionBasis {
              SAME_NAME WRITING_RULE DEFINED_IN_DOCUMENT TAUGHT SAME_AGENCY SAME_POST NEW_ENTRY
            }
            """;
    private static final String REGULATION = COMMON + """
            type Query { nothing: String }
            type Mutation { registerDocuments(input: RegisterDocumentsInput!): RegisterDocumentsResult! }
            input RegisterDocumentsInput {
              documentSha256: String! asOf: Date! region: String documents: [DocumentMentionInput!]!
            }
            input DocumentMentionInput {
              key: String! title: String! form: String standing: DocumentStanding! statedType: RegulationType
              effectiveOn: Date shortTitles: [String!] amends: [String!]
            }
            enum DocumentStanding { DELIBERATED TABLED IN_FORCE TO_BE_DRAFTED }
            enum RegulationType { LAW ADMINISTRATIVE_REGULATION LOCAL_REGULATION RULE NORMATIVE_DOCUMENT }
            type RegisterDocumentsResult { documents: [RegisteredMention!]! }
            type RegisteredMention { key: String! id: String! created: Boolean! reason: String }
            """;

    private @Nullable NeighbourServer directory;
    private @Nullable NeighbourServer regulation;

    @Override
    public Map<String, String> start() {
        try {
            NeighbourServer agencies =
                    new NeighbourServer(DIRECTORY, "registerMentions", List.of("agencies", "persons"));
            NeighbourServer instruments = new NeighbourServer(REGULATION, "registerDocuments", List.of("documents"));
            directory = agencies;
            regulation = instruments;
            return Map.of("yiding.directory.url", agencies.url(), "yiding.regulation.url", instruments.url());
        } catch (IOException e) {
            throw new UncheckedIOException("The neighbours do not start", e);
        }
    }

    @Override
    public void stop() {
        if (directory != null) {
            directory.stop();
        }
        if (regulation != null) {
            regulation.stop();
        }
    }
}
