package org.yiding.directory.graphql;

import io.smallrye.graphql.api.federation.Inaccessible;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An agency as a document names it. */
@Description("单位称谓")
@Input("AgencyMentionInput")
@Inaccessible
public record AgencyMentionInput(
        @NonNull @Description("在该文件中唯一的键，由登记者自定") String key,
        @NonNull @Description("文件中的写法，如“市国资委”") String asWritten,
        @Description("文件自述的全称（以下简称）；未述则为空") @Nullable String definedAs) {}
