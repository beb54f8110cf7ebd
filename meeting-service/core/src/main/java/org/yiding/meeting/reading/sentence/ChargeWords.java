package org.yiding.meeting.reading.sentence;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.yiding.meeting.reading.text.Slice;

/**
 * Tells which words of a sentence belong to which of its charges.
 *
 * @param charges the charges of the sentence in their order
 */
record ChargeWords(Slice sentence, List<Charge> charges) {

    private static final Pattern REVIEW = Pattern.compile("(?:审核|审定|审签|审阅|把关)");
    private static final String TRIM = "，、；。： ";

    /** What a charge is about: its own words, or those of the charge it shares the action with. */
    Slice action(int index) {
        Slice own = own(index);
        if (!own.isEmpty()) {
            return own;
        }
        for (int i = index + 1; i < charges.size(); i++) {
            Slice next = own(i);
            if (!next.isEmpty()) {
                return next;
            }
        }
        for (int i = index - 1; i >= 0 && charges.get(index).sharesAction(); i--) {
            Slice before = own(i);
            if (!before.isEmpty()) {
                return before;
            }
        }
        return own;
    }

    /**
     * Where the step or the deadline of a charge stands: its own action, or that of those who join it (会同, 配合).
     *
     * @param action what {@link #action} gave
     * @return the same {@code action} where that states it, or where nothing does
     */
    Slice outcome(int index, Slice action, Predicate<Slice> states) {
        if (states.test(action) || charges.get(index).sharesAction()) {
            return action;
        }
        for (int i = index + 1; i < charges.size() && goesOnWith(i); i++) {
            Slice joined = own(i);
            if (states.test(joined)) {
                return joined;
            }
        }
        return action;
    }

    /** Whether a charge only joins the one before it: 会同Y, Y配合, or a look over it by an officer (由副县长X审核把关). */
    private boolean goesOnWith(int index) {
        Charge charge = charges.get(index);
        boolean reviews = charge.parties().list().stream().allMatch(party -> party.kind() == Party.Kind.PERSON)
                && REVIEW.matcher(own(index).norm()).lookingAt();
        return charge.sharesAction() || reviews;
    }

    private Slice own(int index) {
        Charge charge = charges.get(index);
        int end = index + 1 < charges.size() ? charges.get(index + 1).from() : sentence.to();
        for (int[] demand : DirectiveParser.openings(sentence)) {
            end = demand[0] > charge.actionFrom() ? Math.min(end, demand[0]) : end;
        }
        Slice own = sentence.between(Math.min(charge.actionFrom(), end), end).trim(TRIM);
        // The bracket that a label opened (（责任单位：X）) is no action.
        return own.startsWith("）", own.from()) ? own.startingAt(own.from() + 1).trim(TRIM) : own;
    }
}
