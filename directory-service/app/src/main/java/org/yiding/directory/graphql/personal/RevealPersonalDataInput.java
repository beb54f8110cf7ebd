package org.yiding.directory.graphql.personal;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.directory.personal.DataPurpose;
import org.yiding.directory.personal.PersonalDatumKind;

/** What is to be shown in the clear, and for what. */
@Description("查看个人信息原文的请求；每次查看均留审计记录")
@Input("RevealPersonalDataInput")
public record RevealPersonalDataInput(
        @NonNull @Description("人员的标识") String personId,
        @NonNull @Description("所需的种类") List<@NonNull PersonalDatumKind> kinds,
        @NonNull @Description("目的") DataPurpose purpose,
        @NonNull @Description("具体用途") String reason) {}
