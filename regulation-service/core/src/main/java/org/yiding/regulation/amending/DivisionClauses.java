package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Operation.InsertProvisions;
import org.yiding.regulation.amending.Operation.Side;
import org.yiding.regulation.text.Level;

/**
 * Reads what divides a chapter into sections: 第二章分为两节，第四条、第五条为第一节，节名为“甲”；第六条为第二节，节名为“乙”. Each
 * is a new section with its name and, in the new numbering, the articles it holds.
 */
final class DivisionClauses {
    private static final List<String> AS = List.of("分别作为", "作为", "列为", "编为", "为");
    private static final List<String> NAMED = List.of("的节名为", "的章名为", "节名为", "章名为", "名称为", "标题为", "题为", "名为", "为");
    private static final List<String> NAMES = List.of("节名分别为", "章名分别为", "名称分别为", "分别为");
    private static final List<String> HOLDING = List.of("包括", "包含", "含", "由", "为");

    private final ClauseReading reading;
    private final Cursor cursor;

    DivisionClauses(ClauseReading reading) {
        this.reading = reading;
        this.cursor = reading.cursor;
    }

    /** One section as the act gives it. */
    private record Division(Address number, String name, List<Address> articles) {}

    /** Reads 两节 and all the sections behind 分为; false, with nothing emitted, where it is not that or one is missing. */
    boolean divided(List<Address> places, int count) {
        int start = cursor.position();
        Address chapter = places.getFirst();
        if (places.size() != 1 || chapter.level() == null || !chapter.level().isHeading()) {
            return false;
        }
        List<String> names = names();
        List<Division> found = new ArrayList<>();
        while (found.size() < count) {
            cursor.skipSeparators();
            Division next = division(names.isEmpty() ? null : names.get(found.size()));
            if (next == null) {
                cursor.back(start);
                reading.reason = "没有写明各节的名称和条文";
                return false;
            }
            found.add(next);
        }
        found.forEach(division -> emit(division, chapter));
        reading.context = reading.context.about(places);
        return true;
    }

    /** Reads 作为第二章第一节，节名为“甲” behind articles. */
    boolean gathered(List<Address> articles) {
        int start = cursor.position();
        Division division = areArticles(articles) ? numberAndName(articles, null) : null;
        if (division == null) {
            cursor.back(start);
            return false;
        }
        List<Address.Step> above =
                division.number().stepsAbove(division.number().steps().getLast().level());
        emit(division, above.isEmpty() ? null : Address.of(above));
        return true;
    }

    /** 节名分别为“甲”、“乙” before the articles of each. */
    private List<String> names() {
        int start = cursor.position();
        cursor.skipCommas();
        List<String> names = cursor.acceptAny(NAMES) == null ? List.of() : reading.words();
        if (names.isEmpty()) {
            cursor.back(start);
        }
        return names;
    }

    private @Nullable Division division(@Nullable String name) {
        int start = cursor.position();
        List<Address> first = reading.addresses.list(null);
        Division division = null;
        if (areArticles(first) && cursor.acceptAny(AS) != null) {
            division = numberAndName(first, name);
        } else if (isHeading(first)) {
            division = nameAndArticles(first.getFirst(), name);
        }
        if (division == null) {
            cursor.back(start);
        }
        return division;
    }

    /** 第一节，节名为“甲” behind 第四条、第五条为. */
    private @Nullable Division numberAndName(List<Address> articles, @Nullable String known) {
        List<Address> number = reading.addresses.destinations(null);
        String name = isHeading(number) ? name(known) : null;
        return name == null ? null : new Division(number.getFirst(), name, articles);
    }

    /** 第一节为“甲”，包括第四条、第五条. */
    private @Nullable Division nameAndArticles(Address number, @Nullable String known) {
        String name = name(known);
        cursor.skipCommas();
        boolean bracketed = cursor.acceptAny(List.of("（", "(")) != null;
        cursor.acceptAny(HOLDING);
        List<Address> articles = name == null ? List.of() : reading.addresses.list(null);
        if (bracketed) {
            cursor.acceptAny(List.of("）", ")"));
        }
        cursor.acceptAny(List.of("组成", "构成"));
        return name == null || !areArticles(articles) ? null : new Division(number, name, articles);
    }

    private @Nullable String name(@Nullable String known) {
        if (known != null) {
            return known;
        }
        cursor.skipCommas();
        cursor.acceptAny(NAMED);
        List<String> names = reading.words();
        return names.size() == 1 ? names.getFirst() : null;
    }

    private static boolean areArticles(List<Address> places) {
        return !places.isEmpty() && places.stream().allMatch(place -> place.level() == Level.ARTICLE);
    }

    private static boolean isHeading(List<Address> places) {
        Level level = places.size() == 1 ? places.getFirst().level() : null;
        return level != null && level.isHeading();
    }

    private void emit(Division division, @Nullable Address chapter) {
        Address number = division.number();
        reading.emit(new InsertProvisions(
                reading.context.instrument(),
                number.steps().getLast().level(),
                1,
                chapter,
                Side.END,
                List.of(number),
                division.articles(),
                division.name(),
                reading.evidence()));
    }
}
