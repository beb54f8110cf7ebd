package org.yiding.directory.graphql;

import io.smallrye.graphql.api.federation.Inaccessible;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A person as a document names one. */
@Description("人员称谓")
@Input("PersonMentionInput")
@Inaccessible
public record PersonMentionInput(
        @NonNull @Description("在该文件中唯一的键，由登记者自定") String key,
        @NonNull @Description("姓名") String name,
        @Description("同一登记中其所在单位的键；文件未写明时为空") @Nullable String agencyKey,
        @Description("职务；文件未写明时为空") @Nullable String post) {}
