package org.yiding.directory.naming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiding.directory.naming.AgencyLikeness.Likeness;

/** Says which agencies the names in one document may mean. It proposes; a person decides. */
public final class MentionResolver {

    private static final double CERTAIN = 1;
    /** What a candidate of another region counts for, where the name does not say that it is of that one. */
    private static final double ELSEWHERE = 0.7;
    /** What it adds that the document names the agency for certain and at greater length in another place. */
    private static final double IN_THE_DOCUMENT = 0.05;

    private static final double BELOW_CERTAIN = 0.99;

    private final String region;
    private final LocalDate day;
    private final Map<String, NameIndex> regions;

    /**
     * @param region of the government whose document it is, in full ("苏州市")
     * @param day that the document speaks of
     * @param regions the names of this region and of others that the document may speak of, by the region in full
     */
    public MentionResolver(String region, LocalDate day, Map<String, NameIndex> regions) {
        this.region = region;
        this.day = day;
        this.regions = Map.copyOf(regions);
    }

    /** An agency that may be meant. @param score above 0, at most 1; 1 where it is called so. @param reason for a person */
    public record Candidate(UUID agency, double score, String reason) {}

    /** A name with what it may mean, the likeliest first, those of one score in the order of their entry. */
    public record Resolved(String mention, List<Candidate> candidates) {
        public Resolved {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * The names of one document, in their order.
     *
     * @param mentions without spacing
     * @param most how many candidates each
     */
    public List<Resolved> resolve(List<String> mentions, int most) {
        Map<String, Map<UUID, Likeness>> found = new HashMap<>();
        mentions.forEach(mention -> found.computeIfAbsent(mention, this::likenesses));
        Map<UUID, Set<String>> certain = certain(found);
        return mentions.stream()
                .map(mention -> new Resolved(
                        mention,
                        found.getOrDefault(mention, Map.of()).entrySet().stream()
                                .map(entry -> candidate(mention, entry.getKey(), entry.getValue(), certain))
                                .sorted(Comparator.comparingDouble(Candidate::score)
                                        .reversed()
                                        .thenComparing(Candidate::agency))
                                .limit(most)
                                .toList()))
                .toList();
    }

    private Map<UUID, Likeness> likenesses(String mention) {
        Map<UUID, Likeness> best = new HashMap<>();
        regions.forEach((name, index) -> index.likenesses(mention, day)
                .forEach((agency, likeness) -> best.merge(
                        agency, of(name, mention, likeness), (one, two) -> one.score() >= two.score() ? one : two)));
        return best;
    }

    private Likeness of(String name, String mention, Likeness likeness) {
        boolean saysSo = name.equals(region) || mention.startsWith(name) || mention.startsWith(level(name));
        return saysSo
                ? likeness
                : new Likeness(
                        likeness.score() * ELSEWHERE,
                        likeness.reason() + " It is of " + name + ", not of " + region + ".");
    }

    /** In a city's papers 省 stands for its province; a region of the city's own level would be meant by name. */
    private String level(String name) {
        String level = name.substring(name.length() - 1);
        return region.endsWith(level) ? name : level;
    }

    private static Map<UUID, Set<String>> certain(Map<String, Map<UUID, Likeness>> found) {
        Map<UUID, List<String>> certain = new HashMap<>();
        found.forEach((mention, likenesses) -> likenesses.forEach((agency, likeness) -> {
            if (likeness.score() >= CERTAIN) {
                certain.computeIfAbsent(agency, id -> new ArrayList<>()).add(mention);
            }
        }));
        return certain.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    private static Candidate candidate(String mention, UUID agency, Likeness likeness, Map<UUID, Set<String>> certain) {
        List<String> elsewhere = certain.getOrDefault(agency, Set.of()).stream()
                // A document that writes a shorter name beside it does not mean the same by both.
                .filter(other -> other.length() > mention.length())
                .sorted()
                .toList();
        if (likeness.score() >= CERTAIN || elsewhere.isEmpty()) {
            return new Candidate(agency, likeness.score(), likeness.reason());
        }
        return new Candidate(
                agency,
                Math.min(BELOW_CERTAIN, likeness.score() + IN_THE_DOCUMENT),
                likeness.reason() + " The document also writes " + elsewhere.getFirst() + ", which it is called.");
    }
}
