package org.yiding.meeting.reading.digest;

import static java.util.stream.Collectors.joining;

import org.yiding.meeting.model.AgendaItem;
import org.yiding.meeting.model.Directive;
import org.yiding.meeting.model.Money;
import org.yiding.meeting.model.Resolution;
import org.yiding.meeting.model.Ruling;

/** The opinions of one item: decisions in bold, then conditions, money, days and demands; the words where there is no more. */
final class Opinions {

    private static final int SHORT = 120;

    private final Page page;

    Opinions(Page page) {
        this.page = page;
    }

    void write(AgendaItem item) {
        item.resolutions().forEach(this::write);
    }

    private void write(Resolution resolution) {
        if (resolution.rulings().isEmpty()) {
            page.bullet(0, shortened(resolution.text()));
        }
        for (Ruling ruling : resolution.rulings()) {
            page.line(0, "**" + Page.escaped(ruling.asWritten()) + "**　" + Page.escaped(objects(ruling)));
        }
        resolution.conditions().forEach(condition -> page.bullet(1, "条件：" + condition.text()));
        resolution.sums().forEach(sum -> page.bullet(1, "资金：" + money(sum)));
        if (resolution.effectiveOn() != null) {
            page.bullet(1, "施行：" + resolution.effectiveOn().value());
        }
        if (!resolution.rulings().isEmpty()) {
            resolution.directives().forEach(directive -> page.bullet(1, "要求：" + demand(directive)));
        }
    }

    private static String objects(Ruling ruling) {
        String sign = ruling.documents() ? "《%s》" : "%s";
        return ruling.objects().stream().map(sign::formatted).collect(joining("、"));
    }

    private static String money(Money sum) {
        return sum.purpose() == null ? sum.asWritten() : sum.asWritten() + "，" + sum.purpose();
    }

    private static String demand(Directive directive) {
        String who = String.join("、", directive.addressees());
        return shortened(who.isEmpty() ? directive.action() : who + "：" + directive.action());
    }

    static String shortened(String words) {
        String whole = words.strip();
        if (whole.codePointCount(0, whole.length()) <= SHORT) {
            return whole;
        }
        return whole.substring(0, whole.offsetByCodePoints(0, SHORT)) + "…";
    }
}
