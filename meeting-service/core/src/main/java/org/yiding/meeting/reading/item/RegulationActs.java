package org.yiding.meeting.reading.item;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.AgendaItem;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.InstrumentType;
import org.yiding.meeting.model.RegulationAct;
import org.yiding.meeting.model.Resolution;
import org.yiding.meeting.model.TabledDocument;
import org.yiding.meeting.reading.text.ChineseNumbers;

/** Tells from a title that a document changes others, and which (关于修改〈…〉等3件规章的决定). */
final class RegulationActs {

    private static final Pattern ACT = Pattern.compile("关于(修改和废止|废止和修改|修改|修订|修正|废止)(.*)(?:的)?(?:决定|决议|命令|令)(?:（.*）)?");
    private static final Pattern INNER = Pattern.compile("[〈<《]([^〈〉<>《》]{2,80})[〉>》]");
    private static final Pattern COUNT = Pattern.compile("([0-9一二三四五六七八九十]{1,4})(?:件|部|项|个)");

    private RegulationActs() {}

    static List<RegulationAct> in(AgendaItem item) {
        List<RegulationAct> acts = new ArrayList<>();
        for (TabledDocument document : item.documents()) {
            act(document, item).ifPresent(acts::add);
        }
        return acts;
    }

    private static Optional<RegulationAct> act(TabledDocument document, AgendaItem item) {
        Matcher matcher = ACT.matcher(document.title());
        if (!matcher.find()) {
            return Optional.empty();
        }
        Set<String> targets = new LinkedHashSet<>();
        Matcher inner = INNER.matcher(matcher.group(2));
        while (inner.find()) {
            targets.add(inner.group(1));
        }
        Matcher count = COUNT.matcher(matcher.group(2));
        OptionalInt several = count.find() ? ChineseNumbers.parse(count.group(1)) : OptionalInt.empty();
        Confidence confidence = Confidence.CERTAIN;
        if (several.isPresent() && several.getAsInt() > targets.size()) {
            Set<String> named = namedIn(item, document.title(), targets);
            boolean complete = named.size() == several.getAsInt();
            targets.addAll(complete ? named : Set.of());
            confidence = complete ? Confidence.CERTAIN : Confidence.LIKELY;
        }
        return Optional.of(new RegulationAct(
                kind(matcher.group(1)),
                document.title(),
                List.copyOf(targets),
                type(matcher.group(2)),
                document.evidence(),
                confidence));
    }

    /** The instruments the opinions name beside the changing document, those of its title first. */
    private static Set<String> namedIn(AgendaItem item, String instrument, Set<String> targets) {
        Set<String> named = new LinkedHashSet<>(targets);
        for (Resolution resolution : item.resolutions()) {
            resolution.references().stream()
                    .map(reference -> reference.title())
                    .filter(title -> !title.equals(instrument))
                    .forEach(named::add);
        }
        return named;
    }

    private static RegulationAct.Kind kind(String verb) {
        if (verb.contains("修") && verb.contains("废")) {
            return RegulationAct.Kind.AMEND_AND_REPEAL;
        }
        return verb.equals("废止") ? RegulationAct.Kind.REPEAL : RegulationAct.Kind.AMEND;
    }

    private static @Nullable InstrumentType type(String words) {
        if (words.contains("规章")) {
            return InstrumentType.RULE;
        }
        if (words.contains("行政法规")) {
            return InstrumentType.ADMINISTRATIVE_REGULATION;
        }
        if (words.contains("地方性法规") || words.contains("法规")) {
            return InstrumentType.LOCAL_REGULATION;
        }
        return words.contains("规范性文件") ? InstrumentType.NORMATIVE_DOCUMENT : null;
    }
}
