package org.yiding.meeting.reading.digest;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.AgendaItem;
import org.yiding.meeting.model.Attendance;
import org.yiding.meeting.model.AttendanceRole;
import org.yiding.meeting.model.Fact;
import org.yiding.meeting.model.Meeting;
import org.yiding.meeting.model.Minutes;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.model.RegulationAct;
import org.yiding.meeting.model.Warning;

/**
 * Minutes on a page of Markdown in Chinese: the meeting, what it decided item by item, who has what to do by when, who was
 * there, and what a person should check.
 */
public final class MinutesDigest {

    private final Page page = new Page();

    private MinutesDigest() {}

    /** The Markdown text (CommonMark with pipe tables), with a line break at its end. */
    public static String write(ReadMinutes read) {
        MinutesDigest digest = new MinutesDigest();
        digest.head(read.meeting(), read.minutes());
        digest.items(read.items());
        new Duties(digest.page).write(read.items());
        digest.acts(read.regulationActs());
        digest.attendance(read.attendance());
        digest.checks(read);
        return digest.page.text();
    }

    private void head(Meeting meeting, Minutes minutes) {
        page.heading(1, title(meeting));
        page.entry("时间", held(meeting));
        page.entry("地点", value(meeting.venue()));
        page.entry("主持", parted("", value(meeting.chairTitle()), value(meeting.chair())));
        page.entry("会议机构", value(meeting.body()));
        page.entry("文号", value(minutes.documentNumber()));
        page.entry("记录", value(minutes.recorder()));
        page.entry("整理", parted("，", value(minutes.compiledBy()), value(minutes.compiledOn())));
        page.entry("印发", parted("，", value(minutes.issuer()), value(minutes.printedOn())));
        page.entry("公开属性", value(minutes.publication()));
        page.entry("分送", minutes.distribution().stream().map(Fact::value).collect(joining("；")));
    }

    private static String title(Meeting meeting) {
        String title = value(meeting.title());
        if (title != null) {
            return title;
        }
        String body = Objects.requireNonNullElse(value(meeting.body()), "");
        Integer ordinal = value(meeting.ordinal());
        return body + (ordinal == null ? "会议纪要" : "第" + ordinal + "次会议纪要");
    }

    private static @Nullable String held(Meeting meeting) {
        return parted(" ", value(meeting.heldOn()), meeting.partOfDayAsWritten());
    }

    private void items(List<AgendaItem> items) {
        page.heading(2, "议题（" + items.size() + "项）");
        String parent = null;
        for (AgendaItem item : items) {
            if (item.parent() != null && !item.parent().equals(parent)) {
                page.paragraph("**" + Page.escaped(item.parent()) + "**");
            }
            parent = item.parent();
            String title = item.title() == null ? item.kindAsWritten() : item.title();
            page.heading(3, item.number() + ". " + title);
            new Opinions(page).write(item);
        }
    }

    private void acts(List<RegulationAct> acts) {
        if (acts.isEmpty()) {
            return;
        }
        page.heading(2, "涉及的法规规章");
        for (RegulationAct act : acts) {
            String what =
                    switch (act.kind()) {
                        case AMEND -> "修改";
                        case REPEAL -> "废止";
                        case AMEND_AND_REPEAL -> "修改、废止";
                    };
            String targets =
                    act.targets().stream().map(title -> "《" + title + "》").collect(joining("、"));
            page.bullet(0, "《" + act.instrument() + "》：" + what + targets);
        }
    }

    private void attendance(List<Attendance> rows) {
        if (rows.isEmpty()) {
            return;
        }
        page.heading(2, "参会");
        attendance("出席", rows, AttendanceRole.PRESENT);
        attendance("列席", rows, AttendanceRole.IN_ATTENDANCE);
        attendance("请假", rows, AttendanceRole.EXCUSED);
    }

    private void attendance(String label, List<Attendance> rows, AttendanceRole role) {
        List<String> names = rows.stream()
                .filter(row -> row.role() == role)
                .map(MinutesDigest::person)
                .toList();
        page.entry(label + "（" + names.size() + "）", String.join("、", names));
    }

    private static String person(Attendance row) {
        String place = Objects.requireNonNullElse(parted("", row.agency(), row.post()), "");
        String who = row.name() == null ? place + "代表" : place.isEmpty() ? row.name() : row.name() + "（" + place + "）";
        String more = row.reason() == null ? row.note() : row.reason();
        return more == null ? who : who + "（" + more + "）";
    }

    private void checks(ReadMinutes read) {
        List<String> checks = new ArrayList<>();
        for (Warning warning : read.warnings()) {
            checks.add(warning.code() + "：" + warning.message() + "（第" + (warning.start() + 1) + "字起）");
        }
        checks.addAll(Doubts.in(read));
        if (!checks.isEmpty()) {
            page.heading(2, "请核对");
            checks.forEach(check -> page.bullet(0, check));
        }
    }

    private static <T> @Nullable T value(@Nullable Fact<T> fact) {
        return fact == null ? null : fact.value();
    }

    /** What there is of the two, the sign between them where there are both; null where there is neither. */
    private static @Nullable String parted(String sign, @Nullable Object first, @Nullable Object second) {
        if (first == null || second == null) {
            return first == null && second == null ? null : String.valueOf(first == null ? second : first);
        }
        return first + sign + second;
    }
}
