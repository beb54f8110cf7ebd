package org.yiding.meeting.reading.item;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiding.meeting.model.Evidence;
import org.yiding.meeting.model.Warning;
import org.yiding.meeting.reading.sentence.Titles;
import org.yiding.meeting.reading.text.Slice;

/** Tells which words decide or charge although no fact was read from them, so that a person looks at them. */
final class Unplaced {

    private static final Pattern DECIDES =
            Pattern.compile("(?:会议|与会人员)[^，。；：]{0,12}?(?:同意|通过(?!了?[解学以])|批准|暂缓|不予|否决)|(?:^|，|：)(?:原则(?:上)?)(?:同意|通过)");
    private static final Pattern CHARGES = Pattern.compile(
            "责成|责令|(?:责任|牵头|配合|主办|承办)(?:单位|部门)(?:：|为)|(?:^|，|：)由[^，。；：]{2,30}?(?:负责|牵头)|[局委办部厅院](?:牵头|负责)(?!人|同志|单位|部门|的)");

    private Unplaced() {}

    /**
     * @param rulings where the rulings of the sentence were read
     * @param charges where its assignments and directives were read
     */
    static List<Warning> in(Slice sentence, List<Evidence> rulings, List<Evidence> charges) {
        List<Warning> warnings = new ArrayList<>();
        String bare = Titles.blanked(sentence);
        warn(sentence, DECIDES.matcher(bare), rulings, "A decision may stand here that no rule could read: ", warnings);
        warn(
                sentence,
                CHARGES.matcher(bare),
                charges,
                "Somebody may be charged here whom no rule could read: ",
                warnings);
        return warnings;
    }

    private static void warn(
            Slice sentence, Matcher signal, List<Evidence> read, String message, List<Warning> warnings) {
        while (signal.find()) {
            Slice words = sentence.between(sentence.from() + signal.start(), sentence.from() + signal.end());
            Evidence span = words.evidence().get(0);
            boolean placed = read.stream().anyMatch(known -> known.start() < span.end() && span.start() < known.end());
            if (!placed) {
                Evidence whole = sentence.evidence().get(0);
                warnings.add(new Warning(
                        Warning.Code.UNPARSED_SPAN, message + sentence.shown(), whole.start(), whole.end()));
                return;
            }
        }
    }
}
