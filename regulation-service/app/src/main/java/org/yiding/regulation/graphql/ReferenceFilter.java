package org.yiding.regulation.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which references a list holds. */
@Description("引用的筛选条件，各项同时满足")
@Input("ReferenceFilter")
public record ReferenceFilter(
        @Description("引用它的法规文件的制定机关，完全相同") @Nullable String issuer,
        @Description("引用它的法规文件的标识") @Nullable String regulationId) {}
