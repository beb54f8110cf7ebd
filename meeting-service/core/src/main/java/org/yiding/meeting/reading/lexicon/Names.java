package org.yiding.meeting.reading.lexicon;

import java.util.regex.Pattern;

/** Whether words can be the name of a person. */
public final class Names {

    /** Characters that agencies and posts are made of and given names hardly ever. */
    private static final String UNLIKELY_IN_NAMES = "局委办部院厅处会市区县镇乡省厂所站队团社署党政的了和与及等各由要第次年月日长员任副负责人关司组科室会议讨论并";

    private static final String NEVER_IN_NAMES = "，。、；：！？（）《》〈〉“”‘’的0123456789〔〕—…·";

    /** A name put over from another language, its parts apart by a point: 艾力·买买提. */
    private static final Pattern TRANSLITERATED =
            Pattern.compile("[\\u4e00-\\u9fa5]{1,7}(?:·[\\u4e00-\\u9fa5]{1,7}){1,3}");

    private static final int LONGEST_FOREIGN = 8;

    private Names() {}

    /**
     * How much a run of characters looks like a name, higher is likelier.
     *
     * @return below 0 when it cannot be one
     */
    public static int score(String word) {
        int length = word.length();
        if (length > 3 && TRANSLITERATED.matcher(word).matches()) {
            return unlikely(word) == 0 ? 11 : 5;
        }
        if (length < 2 || length > 4) {
            return -1;
        }
        int surname = surnameLength(word);
        int score = surname == 0 ? (length == 4 ? 1 : 2) : 10;
        int given = length - surname;
        if (surname > 0 && (given < 1 || given > 2)) {
            score = given == 3 ? 1 : -1;
        }
        if (surname == 1 && given == 2) {
            score += 1;
        }
        for (int i = Math.max(1, surname); i < length; i++) {
            if (NEVER_IN_NAMES.indexOf(word.charAt(i)) >= 0) {
                return -1;
            }
            if (UNLIKELY_IN_NAMES.indexOf(word.charAt(i)) >= 0) {
                score -= isGiven(word, i) ? 1 : 5;
            }
        }
        return NEVER_IN_NAMES.indexOf(word.charAt(0)) >= 0 ? -1 : score;
    }

    /** 李长青: the first of two given characters, where a family name that is no level and no office stands before. */
    private static boolean isGiven(String word, int at) {
        return at == 1
                && word.length() == 3
                && word.charAt(1) == '长'
                && "市区县局处科部厅院校队组会社镇乡州旗省行所站".indexOf(word.charAt(0)) < 0
                && "制期".indexOf(word.charAt(2)) < 0;
    }

    /** Whether a run of characters too long for a Han name may be a name all the same (白音巴特尔), where a post stands before it. */
    public static boolean mayBeForeign(String word) {
        boolean longer = word.length() > 4 && word.length() <= LONGEST_FOREIGN && unlikely(word) == 0;
        boolean surnamed = word.length() == 4 && surnameLength(word) > 0 && unlikely(word) <= 1;
        return (longer || surnamed) && word.chars().allMatch(c -> c >= 0x4E00 && c <= 0x9FA5);
    }

    /** How many characters agencies and posts are made of rather than given names. */
    public static int unlikely(String word) {
        return (int) word.chars().filter(c -> UNLIKELY_IN_NAMES.indexOf(c) >= 0).count();
    }

    /** Whether a family name and a given name of usual length make up the word. */
    public static boolean isLikely(String word) {
        return score(word) >= 10;
    }

    private static int surnameLength(String word) {
        if (word.length() >= 3 && Words.SURNAMES.contains(word.substring(0, 2))) {
            return 2;
        }
        return Words.SURNAMES.contains(word.substring(0, 1)) ? 1 : 0;
    }
}
