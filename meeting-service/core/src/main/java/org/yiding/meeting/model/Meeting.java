package org.yiding.meeting.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One sitting as its minutes state it; what they do not state is null.
 *
 * @param body the government or organ in the fullest form the text gives ("苏州市人民政府")
 * @param bodyKind the kind of meeting
 * @param title the title line of the minutes
 * @param term the government's term as written ("十九届")
 * @param ordinal the meeting's number
 * @param ordinalWithinYear whether the number counts within a year (2026年第1次)
 * @param partOfDayAsWritten the words behind {@code partOfDay} ("下午")
 * @param chair name of who chaired
 * @param chairTitle the chair's title as written ("市长")
 */
public record Meeting(
        @Nullable Fact<String> body,
        @Nullable Fact<BodyKind> bodyKind,
        @Nullable Fact<String> title,
        @Nullable Fact<String> term,
        @Nullable Fact<Integer> ordinal,
        boolean ordinalWithinYear,
        @Nullable Fact<LocalDate> heldOn,
        @Nullable Fact<PartOfDay> partOfDay,
        @Nullable String partOfDayAsWritten,
        @Nullable Fact<String> venue,
        @Nullable Fact<String> chair,
        @Nullable Fact<String> chairTitle) {}
