package org.yiding.meeting.reading.lexicon;

import java.util.HashMap;
import java.util.Map;
import org.yiding.meeting.model.Decision;

/** The word lists, each loaded once. */
public final class Words {

    /** Family names, compound ones included. */
    public static final Lexicon SURNAMES = Lexicon.load("surnames");
    /** What the name of an agency ends with in a list of people. */
    public static final Lexicon AGENCY_ENDS = Lexicon.load("agency-ends");
    /** What the name of an agency ends with inside a sentence. */
    public static final Lexicon AGENCY_ENDS_IN_SENTENCES = Lexicon.load("agency-ends-in-sentences");
    /** What may stand right after an agency that is charged with something. */
    public static final Lexicon AGENCY_FOLLOWS = Lexicon.load("agency-follows");
    /** Departments whose name begins like a verb. */
    public static final Lexicon DEPARTMENTS = Lexicon.load("department-names");
    /** Departments told by what they deal with alone (请国土会同发改). */
    public static final Lexicon BARE_DEPARTMENTS = Lexicon.load("bare-departments");
    /** Enterprises that share the last words of one told after them (电信、移动、联通分公司). */
    public static final Lexicon BARE_ENTERPRISES = Lexicon.load("bare-enterprises");
    /** Words for posts. */
    public static final Lexicon POSTS = Lexicon.load("post-words");
    /** What kind of document a title says it is. */
    public static final Lexicon FORMS = Lexicon.load("form-words");
    /** Verbs that open an item. */
    public static final Lexicon ITEM_VERBS = Lexicon.load("item-verbs");

    private static final Map<String, Decision> DECISIONS = decisions();
    /** Deciding words. */
    public static final Lexicon DECISION_WORDS = Lexicon.of(DECISIONS.keySet());

    private Words() {}

    /** The decision a deciding word stands for; the word comes from {@link #DECISION_WORDS}. */
    public static Decision decision(String word) {
        Decision decision = DECISIONS.get(word);
        if (decision == null) {
            throw new IllegalArgumentException("Not a deciding word: " + word);
        }
        return decision;
    }

    private static Map<String, Decision> decisions() {
        Map<String, Decision> decisions = new HashMap<>();
        for (String line : Lexicon.lines("decision-words")) {
            String[] pair = line.split("\\s+");
            decisions.put(pair[0], Decision.valueOf(pair[1]));
        }
        return Map.copyOf(decisions);
    }
}
