package org.yiding.regulation.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What came of taking a text over. */
@Description("整体录入的结果")
public record ImportedText(
        @NonNull @Description("法规文件") Regulation regulation,
        @Description("该日起的文本此前已录入，未作改动") boolean alreadyThere) {}
