package org.yiding.meeting.reading.sentence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiding.meeting.reading.text.Slice;

/** Finds whom 该局, 该公司, 该区 means: the one agency of that sort that the same item names before. */
final class Antecedents {

    private static final Pattern REFERENCE = Pattern.compile("该(管委会|办事处|街道办|指挥部|公司|集团|中心|街道|[局委办院区县市旗镇乡])");
    private static final String PLACES = "区县市旗镇乡街道";
    private static final Pattern PLACE = Pattern.compile(
            "(?<=^|[^\\u4e00-\\u9fa5]|[由在向对和与及了给为请交到究议取意])((?![全各该本我辖两有城社园市]|相关|有关)[\\u4e00-\\u9fa5]{1,4}?(?:街道|[区县市旗镇乡]))(?:人民政府|政府)?(?![\\u4e00-\\u9fa5]{0,6}[局委办])");
    private static final int LONGEST_FIRM = 20;
    /** So far back a name is looked for, so that a long item with many references takes no longer than its length. */
    private static final int FARTHEST = 500;

    private final List<Slice> scope;

    /** @param scope the paragraphs of the item, in their order */
    Antecedents(List<Slice> scope) {
        this.scope = List.copyOf(scope);
    }

    /** @return position after a word such as 该局 that begins at {@code at}, -1 where none does */
    static int end(Slice slice, int at) {
        Matcher reference = REFERENCE.matcher(
                slice.between(at, Math.min(slice.to(), at + 4)).norm());
        return reference.lookingAt() ? at + reference.end() : -1;
    }

    /**
     * @param reference 该局 where it stands
     * @return the name it stands for where the item named it first, empty where it named none or several before
     */
    Optional<Slice> of(Slice reference) {
        String sort = reference.norm().substring(1);
        Map<String, Slice> named = new LinkedHashMap<>();
        for (Slice paragraph : scope) {
            int from = Math.max(paragraph.from(), reference.from() - FARTHEST);
            int to = Math.min(paragraph.to(), reference.from());
            if (to > from) {
                collect(paragraph.between(from, to), sort, named);
            }
        }
        return named.size() == 1 ? Optional.of(named.values().iterator().next()) : Optional.empty();
    }

    private static void collect(Slice words, String sort, Map<String, Slice> named) {
        if (PLACES.contains(sort)) {
            Matcher place = PLACE.matcher(Titles.blanked(words));
            while (place.find()) {
                if (place.group(1).endsWith(sort)) {
                    Slice name = words.between(words.from() + place.start(1), words.from() + place.end());
                    named.putIfAbsent(place.group(1), name);
                }
            }
            return;
        }
        int at = words.from();
        while (at < words.to()) {
            int end = nameEnd(words, at, sort);
            if (end > 0) {
                Slice name = words.between(at, end);
                named.putIfAbsent(name.norm(), name);
            }
            at = Math.max(at + 1, end);
        }
    }

    /** Position after a name that begins with its level and ends with the word referred to; -1 where none begins. */
    private static int nameEnd(Slice words, int at, String sort) {
        if (!Agencies.isLevel(words.at(at)) || Agencies.isGeneric(words, at)) {
            return -1;
        }
        int end = Agencies.end(words, at);
        int known = end > 0 ? end : Agencies.endAfterCharge(words, at);
        boolean fits = known > 0
                && known - at <= LONGEST_FIRM
                && words.between(at, known).norm().endsWith(sort);
        return fits ? known : -1;
    }
}
