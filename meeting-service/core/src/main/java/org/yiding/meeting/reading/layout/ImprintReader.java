package org.yiding.meeting.reading.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.Fact;
import org.yiding.meeting.model.Minutes;
import org.yiding.meeting.reading.lexicon.Names;
import org.yiding.meeting.reading.lexicon.Words;
import org.yiding.meeting.reading.sentence.Dates;
import org.yiding.meeting.reading.text.Slice;

/** Reads what the document says of itself: number, compiled, printed, recorder, publication, distribution. */
public final class ImprintReader {

    private static final Pattern DOCUMENT_NUMBER =
            Pattern.compile("[\\u4e00-\\u9fa5]{0,14}〔\\s?\\d{4}\\s?〕(?:第)?\\d{1,4}[号期]|^（?第\\d{1,4}[号期]）?$");
    private static final Pattern PUBLICATION = Pattern.compile(
            "（?((?:此件|本件|信息公开选项：|公开方式：|公开属性：|信息公开属性：|信息公开类别：)?(?:主动公开|依申请公开|不予公开|公开发布|公开|不公开|删减后公开))）?");
    private static final Pattern DISTRIBUTION = Pattern.compile("(?:分送|发送|抄送|抄报|主送|报送|发至|主发|发|送|报|抄发|印发)：");
    private static final Pattern COMPILED =
            Pattern.compile("^([^，。：]{2,30}?)整理|^([^，。：]{2,28}?(?:办公室|办公厅|政府办|秘书处|秘书科))编(?!印|发|委|制)");
    private static final Pattern PRINTED = Pattern.compile("(?<![打编复])印发?$|(?<![打编复])印发");

    /** 努尔兰·吐尔逊: the parts of the name stand apart by a point. */
    private static final Pattern TRANSLITERATED = Pattern.compile("[\\u4e00-\\u9fa5]{1,8}(?:·[\\u4e00-\\u9fa5]{1,8})+");

    private static final int LONGEST_NAME = 20;

    private final Outline outline;
    private final List<Slice> frame;

    public ImprintReader(Outline outline) {
        this.outline = outline;
        List<Slice> parts = new ArrayList<>(outline.head());
        parts.addAll(outline.tail());
        this.frame = List.copyOf(parts);
    }

    public Minutes read() {
        Fact<LocalDate> printedOn = null;
        Fact<String> issuer = null;
        Fact<String> compiledBy = null;
        Fact<LocalDate> compiledOn = null;
        List<Slice> lines = frame;
        for (int i = 0; i < lines.size(); i++) {
            Slice line = lines.get(i);
            List<Dates.Mention> days = Dates.in(line);
            Matcher compiled = COMPILED.matcher(line.norm());
            if (compiled.find()) {
                int end = compiled.group(1) == null ? compiled.end(2) : compiled.end(1);
                Slice by = line.between(line.from(), line.from() + end);
                compiledBy = MeetingReader.fact(by.shown(), by, Confidence.CERTAIN);
                compiledOn = day(days).orElse(null);
                if (compiledOn == null
                        && i + 1 < lines.size()
                        && lines.get(i + 1).length() <= 14) {
                    compiledOn = day(Dates.in(lines.get(i + 1))).orElse(null);
                }
                // 办公室编 stands over the first page: the day beside it may be that of printing.
                if (compiledOn != null && compiled.group(1) == null) {
                    compiledOn = new Fact<>(compiledOn.value(), compiledOn.evidence(), Confidence.LIKELY);
                }
            } else if (PRINTED.matcher(line.norm()).find() && !days.isEmpty() && line.length() < 80) {
                Dates.Mention last = days.get(days.size() - 1);
                printedOn = day(List.of(last)).orElse(printedOn);
                issuer = issuer(line, last);
            }
        }
        return new Minutes(
                documentNumber(), compiledBy, compiledOn, issuer, printedOn, recorder(), publication(), distribution());
    }

    private static Optional<Fact<LocalDate>> day(List<Dates.Mention> days) {
        return days.stream()
                .filter(day -> day.date().isPresent())
                .findFirst()
                .map(day -> MeetingReader.fact(day.date().orElseThrow(), day.words(), Confidence.CERTAIN));
    }

