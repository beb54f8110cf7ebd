package org.yiding.meeting.service.registration;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.InstrumentType;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.model.RegulationAct;
import org.yiding.meeting.model.Resolution;
import org.yiding.meeting.model.Ruling;
import org.yiding.meeting.model.TabledDocument;
import org.yiding.meeting.service.registration.RegisterDocumentsInput.DocumentMentionInput;
import org.yiding.meeting.service.registration.RegisterDocumentsInput.DocumentStanding;

/**
 * Which instruments minutes name and how each stands in them. Titles are compared without a note like （草案）: the draft
 * that is tabled and the instrument that is to take effect are the same one.
 */
public final class Instruments {

    private static final Pattern DRAFT_NOTE = Pattern.compile("[（(](?:[^（）()]*稿|[^（）()]*草案[^（）()]*)[）)]$");
    private static final String DRAFTING = "(?:出台|制定|制订|起草|拟定|拟订|草拟|编制)[^《》，。；]{0,12}《";

    private final ReadMinutes minutes;
    private final Set<String> tabled;
    private final Set<String> decided;
    private final Set<String> amended;

    public Instruments(ReadMinutes minutes) {
        this.minutes = minutes;
        this.tabled = tabledDocuments().map(document -> plain(document.title())).collect(Collectors.toSet());
        this.decided = resolutions().flatMap(Instruments::decidedBy).collect(Collectors.toSet());
        this.amended = minutes.regulationActs().stream()
                .flatMap(act -> act.targets().stream())
                .map(Instruments::plain)
                .collect(Collectors.toSet());
    }

    /** The title by which an instrument is one through its drafts. */
    public static String plain(String title) {
        return DRAFT_NOTE.matcher(title).replaceFirst("");
    }

    /** The titles, without notes, that this resolution decides on. */
    public static Stream<String> decidedBy(Resolution resolution) {
        return resolution.rulings().stream()
                .filter(Ruling::documents)
                .flatMap(ruling -> ruling.objects().stream())
                .map(Instruments::plain);
    }

    /** Whether an act that the meeting dealt with amends the instrument of this title. */
    public boolean isAmended(String title) {
        return amended.contains(plain(title));
    }

    /** Whether a resolution has the instrument of this title drafted and issued (出台《…》). */
    public boolean isToBeDrafted(Resolution resolution, String title) {
        boolean there = tabled.contains(plain(title)) || decided.contains(plain(title)) || isAmended(title);
        Pattern drafted = Pattern.compile(DRAFTING + Pattern.quote(title) + "》");
        return !there
                && resolution.assignments().stream()
                        .anyMatch(assignment ->
                                drafted.matcher(assignment.action()).find());
    }

    RegisterDocumentsInput toRegister(Issue issue) {
        Map<String, DocumentMentionInput> mentions = new LinkedHashMap<>();
        Stream<String> titles = Stream.of(
                        tabledDocuments().map(TabledDocument::title),
                        resolutions().flatMap(Instruments::decidedBy),
                        resolutions()
                                .flatMap(resolution ->
                                        resolution.references().stream().map(reference -> reference.title())),
                        minutes.regulationActs().stream()
                                .flatMap(act -> Stream.concat(Stream.of(act.instrument()), act.targets().stream())))
                .flatMap(several -> several);
        titles.map(Instruments::plain).forEach(title -> mentions.computeIfAbsent(key(title), key -> mention(title)));
        return new RegisterDocumentsInput(issue.sha256(), issue.asOf(), issue.region(), List.copyOf(mentions.values()));
    }

    static String key(String title) {
        return "document:" + plain(title);
    }

    private DocumentMentionInput mention(String title) {
        return new DocumentMentionInput(
                key(title),
                title,
                form(title),
                standing(title),
                statedType(title),
                effectiveOn(title),
                shortTitles(title),
                amends(title));
    }

    private DocumentStanding standing(String title) {
        if (decided.contains(title)) {
            return DocumentStanding.DELIBERATED;
        }
        if (tabled.contains(title)) {
            return DocumentStanding.TABLED;
        }
        boolean drafted = resolutions().anyMatch(resolution -> isToBeDrafted(resolution, title));
        return drafted ? DocumentStanding.TO_BE_DRAFTED : DocumentStanding.IN_FORCE;
    }

    private @Nullable String form(String title) {
        return tabledDocuments()
                .filter(document -> plain(document.title()).equals(title))
                .map(TabledDocument::type)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable InstrumentType statedType(String title) {
        return minutes.regulationActs().stream()
                .filter(act -> act.targets().stream().map(Instruments::plain).anyMatch(title::equals))
                .map(RegulationAct::targetType)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate effectiveOn(String title) {
        return resolutions()
                .filter(resolution -> decidedBy(resolution).anyMatch(title::equals))
                .flatMap(resolution -> resolution.assignments().stream())
                .map(assignment -> assignment.effectiveOn())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<String> shortTitles(String title) {
        return minutes.abbreviations().stream()
                .filter(abbreviation -> plain(abbreviation.fullName()).equals(title))
                .map(abbreviation -> abbreviation.shortName().replaceAll("[《》]", ""))
                .distinct()
                .toList();
    }

    private List<String> amends(String title) {
        return minutes.regulationActs().stream()
                .filter(act -> act.kind() != RegulationAct.Kind.REPEAL)
                .filter(act -> plain(act.instrument()).equals(title))
                .flatMap(act -> act.targets().stream())
                .map(Instruments::key)
                .distinct()
                .toList();
    }

    private Stream<TabledDocument> tabledDocuments() {
        return minutes.items().stream().flatMap(item -> item.documents().stream());
    }

    private Stream<Resolution> resolutions() {
        return minutes.items().stream().flatMap(item -> item.resolutions().stream());
    }
}
