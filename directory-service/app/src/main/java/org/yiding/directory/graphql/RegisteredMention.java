package org.yiding.directory.graphql;

import io.smallrye.graphql.api.federation.Inaccessible;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.directory.naming.MentionBasis;
import org.yiding.directory.service.RegisteredMentions.Registered;

/** What one mention was taken for. */
@Description("一个称谓对应的条目")
@Inaccessible
public record RegisteredMention(
        @NonNull @Description("登记时的键") String key,
        @NonNull @Description("对应单位或人员的标识") String id,
        @Description("是否由本次登记新建") boolean created,
        @NonNull @Description("依据何种规则") MentionBasis basis,
        @NonNull @Description("为何是这一条目") String reason,
        @NonNull @Description("也可能所指的单位，最可能者在前；无疑义则为空列表") List<@NonNull MentionCandidate> candidates) {

    static RegisteredMention of(Registered registered) {
        return new RegisteredMention(
                registered.key(),
                registered.id().toString(),
                registered.created(),
                registered.basis(),
                registered.reason(),
                registered.others().stream().map(MentionCandidate::of).toList());
    }
}