    private static @Nullable Fact<String> issuer(Slice line, Dates.Mention day) {
        Slice by = line.between(line.from(), day.words().from()).trim("，。：；");
        boolean name = by.length() >= 3 && by.length() <= 30;
        return name ? MeetingReader.fact(by.shown(), by, Confidence.CERTAIN) : null;
    }

    private @Nullable Fact<String> documentNumber() {
        for (Slice line : outline.head()) {
            Matcher matcher = DOCUMENT_NUMBER.matcher(line.norm());
            if (line.length() <= 60 && matcher.find()) {
                Slice words = line.between(line.from() + matcher.start(), line.from() + matcher.end());
                return MeetingReader.fact(words.shown(), words, Confidence.LIKELY);
            }
        }
        return null;
    }

    private @Nullable Fact<String> recorder() {
        return outline.sections().stream()
                .filter(section -> section.kind() == Section.Kind.RECORDER)
                .map(section -> section.content())
                .map(ImprintReader::name)
                .flatMap(Optional::stream)
                .findFirst()
                .map(name -> MeetingReader.fact(name.shown(), name, Confidence.CERTAIN))
                .orElse(null);
    }

    private static Optional<Slice> name(Slice content) {
        Slice line = content.between(content.from(), Math.min(content.to(), content.from() + LONGEST_NAME));
        Matcher transliterated = TRANSLITERATED.matcher(line.norm());
        if (transliterated.lookingAt()) {
            return Optional.of(line.between(line.from(), line.from() + transliterated.end()));
        }
        for (int i = line.to() - 2; i >= line.from() + 4; i--) {
            boolean behindOffice = line.text().gapBefore(i) > 0
                    && Words.POSTS.longestBefore(line.text().norm(), line.from(), i) > 0
                    && Names.isLikely(line.startingAt(i).norm());
            if (behindOffice) {
                return Optional.of(line.startingAt(i));
            }
        }
        int end = content.from();
        while (end < content.to() && end - content.from() < 4 && "，。；、（".indexOf(content.at(end)) < 0) {
            end++;
        }
        for (int to = Math.min(content.to(), end); to >= content.from() + 2; to--) {
            Slice name = content.between(content.from(), to);
            boolean whole = to == content.to()
                    || "，。；、（".indexOf(content.at(to)) >= 0
                    || content.text().gapBefore(to) > 0;
            // 记录：萨日娜: what stands alone behind the label is a name, though not built like a Han one.
            boolean alone = to == content.to() && to - content.from() > 2 && Names.unlikely(name.norm()) <= 1;
            if (whole && (Names.score(name.norm()) >= 0 || alone)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private @Nullable Fact<String> publication() {
        for (Slice line : frame) {
            Matcher matcher = PUBLICATION.matcher(line.norm());
            if (line.length() <= 30 && matcher.matches()) {
                Slice words = line.between(line.from() + matcher.start(1), line.from() + matcher.end(1));
                return MeetingReader.fact(words.shown(), words, Confidence.CERTAIN);
            }
        }
        return null;
    }

    private List<Fact<String>> distribution() {
        List<Fact<String>> addressees = new ArrayList<>();
        List<Slice> lines = outline.tail();
        for (Slice line : lines) {
            Matcher label = DISTRIBUTION.matcher(line.norm());
            if (label.lookingAt()) {
                addAddressees(line.startingAt(line.from() + label.end()), addressees);
            }
        }
        return addressees;
    }

    private static void addAddressees(Slice list, List<Fact<String>> addressees) {
        int from = list.from();
        for (int i = list.from(); i <= list.to(); i++) {
            boolean separator = i == list.to() || "，；。".indexOf(list.at(i)) >= 0;
            if (!separator) {
                continue;
            }
            if (i > from) {
                Slice one = list.between(from, i);
                addressees.add(MeetingReader.fact(one.shown(), one, Confidence.LIKELY));
            }
            from = i + 1;
        }
    }
}
