package org.yiding.regulation.graphql;

import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;
import static org.yiding.support.security.Roles.LEGAL;
import static org.yiding.support.security.Roles.READER;
import static org.yiding.support.security.Roles.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.service.Ids;
import org.yiding.regulation.service.Regulations;
import org.yiding.regulation.service.history.References;
import org.yiding.support.paging.PageRequest;

/** Who refers to a provision. */
@GraphQLApi
public class ReferenceApi {

    private final References references;
    private final Regulations regulations;
    private final RegulationLookup lookup;

    ReferenceApi(References references, Regulations regulations, RegulationLookup lookup) {
        this.references = references;
        this.regulations = regulations;
        this.lookup = lookup;
    }

    @Query
    @NonNull
    @Description("某日引用一条规定之处，本文件与其他文件的都在内；问条则含引用其款、项的，改序号、移动后仍随其标识")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public ProvisionReferenceConnection referencesTo(
            @NonNull @Description("被引用的规定的标识") String provision,
            @Description("筛选条件") @Nullable ReferenceFilter filter,
            @Description("所问之日；默认今日") @Nullable LocalDate asOf,
            @Description("本页行数，默认 20，最多 200") @Nullable Integer first,
            @Description("从该位置之后开始") @Nullable String after) {
        LocalDate day = Objects.requireNonNullElse(asOf, regulations.today());
        PageRequest page = PageRequest.of(first, after, References.CURSOR_PARTS);
        String regulation = filter == null ? null : filter.regulationId();
        return ProvisionReferenceConnection.of(references
                .to(
                        provision,
                        day,
                        filter == null ? null : filter.issuer(),
                        regulation == null ? null : Ids.required("filter.regulationId", regulation),
                        page)
                .map(found -> ProvisionReference.of(found, day)));
    }

    @Description("引用所在的法规文件，所问之日与查询相同")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull Regulation> regulation(@Source List<ProvisionReference> provisionReferences) {
        return lookup.of(
                provisionReferences,
                ProvisionReference::regulationId,
                reference -> reference.provision().day());
    }
}
