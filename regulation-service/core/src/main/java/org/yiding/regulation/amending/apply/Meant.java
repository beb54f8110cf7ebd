package org.yiding.regulation.amending.apply;

import java.util.List;
import java.util.regex.Pattern;

/** Which of the places where quoted words stand an act means, as it says itself and not in what it quotes. */
enum Meant {
    /** 均, 统一, 两处: every one of them. */
    ALL,

    /** 末尾的“A”, 开头的“A”: one of them. */
    ONE,

    /** Nothing is said. */
    OPEN;

    private static final List<String> EVERY = List.of("均", "全部", "一律", "统一", "各处", "所有", "两处", "三处");
    private static final Pattern ENDS = Pattern.compile("(?:末尾|最后|开头|结尾|句首|句末|段首|段末)(?:部分|处)?的?[“\"‘]");

    /** What the sentence of an order says. */
    static Meant in(String sentence) {
        String own = sentence.replaceAll("[“\"][^”\"]*[”\"]", "");
        if (EVERY.stream().anyMatch(own::contains)) {
            return ALL;
        }
        return ENDS.matcher(sentence).find() ? ONE : OPEN;
    }

    /** Whether words may be changed in several places though they stand in every other sentence (应当, 或者), or not. */
    boolean allowsSeveral(boolean everyday) {
        return this == ALL || this == OPEN && !everyday;
    }
}
