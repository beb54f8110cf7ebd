package org.yiding.directory.service;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.naming.WrittenName;
import org.yiding.directory.service.MentionsToRegister.AgencyMention;
import org.yiding.directory.service.MentionsToRegister.PersonMention;
import org.yiding.support.error.InvalidInputException;

/** Refuses a registration that cannot be meant so, naming the field. */
final class MentionChecks {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private MentionChecks() {}

    /** @throws InvalidInputException at the first fault */
    static void check(MentionsToRegister request, int largest) {
        if (!SHA256.matcher(request.documentSha256()).matches()) {
            throw invalid("documentSha256", "is not a SHA-256", "Send 64 hexadecimal digits in lower case.");
        }
        int mentions = request.agencies().size() + request.persons().size();
        if (mentions > largest) {
            throw invalid(
                    "agencies",
                    "brings, with the persons, " + mentions + " mentions",
                    "Register at most " + largest + " mentions of a document at a time.");
        }
        if (request.region() != null) {
            checkName("region", request.region());
        }
        checkAgencies(request.agencies());
        checkPersons(request);
    }

    /** @throws InvalidInputException at the first fault */
    static void checkName(NameToTeach lesson) {
        if (!SHA256.matcher(lesson.documentSha256()).matches()) {
            throw invalid("documentSha256", "is not a SHA-256", "Send 64 hexadecimal digits in lower case.");
        }
        checkName("name", lesson.name());
        if (lesson.region() != null) {
            checkName("region", lesson.region());
        }
    }

    private static void checkAgencies(List<AgencyMention> agencies) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < agencies.size(); i++) {
            AgencyMention mention = agencies.get(i);
            checkKey("agencies[" + i + "].key", mention.key(), seen);
            checkName("agencies[" + i + "].asWritten", mention.asWritten());
            if (mention.definedAs() != null) {
                checkName("agencies[" + i + "].definedAs", mention.definedAs());
            }
        }
    }

    private static void checkPersons(MentionsToRegister request) {
        Set<String> agencyKeys =
                request.agencies().stream().map(AgencyMention::key).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < request.persons().size(); i++) {
            PersonMention mention = request.persons().get(i);
            String field = "persons[" + i + "]";
            checkKey(field + ".key", mention.key(), seen);
            checkName(field + ".name", mention.name());
            checkAgencyKey(field + ".agencyKey", mention.agencyKey(), agencyKeys);
            if (mention.post() != null) {
                checkName(field + ".post", mention.post());
            }
        }
    }

    private static void checkAgencyKey(String field, @Nullable String key, Set<String> known) {
        if (key != null && !known.contains(key)) {
            throw invalid(
                    field, "names no agency of this request", "Send the key of one of agencies, or leave it out.");
        }
    }

    private static void checkKey(String field, String key, Set<String> seen) {
        if (WrittenName.flawOf(key).isPresent()) {
            throw invalid(field, "is not a key", "Send 1 to " + WrittenName.LONGEST + " visible characters.");
        }
        if (!seen.add(key)) {
            throw invalid(field, "stands twice in the request", "Give every mention a key of its own.");
        }
    }

    private static void checkName(String field, String name) {
        WrittenName.flawOf(name).ifPresent(flaw -> {
            throw invalid(
                    field, flaw, "Send the name as a person reads it, 1 to " + WrittenName.LONGEST + " characters.");
        });
    }

    private static InvalidInputException invalid(String field, String flaw, String remedy) {
        return new InvalidInputException("input." + field, "input." + field + " " + flaw + ".", remedy);
    }
}
