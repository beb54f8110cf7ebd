package org.yiding.directory.graphql.personal;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.directory.personal.PersonalDatumKind;

/** What was erased. */
@Description("已删除的个人信息")
public record ErasedPersonalData(
        @NonNull @Description("人员的标识") String personId,
        @NonNull @Description("已删除的种类") List<@NonNull PersonalDatumKind> kinds) {}
