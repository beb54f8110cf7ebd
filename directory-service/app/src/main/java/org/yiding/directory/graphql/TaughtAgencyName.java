package org.yiding.directory.graphql;

import io.smallrye.graphql.api.federation.Inaccessible;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.directory.service.NameTeaching.Taught;

/** What came of teaching a name. */
@Description("学到的简称")
@Inaccessible
public record TaughtAgencyName(
        @NonNull @Description("单位的标识") String agencyId,
        @Description("是否由本次学到；此前已学到则为否") boolean taught,
        @NonNull @Description("说明") String reason) {

    static TaughtAgencyName of(Taught taught) {
        return new TaughtAgencyName(taught.agencyId().toString(), taught.taught(), taught.reason());
    }
}
