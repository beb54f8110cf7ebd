package org.yiding.regulation.references;

import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Numeral;
import org.yiding.regulation.text.ProvisionNumber;

/**
 * One number in running text that points at a provision.
 *
 * @param start offset of 第
 * @param end offset after the number and its unit
 * @param level what is pointed at
 * @param numeral the number as written
 * @param foreign whether it points into another instrument
 * @param article the article it belongs to; null where that is the article the text stands in
 * @param paragraph the paragraph it belongs to; null where none is named
 * @param relative whether it hangs on 前款 or 前条, whose place the text alone does not give
 */
public record Reference(
        int start,
        int end,
        Level level,
        Numeral numeral,
        boolean foreign,
        @Nullable ProvisionNumber article,
        @Nullable ProvisionNumber paragraph,
        boolean relative) {}
