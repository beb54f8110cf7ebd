package org.yiding.directory.naming;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What proves that two mentions are one person. A name alone never does: people share names, as the two 黄戟 of one
 * meeting's attendance, one at 市公安局 and one at 市资源规划局.
 */
public sealed interface PersonProof {

    /** What rows are kept apart by: two mentions with the same text are the same person. */
    String identity();

    /** What kind of proof it is that two mentions are one person. */
    MentionBasis basis();

    /** Why two mentions under this proof are one person, for a person to read. */
    String sameBecause();

    /** Why a mention under this proof is a person of its own, for a person to read. */
    String newBecause();

    /**
     * The strongest proof that a mention offers.
     *
     * @param name without spacing
     * @param agency the agency the document puts behind the name; null where it names none
     * @param agencyName as the directory calls it, for the reason; null where there is no agency
     * @param post as written; null where the document gives none
     * @param origin where the mention stands
     */
    static PersonProof of(
            String name, @Nullable UUID agency, @Nullable String agencyName, @Nullable String post, Origin origin) {
        if (agency != null) {
            return new AtAgency(name, agency, agencyName == null ? agency.toString() : agencyName, origin.scope());
        }
        if (post != null && origin.scope().region() != null) {
            return new ByPost(name, post, origin.scope());
        }
        return new OneMention(name, origin);
    }

    private static String joined(String... parts) {
        // U+001F, the unit separator: a control character, which no name may contain.
        return String.join("\u001f", parts);
    }

    /**
     * Where a mention stands.
     *
     * @param documentSha256 lower case hexadecimal
     * @param key the mention's key within the document
     */
    record Origin(Scope scope, String documentSha256, String key) {}

    /** The same name at the same agency of the same region. */
    record AtAgency(String name, UUID agency, String agencyName, Scope scope) implements PersonProof {
        @Override
        public String identity() {
            return joined("agency", agency.toString(), name);
        }

        @Override
        public MentionBasis basis() {
            return MentionBasis.SAME_AGENCY;
        }

        @Override
        public String sameBecause() {
            return "The name " + name + " is already known at " + agencyName + " in " + scope.described() + ".";
        }

        @Override
        public String newBecause() {
            return "No " + name + " is known at " + agencyName + " in " + scope.described()
                    + "; a person of this name elsewhere is not taken for the same without proof.";
        }
    }

    /** The same name in the same post of the same region, where the document puts no agency behind it. */
    record ByPost(String name, String post, Scope scope) implements PersonProof {
        @Override
        public String identity() {
            return joined("post", scope.value(), post, name);
        }

        @Override
        public MentionBasis basis() {
            return MentionBasis.SAME_POST;
        }

        @Override
        public String sameBecause() {
            return "The name " + name + " is already known as " + post + " in " + scope.described() + ".";
        }

        @Override
        public String newBecause() {
            return "No " + name + " is known as " + post + " in " + scope.described()
                    + "; a person of this name elsewhere is not taken for the same without proof.";
        }
    }

    /** Nothing but a name: nobody else's mention can be the same. */
    record OneMention(String name, Origin origin) implements PersonProof {
        @Override
        public String identity() {
            return joined("mention", origin.documentSha256(), origin.key());
        }

        @Override
        public MentionBasis basis() {
            return MentionBasis.NEW_ENTRY;
        }

        @Override
        public String sameBecause() {
            return "This mention of " + name + " was registered before.";
        }

        @Override
        public String newBecause() {
            return "The document gives " + name
                    + " no agency and no post that would prove who it is, so the mention stands for itself.";
        }
    }
}
