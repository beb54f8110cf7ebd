package org.yiding.regulation.amending.derive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.ChineseNumber;
import org.yiding.regulation.text.Provision;

/** A decision in the making: numbered points, each with the article that it changes. */
final class DraftAct {
    private final String title;
    private final List<Point> points = new ArrayList<>();
    private boolean renumbers;

    private record Point(String order, @Nullable Provision article) {}

    DraftAct(String title) {
        this.title = title;
    }

    void add(String order, @Nullable Provision article) {
        points.add(new Point(order, article));
    }

    void renumbers() {
        renumbers = true;
    }

    boolean isEmpty() {
        return points.isEmpty();
    }

    /** The article that the point with this label changes; null where it changes none or there is no such point. */
    @Nullable
    Provision articleOf(String label) {
        int end = label.indexOf('、');
        int number = end < 0 ? -1 : ChineseNumber.parse(label.substring(0, end));
        return number < 1 || number > points.size()
                ? null
                : points.get(number - 1).article();
    }

    String text() {
        StringBuilder out = new StringBuilder("关于修改《" + title + "》的决定\n对《" + title + "》作如下修改：\n");
        for (int i = 0; i < points.size(); i++) {
            out.append(ChineseNumber.format(i + 1))
                    .append('、')
                    .append(points.get(i).order())
                    .append('\n');
        }
        if (renumbers) {
            out.append("此外，对条文顺序作相应调整。\n");
        }
        return out.toString();
    }
}
