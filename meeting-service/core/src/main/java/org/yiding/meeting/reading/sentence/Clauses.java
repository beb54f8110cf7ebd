package org.yiding.meeting.reading.sentence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiding.meeting.reading.text.Marker;
import org.yiding.meeting.reading.text.Slice;

/** What may stand before the clause proper: 会议要求, 一是, 同时. */
final class Clauses {

    private static final Pattern LEAD_IN = Pattern.compile(
            "(?:〔[^〔〕]{2,8}〕(?:\\d{1,2}[.、])?|会议(?:指出|强调|要求|明确|认为|决定|决议|议定|同意|确定|提出|还|也|并)(?=，|：|$)|会议(?:要求|强调|明确|决定|议定|指出|认为)(?!的)|经(?:会议)?(?:研究|讨论|审议)(?:，|决定|议定|同意)?(?=，|$)|"
                    + "[一二三四五六七八九十]是(?:要)?|[一二三四五六七八九十]要|首先|其次|再次|最后|同时|另外|此外|其中|下一步|会后|会议后|具体|原则上|并(?=由|请|责成|要求)|"
                    + "此项工作|该项工作|以上工作|上述工作|相关工作|具体工作|有关工作|有关事宜|具体事宜|相关事宜)");

    private Clauses() {}

    /** The clause without its numbering and its opening words. */
    static Slice body(Slice clause) {
        Slice body =
                Marker.at(clause).map(marker -> clause.startingAt(marker.to())).orElse(clause);
        for (int i = 0; i < 3; i++) {
            Matcher lead = LEAD_IN.matcher(body.between(body.from(), Math.min(body.to(), body.from() + 16))
                    .norm());
            if (!lead.lookingAt()) {
                break;
            }
            body = body.startingAt(body.from() + lead.end());
        }
        return body;
    }
}
