package org.yiding.directory.graphql.persons;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.directory.graphql.Person;

/** Two persons who may be one. */
@Description("可能为同一人的两条目；由人决定")
public record PersonProposal(
        @NonNull @Description("其一") Person one,
        @NonNull @Description("其二") Person other,
        @Description("可能性，大于0，小于1") double score,
        @NonNull @Description("理由") List<@NonNull String> reasons) {}
