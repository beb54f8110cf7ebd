package org.yiding.meeting.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yiding.meeting.reading.sentence.RulingParser;
import org.yiding.meeting.reading.text.Marker;
import org.yiding.meeting.reading.text.Slice;

/** A paragraph that first lists its matters and then decides on each: 审议《甲》，听取乙的汇报。会议同意《甲》。会议…. */
final class DecidedList {

    /** So many shared pairs of characters make a sentence speak of a matter of the list. */
    private static final int NEAR = 3;
    /** A longer list is none that a paragraph could still decide on. */
    private static final int MOST = 40;

    private final List<Matter> matters;
    private final List<ItemDraft> drafts = new ArrayList<>();
    private int last;

    private DecidedList(List<Matter> matters) {
        this.matters = matters;
        matters.forEach(matter -> drafts.add(ItemDraft.of(matter)));
        this.last = matters.size() - 1;
    }

    /** Empty unless the first sentence lists several matters and the second one decides. */
    static Optional<DecidedList> of(Slice paragraph) {
        List<Slice> sentences = Matters.fullSentences(paragraph);
        if (Marker.at(paragraph).isPresent() || sentences.size() < 2 || !decides(sentences.get(1))) {
            return Optional.empty();
        }
        List<Matter> matters = Matters.inSentence(sentences.get(0));
        if (matters.size() < 2 || matters.size() > MOST) {
            return Optional.empty();
        }
        DecidedList list = new DecidedList(matters);
        sentences.subList(1, sentences.size()).forEach(list::say);
        return Optional.of(list);
    }

    /** Takes a further paragraph that goes on with deciding on the matters of the list. */
    boolean goesOn(Slice paragraph) {
        List<Slice> sentences = Matters.fullSentences(paragraph);
        boolean more = Marker.at(paragraph).isEmpty()
                && !sentences.isEmpty()
                && decides(sentences.get(0))
                && nearest(sentences.get(0)) >= 0;
        if (more) {
            sentences.forEach(this::say);
        }
        return more;
    }

    /** The matters as items, each with what is said of it. */
    List<ItemDraft> drafts() {
        return List.copyOf(drafts);
    }

    /** A sentence belongs to the matter it is nearest to, one that names none goes on with the last. */
    private void say(Slice sentence) {
        int nearest = nearest(sentence);
        last = nearest < 0 ? last : nearest;
        if (!ItemVerbs.isOtherMatters(sentence)) {
            drafts.set(last, drafts.get(last).with(sentence));
        }
    }

    private int nearest(Slice sentence) {
        int best = -1;
        int most = NEAR;
        for (int i = 0; i < matters.size(); i++) {
            int near = matters.get(i).ownNearness(sentence);
            if (near > most) {
                most = near;
                best = i;
            }
        }
        return best;
    }

    private static boolean decides(Slice sentence) {
        return !RulingParser.in(sentence, List.of()).isEmpty();
    }
}
