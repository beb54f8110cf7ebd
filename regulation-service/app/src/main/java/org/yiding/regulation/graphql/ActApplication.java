package org.yiding.regulation.graphql;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.regulation.store.history.Application;

/** That an act has been applied to a regulation. */
@Description("修改文件对一件法规文件的适用")
public record ActApplication(
        @NonNull @Description("法规文件的标识") String regulationId,
        @NonNull @Description("施行日") LocalDate effectiveOn,
        @Description("同日各修改文件中的次序，自1起") int position,
        @NonNull @Description("该日尚未施行的各项的序号") List<@NonNull String> pointsLater) {

    static ActApplication of(Application application) {
        return new ActApplication(
                application.regulationId().toString(),
                application.effectiveOn(),
                application.position(),
                application.pointsLater());
    }
}
