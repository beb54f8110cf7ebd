package org.yiding.directory.naming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much speaks for two persons of one name being one. It proposes and never decides: people share names, posts are handed
 * on, and an agency may have two of a name.
 *
 * @param score above 0, below 1
 * @param reasons for a person to read, the name first
 */
public record PersonResemblance(double score, List<String> reasons) {

    private static final double NAME = 0.2;
    private static final double SAME_AGENCY = 0.4;
    private static final double SUCCEEDED = 0.3;
    private static final double SAME_POST = 0.25;
    private static final double SAME_BIRTH = 0.4;
    private static final double MOST = 0.95;

    public PersonResemblance {
        reasons = List.copyOf(reasons);
    }

    /**
     * Where somebody is shown.
     *
     * @param agency null where no agency is known
     * @param agencyName null where no agency is known
     * @param post null where no post is known
     */
    public record Held(
            @Nullable UUID agency,
            @Nullable String agencyName,
            @Nullable String post) {}

    /** What is known of somebody. @param bornOn null where it is not known */
    public record Shown(String name, @Nullable LocalDate bornOn, List<Held> held) {
        public Shown {
            held = List.copyOf(held);
        }
    }

    /** Two agencies of which one became the other, in whatever order. */
    public record Succeeding(UUID one, UUID other) {}

    /** @param successions between agencies of the two */
    public static PersonResemblance of(Shown one, Shown other, Set<Succeeding> successions) {
        List<String> reasons = new ArrayList<>(List.of("Both are called " + one.name() + "."));
        double score = NAME;
        List<String> agencies = matching(
                        one,
                        other,
                        (mine, theirs) -> mine.agency() != null && mine.agency().equals(theirs.agency()))
                .map(mine -> String.valueOf(mine.agencyName()))
                .distinct()
                .toList();
        if (!agencies.isEmpty()) {
            score += SAME_AGENCY;
            reasons.add("Both are shown at " + String.join(", ", agencies) + ".");
        }
        List<String> handedOn = matching(one, other, (mine, theirs) -> succeed(mine, theirs, successions))
                .map(mine -> String.valueOf(mine.agencyName()))
                .distinct()
                .toList();
        if (!handedOn.isEmpty()) {
            score += SUCCEEDED;
            reasons.add("One is shown at " + String.join(", ", handedOn)
                    + ", the other at what succeeded it or came before.");
        }
        List<String> posts = matching(
                        one,
                        other,
                        (mine, theirs) -> mine.post() != null && mine.post().equals(theirs.post()))
                .map(mine -> String.valueOf(mine.post()))
                .distinct()
                .toList();
        if (!posts.isEmpty()) {
            score += SAME_POST;
            reasons.add("Both are shown as " + String.join(", ", posts) + ".");
        }
        if (one.bornOn() != null && Objects.equals(one.bornOn(), other.bornOn())) {
            score += SAME_BIRTH;
            reasons.add("Both were born on the same day.");
        }
        return new PersonResemblance(Math.min(MOST, score), reasons);
    }

    private interface Match {
        boolean of(Held mine, Held theirs);
    }

    private static Stream<Held> matching(Shown one, Shown other, Match match) {
        return one.held().stream().filter(mine -> other.held().stream().anyMatch(theirs -> match.of(mine, theirs)));
    }

    private static boolean succeed(Held mine, Held theirs, Set<Succeeding> successions) {
        return mine.agency() != null
                && theirs.agency() != null
                && (successions.contains(new Succeeding(mine.agency(), theirs.agency()))
                        || successions.contains(new Succeeding(theirs.agency(), mine.agency())));
    }
}
