package org.yiding.meeting.reading.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiding.meeting.model.Condition;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.reading.text.Slice;

/** Reads what an approval depends on: 在…前提下, 待…后, 经…同意后方可, 以…为前提, 条件是…. */
public final class Conditions {

    private static final Pattern[] FORMS = {
        Pattern.compile("(?:^|，|；|：)在([^，。；：]{2,60}?)(?:的)?(?:前提|条件)(?:之)?下"),
        Pattern.compile("(?:^|，|；|：|并)(待[^，；：]{2,60}?(?:后|之后))"),
        Pattern.compile("(?:^|，|；|：|须|需|应|必须)((?:须|需|应|必须)?(?:经|报)?[^，；：]{2,50}?后)，?(?:方可|方能|才能|才可|再予|再行)"),
        Pattern.compile("以([^，；：]{2,40}?)为(?:前提|条件)"),
        Pattern.compile("(?:前提条件|前提|条件)(?:是|为)([^，；]{2,60})"),
    };

    private Conditions() {}

    /** The conditions a sentence that approves something states, in the order of the sentence. */
    public static List<Condition> in(Slice sentence) {
        List<Condition> conditions = new ArrayList<>();
        String bare = Titles.blanked(sentence);
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(bare);
            while (matcher.find()) {
                Slice words = sentence.between(sentence.from() + matcher.start(1), sentence.from() + matcher.end(1));
                conditions.add(new Condition(words.shown(), words.evidence(), Confidence.LIKELY));
            }
        }
        return conditions;
    }
}
