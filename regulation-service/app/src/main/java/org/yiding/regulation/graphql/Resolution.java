package org.yiding.regulation.graphql;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A resolution, which the meeting service owns; what this service knows of it is in {@link ResolutionFields}. */
@Key(fields = @FieldSet("id"))
@Description("议定意见：由会议服务提供，此处为由它所定的修改文件与文本")
public record Resolution(@NonNull @Description("编号") String id) {

    /** @return null where no resolution is known */
    static @Nullable Resolution of(@Nullable String id) {
        return id == null ? null : new Resolution(id);
    }
}
