package org.yiding.directory.graphql.persons;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A proposal and its place in the list. */
@Description("列表中的一行")
public record PersonProposalEdge(
        @NonNull @Description("该行的位置，不透明") String cursor,
        @NonNull @Description("该行") PersonProposal node) {}
