package org.yiding.meeting.reading.sentence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.reading.lexicon.Names;
import org.yiding.meeting.reading.lexicon.Words;
import org.yiding.meeting.reading.text.Slice;

/** Reads a person with or without a title: 副市长张三, 张三副市长, 张三同志, 市委常委、常务副市长张三同志. */
public final class Persons {

    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_NAME = 8;
    private static final int LONGEST_BRANCH = 4;

    private Persons() {}

    /**
     * @param title as written, null without one
     * @param to position after all of it, 同志 included
     */
    public record Person(Slice name, @Nullable Slice title, int to) {}

    /** A phrase that is a person and nothing else. */
    public static Optional<Person> whole(Slice phrase) {
        Slice bare = phrase;
        if (bare.length() > 2 && bare.norm().endsWith("同志")) {
            bare = bare.between(bare.from(), bare.to() - 2);
        }
        String norm = bare.norm();
        int titleEnd = lastTitleEnd(norm);
        if (titleEnd > 0 && titleEnd < norm.length()) {
            String name = norm.substring(titleEnd);
            boolean apart = bare.text().gapBefore(bare.from() + titleEnd) > 0 && name.length() > 3;
            if (Names.score(name) >= 0 || Names.mayBeForeign(name) || apart && Names.unlikely(name) <= 1) {
                return Optional.of(new Person(
                        bare.startingAt(bare.from() + titleEnd),
                        bare.between(bare.from(), bare.from() + titleEnd),
                        phrase.to()));
            }
        }
        for (int length = 4; length >= 2; length--) {
            if (length < norm.length()
                    && Names.isLikely(norm.substring(0, length))
                    && isTitle(norm.substring(length))) {
                return Optional.of(new Person(
                        bare.between(bare.from(), bare.from() + length),
                        bare.startingAt(bare.from() + length),
                        phrase.to()));
            }
        }
        boolean name = Names.score(norm) >= 0 && (Names.isLikely(norm) || bare.length() < phrase.length());
        return name ? Optional.of(new Person(bare, null, phrase.to())) : Optional.empty();
    }

    /** A person who begins at {@code at} and is followed by 同志, or stands beside a title. */
    static Optional<Person> at(Slice slice, int at) {
        int title = titleLength(slice, at);
        if (title > 0) {
            int nameFrom = at + title;
            for (int length : new int[] {3, 2}) {
                if (nameFrom + length > slice.to()) {
                    continue;
                }
                Slice name = slice.between(nameFrom, nameFrom + length);
                if (Names.isLikely(name.norm()) && endsParty(slice, name.to())) {
                    return Optional.of(new Person(name, slice.between(at, nameFrom), skipComrade(slice, name.to())));
                }
            }
            return Optional.empty();
        }
        for (int length : new int[] {3, 2, 4}) {
            if (at + length > slice.to()
                    || !Names.isLikely(slice.between(at, at + length).norm())) {
                continue;
            }
            Slice name = slice.between(at, at + length);
            if (slice.startsWith("同志", name.to())) {
                return Optional.of(new Person(name, null, name.to() + 2));
            }
            int post = Words.POSTS.longestAt(slice.text().norm(), name.to(), slice.to());
            if (post > 0 && endsParty(slice, name.to() + post)) {
                return Optional.of(new Person(name, slice.between(name.to(), name.to() + post), name.to() + post));
            }
        }
        return Optional.empty();
    }

    private static int skipComrade(Slice slice, int at) {
        return slice.startsWith("同志", at) ? at + 2 : at;
    }

    private static boolean endsParty(Slice slice, int at) {
        if (at >= slice.to() || slice.startsWith("同志", at) || "，、和与及".indexOf(slice.at(at)) >= 0) {
            return true;
        }
        return Words.AGENCY_FOLLOWS.longestAt(slice.text().norm(), at, slice.to()) > 0;
    }

    /** Length of the titles that begin at {@code at}, "市委常委、常务副市长" as one. */
    private static int titleLength(Slice slice, int at) {
        String norm = slice.text().norm();
        int end = 0;
        int i = at;
        while (i < slice.to() && i - at < LONGEST_TITLE) {
            int word = Words.POSTS.longestAt(norm, i, slice.to());
            if (word > 0) {
                i += word;
                end = i;
                if (i < slice.to() && norm.charAt(i) == '、') {
                    i++;
                }
                continue;
            }
            boolean prefix = "省市区县州旗盟镇乡政府党委组人大协".indexOf(norm.charAt(i)) >= 0;
            if (!prefix && !isFurtherOffice(norm, i, end, slice.to())) {
                break;
            }
            i++;
        }
        return end == 0 ? 0 : end - at;
    }

    /** 党组成员、执法支队长: a second office may be told with the branch it is of. */
    private static boolean isFurtherOffice(String norm, int at, int lastPost, int limit) {
        boolean listed = lastPost > 0 && norm.charAt(lastPost) == '、' && at - lastPost <= LONGEST_BRANCH;
        for (int ahead = 1; listed && ahead <= LONGEST_BRANCH && at + ahead < limit; ahead++) {
            if ("，。；：、".indexOf(norm.charAt(at + ahead)) >= 0) {
                return false;
            }
            if (Words.POSTS.longestAt(norm, at + ahead, limit) > 0) {
                return true;
            }
        }
        return false;
    }

    private static int lastTitleEnd(String norm) {
        int point = norm.indexOf('·');
        int longestName = point < 0 ? LONGEST_NAME : norm.length() - point + 8;
        for (int end = norm.length() - 1; end >= Math.max(1, norm.length() - longestName); end--) {
            if (Words.POSTS.longestBefore(norm, 0, end) > 0) {
                return end;
            }
        }
        return -1;
    }

    private static boolean isTitle(String words) {
        return Words.POSTS.longestBefore(words, 0, words.length()) > 0;
    }
}
