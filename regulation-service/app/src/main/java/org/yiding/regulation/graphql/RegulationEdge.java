package org.yiding.regulation.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A regulation and its place in the list. */
@Description("法规文件列表中的一行")
public record RegulationEdge(
        @NonNull @Description("该行的位置，不透明") String cursor,
        @NonNull @Description("该行") Regulation node) {}
