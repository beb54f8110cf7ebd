package org.yiding.directory.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A name in a document with the agencies that it may mean. */
@Description("一个称谓及其可能所指的单位")
public record ResolvedMention(
        @NonNull @Description("称谓，去除排版空格") String mention,
        @NonNull @Description("可能所指的单位，最可能者在前；都不像则为空") List<@NonNull AgencyCandidate> candidates) {}
