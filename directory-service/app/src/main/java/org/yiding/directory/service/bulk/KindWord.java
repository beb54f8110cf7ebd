package org.yiding.directory.service.bulk;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yiding.directory.model.AgencyKind;

/** The words by which tables name kinds of agencies. */
final class KindWord {

    private static final Map<AgencyKind, String> WORDS = Map.ofEntries(
            Map.entry(AgencyKind.DEPARTMENT, "工作部门"),
            Map.entry(AgencyKind.AFFILIATED, "直属机构"),
            Map.entry(AgencyKind.DISPATCHED, "派出机构"),
            Map.entry(AgencyKind.VERTICAL, "垂直管理机构"),
            Map.entry(AgencyKind.GOVERNMENT, "人民政府及行政区"),
            Map.entry(AgencyKind.ASSEMBLY, "人大政协"),
            Map.entry(AgencyKind.COURT, "法院"),
            Map.entry(AgencyKind.PROCURATORATE, "检察院"),
            Map.entry(AgencyKind.PARTY_ORGAN, "党的机关"),
            Map.entry(AgencyKind.MASS_ORGANISATION, "群团组织"),
            Map.entry(AgencyKind.STATE_ENTERPRISE, "国有企业"),
            Map.entry(AgencyKind.MILITARY, "军队武警"),
            Map.entry(AgencyKind.DEVELOPMENT_ZONE, "开发区"));

    private KindWord() {}

    static String of(AgencyKind kind) {
        return Objects.requireNonNull(WORDS.get(kind));
    }

    /** The kind of this word, or of this name in the graph. */
    static Optional<AgencyKind> parsed(String word) {
        return WORDS.entrySet().stream()
                .filter(entry ->
                        entry.getValue().equals(word) || entry.getKey().name().equals(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** All words, for a remedy. */
    static String all() {
        return WORDS.values().stream().sorted().collect(Collectors.joining("、"));
    }
}
