package org.yiding.meeting.reading.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiding.meeting.model.AssignmentRole;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.reading.text.Slice;

/** Charges that a label tells: 责任单位：X、Y; 牵头领导：张三. */
final class ChargeLabels {

    private static final int LONGEST = 12;

    private static final Pattern LABEL =
            Pattern.compile("(牵头|主办|责任|承办|实施|配合|协办|参与|包抓)(?:单位|部门|责任单位|(领导|人|责任人))(?:：|为|是)");

    private ChargeLabels() {}

    static boolean isAt(Slice sentence, int at) {
        return label(sentence, at).lookingAt();
    }

    private static Matcher label(Slice sentence, int at) {
        return LABEL.matcher(sentence.between(Math.min(at, sentence.to()), Math.min(sentence.to(), at + LONGEST))
                .norm());
    }

    /** 责任单位：X、Y. */
    static Optional<Charge> read(Slice sentence, int at) {
        Matcher label = label(sentence, at);
        if (!label.lookingAt()) {
            return Optional.empty();
        }
        int from = at + label.end();
        Parties parties = Parties.afterCharge(sentence, from);
        if (parties.isEmpty() && label.group(2) != null) {
            parties = Parties.named(sentence, from);
        }
        if (parties.isEmpty()) {
            return Optional.empty();
        }
        AssignmentRole role =
                switch (label.group(1)) {
                    case "牵头", "主办" -> AssignmentRole.LEAD;
                    case "配合", "协办", "参与" -> AssignmentRole.SUPPORT;
                    default -> AssignmentRole.RESPONSIBLE;
                };
        return Optional.of(new Charge(parties, role, at, parties.to(), true, Confidence.CERTAIN));
    }
}
