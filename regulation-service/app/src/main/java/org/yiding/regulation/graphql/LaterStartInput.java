package org.yiding.regulation.graphql;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.regulation.service.consolidation.AmendmentRequest.LaterStart;

/** A point of an act that starts on a day of its own. */
@Input("LaterStartInput")
@Description("另行施行的一项")
public record LaterStartInput(
        @NonNull @Description("文件中的序号，如“三”") String point,
        @NonNull @Description("施行日") LocalDate effectiveOn) {

    LaterStart start() {
        return new LaterStart(point, effectiveOn);
    }
}
