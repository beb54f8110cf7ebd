package org.yiding.directory.graphql;

import io.smallrye.graphql.api.federation.Inaccessible;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.directory.service.RegisteredMentions;

/** What the mentions were taken for. */
@Description("登记结果，次序与登记时相同")
@Inaccessible
public record RegisterMentionsResult(
        @NonNull @Description("各单位称谓对应的条目") List<@NonNull RegisteredMention> agencies,
        @NonNull @Description("各人员称谓对应的条目") List<@NonNull RegisteredMention> persons) {

    static RegisterMentionsResult of(RegisteredMentions registered) {
        return new RegisterMentionsResult(
                registered.agencies().stream().map(RegisteredMention::of).toList(),
                registered.persons().stream().map(RegisteredMention::of).toList());
    }
}
