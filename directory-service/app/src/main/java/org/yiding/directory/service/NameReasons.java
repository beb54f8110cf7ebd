package org.yiding.directory.service;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.DatedName;
import org.yiding.directory.model.NameSource;
import org.yiding.directory.naming.AgencyNaming;
import org.yiding.directory.naming.MentionBasis;
import org.yiding.directory.store.AgencyEntity;

/** Says for a person to read why a written name was taken for an agency. */
final class NameReasons {

    private NameReasons() {}

    /** By what a name was taken for an agency, and the sentence that says so. */
    record Because(MentionBasis basis, String reason) {}

    /** No agency bears the name. */
    static Because ofNew(String name, DocumentAtHand document) {
        return new Because(
                MentionBasis.NEW_ENTRY,
                "No agency is known as " + name + " in " + document.scope().described() + " on " + document.day()
                        + ".");
    }

    /** The document itself says for which full name it stands. */
    static Because ofDefinition(String name, String full) {
        return new Because(
                MentionBasis.DEFINED_IN_DOCUMENT, "The document says that " + name + " is short for " + full + ".");
    }

    /** The agency bears the name, in this writing or another. */
    static Because ofSame(String name, AgencyEntity agency, DocumentAtHand document) {
        String where = document.scope().described();
        String region = document.scope().region();
        String key = AgencyNaming.matchKey(name, region);
        String called = agency.names().nameOn(document.day());
        List<DatedName> borne = agency.names().inOrder().stream()
                .filter(held -> AgencyNaming.matchKey(held.name(), region).equals(key))
                .toList();
        @Nullable
        NameSource lesson = borne.stream()
                .map(DatedName::source)
                .filter(source -> source != null)
                .findFirst()
                .orElse(null);
        if (lesson != null) {
            return new Because(
                    MentionBasis.TAUGHT,
                    lesson.taughtBy() + " said on "
                            + lesson.taughtAt().atZone(ZoneOffset.UTC).toLocalDate()
                            + " that in " + where + " " + name + " means "
                            + calledBeside(agency, key, region, document.day()) + ".");
        }
        if (!agency.bears(name, document.day())) {
            return new Because(
                    MentionBasis.OTHER_DAYS,
                    "In " + where + " " + name + " is a name of " + called + " on other days than " + document.day()
                            + ", and nobody's on that day.");
        }
        boolean sameWriting = borne.stream().anyMatch(held -> held.name().equals(name));
        if (sameWriting) {
            return new Because(MentionBasis.SAME_NAME, "The name " + name + " is already known in " + where + ".");
        }
        String other = borne.isEmpty() ? called : borne.getFirst().name();
        String rules = String.join(", ", AgencyNaming.rulesBetween(name, other, region));
        return new Because(
                MentionBasis.WRITING_RULE,
                "In " + where + " " + name + " and " + other + " are two writings of one name"
                        + (rules.isEmpty() ? "" : ": " + rules) + ".");
    }

    /**
     * What an agency is called beside a name, for a sentence that says what the name means: its full name where it has one.
     *
     * @param matchKey of the name
     */
    static String calledBeside(AgencyEntity agency, String matchKey, @Nullable String region, LocalDate day) {
        return agency.names().inOrder().stream()
                .map(DatedName::name)
                .filter(held -> !AgencyNaming.matchKey(held, region).equals(matchKey))
                .findFirst()
                .orElseGet(() -> agency.names().nameOn(day));
    }
}
