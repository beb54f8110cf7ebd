package org.yiding.directory.graphql;

import io.smallrye.graphql.api.federation.Inaccessible;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.directory.service.RegisteredMentions.Other;

/** An agency that may be meant instead of the one a mention was taken for. */
@Description("称谓也可能所指的单位")
@Inaccessible
public record MentionCandidate(
        @NonNull @Description("单位的标识") String id,
        @NonNull @Description("文件所述之日的名称") String name,
        @Description("可能性，大于0，至多1") double score,
        @NonNull @Description("理由") String reason) {

    static MentionCandidate of(Other other) {
        return new MentionCandidate(other.id().toString(), other.name(), other.score(), other.reason());
    }
}
