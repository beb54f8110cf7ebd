package org.yiding.meeting.service.registration;

import java.util.List;
import org.yiding.meeting.model.MentionBasis;

/** For what the directory takes a mention, and why. The GraphQL client fills the fields. */
public final class UnderstoodMention {

    private String key;
    private String id;
    private MentionBasis basis;
    private String reason;
    private List<Candidate> candidates;

    @SuppressWarnings("NullAway.Init")
    UnderstoodMention() {}

    /** An agency that may be meant instead. The GraphQL client fills the fields. */
    public static final class Candidate {

        private String id;
        private String name;
        private double score;
        private String reason;

        @SuppressWarnings("NullAway.Init")
        Candidate() {}

        NamedMeaning.Candidate candidate() {
            return new NamedMeaning.Candidate(id, name, score, reason);
        }
    }

    public String key() {
        return key;
    }

    NamedMeaning meaning() {
        return new NamedMeaning(
                id, basis, reason, candidates.stream().map(Candidate::candidate).toList());
    }
}
