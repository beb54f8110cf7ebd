package org.yiding.meeting.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of a meeting as a document; what it does not state is null.
 *
 * @param documentNumber 发文字号 ("〔2025〕2号")
 * @param compiledBy who compiled it (整理)
 * @param issuer who printed it (印发)
 * @param recorder name of who took the record (记录); not among the attendance
 * @param publication the marking as written, without brackets ("此件公开发布")
 * @param distribution whom it is sent to (分送), one entry an addressee as written
 */
public record Minutes(
        @Nullable Fact<String> documentNumber,
        @Nullable Fact<String> compiledBy,
        @Nullable Fact<LocalDate> compiledOn,
        @Nullable Fact<String> issuer,
        @Nullable Fact<LocalDate> printedOn,
        @Nullable Fact<String> recorder,
        @Nullable Fact<String> publication,
        List<Fact<String>> distribution) {

    public Minutes {
        distribution = List.copyOf(distribution);
    }
}
