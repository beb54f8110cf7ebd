package org.yiding.regulation.service.consolidation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiding.regulation.text.ChineseNumber;

/** The day on which an instrument was made public, as the note under its title says: （2020年3月10日…第5号公布）. */
final class Promulgation {

    // The note stands under the title; dates further down are those of other instruments.
    private static final int HEAD = 1_000;
    private static final String NUMBER = "([0-9０-９〇零一二三四五六七八九十]{1,4})";
    private static final Pattern DAY = Pattern.compile("[（(]\\s*" + NUMBER + "\\s*年\\s*" + NUMBER + "\\s*月\\s*" + NUMBER
            + "\\s*日[^）)；;]{0,120}?(?:公布|发布|颁布|印发|通过)");

    private Promulgation() {}

    /** Empty where the text does not say it at its head. */
    static Optional<LocalDate> day(String text) {
        Matcher note = DAY.matcher(text.substring(0, Math.min(HEAD, text.length())));
        if (!note.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    ChineseNumber.parse(note.group(1)),
                    ChineseNumber.parse(note.group(2)),
                    ChineseNumber.parse(note.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
