package org.yiding.directory.graphql.personal;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Values in the clear. */
@Description("个人信息原文")
public record RevealedPersonalData(
        @NonNull @Description("人员的标识") String personId,
        @NonNull @Description("所需各项；未记录的种类不列") List<@NonNull ShownDatum> data) {}
