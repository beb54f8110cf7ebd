package org.yiding.directory.graphql.personal;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.yiding.directory.personal.PersonalDatumKind;
import org.yiding.directory.service.personal.PersonalDatum;

/** One value of a person. */
@Type("PersonalDatum")
@Description("一项个人信息")
public record ShownDatum(
        @NonNull @Description("种类") PersonalDatumKind kind,

        @NonNull @Description("内容；未经 revealPersonalData 说明目的者一律遮蔽")
        String value,

        @NonNull @Description("记录的时刻") Instant recordedAt) {

    static ShownDatum of(PersonalDatum datum) {
        return new ShownDatum(datum.kind(), datum.value(), datum.recordedAt());
    }
}
