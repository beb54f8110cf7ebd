package org.yiding.regulation.graphql;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.regulation.store.history.StoredCorrection;

/** That a text was put right. */
@Description("对文本的一次更正；更正前的文本以 text(knownAt) 查询")
public record TextCorrection(
        @NonNull @Description("所更正文本的施行日") LocalDate effectiveOn,
        @NonNull @Description("更正的理由") String reason,
        @NonNull @Description("更正的依据") String source,
        @NonNull @Description("更正前全文的 SHA-256") String beforeSha256,
        @NonNull @Description("更正后全文的 SHA-256") String afterSha256,
        @NonNull @Description("更正的时刻，此前所知以前文本为准") Instant recordedAt,
        @NonNull @Description("更正人") String recordedBy) {

    static TextCorrection of(StoredCorrection correction) {
        return new TextCorrection(
                correction.effectiveOn(),
                correction.reason(),
                correction.source(),
                correction.beforeSha256(),
                correction.afterSha256(),
                correction.recordedAt(),
                correction.recordedBy());
    }
}
