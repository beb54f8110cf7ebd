package org.yiding.directory.graphql.editing;

import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.graphql.Agency;
import org.yiding.directory.model.TieKind;
import org.yiding.directory.service.Directory;
import org.yiding.directory.service.editing.AgencyEditing;
import org.yiding.directory.service.editing.Commands;

/** What directory editors do to single agencies. */
@GraphQLApi
public class EditingApi {

    private final AgencyEditing editing;
    private final Commands commands;
    private final Directory directory;

    EditingApi(AgencyEditing editing, Commands commands, Directory directory) {
        this.editing = editing;
        this.commands = commands;
        this.directory = directory;
    }

    @Mutation
    @NonNull
    @Description("录入单位")
    @RolesAllowed(DIRECTORY_EDITOR)
    public AgencyResult createAgency(@NonNull CreateAgencyInput input) {
        return once(input.clientMutationId(), input, () -> editing.create(input.entered()));
    }

    @Mutation
    @NonNull
    @Description("补充或更正单位的类别、代码与成立日；暂定条目由此确认")
    @RolesAllowed(DIRECTORY_EDITOR)
    public AgencyResult describeAgency(@NonNull DescribeAgencyInput input) {
        return once(input.clientMutationId(), input, () -> editing.describe(input.at(), input.facts()));
    }

    @Mutation
    @NonNull
    @Description("单位更名")
    @RolesAllowed(DIRECTORY_EDITOR)
    public AgencyResult renameAgency(@NonNull RenameAgencyInput input) {
        return once(
                input.clientMutationId(),
                input,
                () -> editing.rename(input.at(), input.name(), input.shortForms(), input.on()));
    }

    @Mutation
    @NonNull
    @Description("增补单位的全称、简称或曾用名")
    @RolesAllowed(DIRECTORY_EDITOR)
    public AgencyResult addAgencyName(@NonNull AddAgencyNameInput input) {
        return once(
                input.clientMutationId(),
                input,
                () -> editing.addName(input.at(), input.name(), input.kind(), input.days()));
    }

    @Mutation
    @NonNull
    @Description("终止单位的某一名称")
    @RolesAllowed(DIRECTORY_EDITOR)
    public AgencyResult endAgencyName(@NonNull EndAgencyNameInput input) {
        return once(input.clientMutationId(), input, () -> editing.endName(input.at(), input.name(), input.on()));
    }

    @Mutation
    @NonNull
    @Description("调整单位的上级或业务主管单位")
    @RolesAllowed(DIRECTORY_EDITOR)
    public AgencyResult placeAgency(@NonNull PlaceAgencyInput input) {
        TieKind kind = input.kind();
        return once(
                input.clientMutationId(),
                input,
                () -> editing.place(input.at(), kind, input.superiorId(), input.from()));
    }

    private AgencyResult once(@Nullable String key, Record input, Supplier<UUID> command) {
        UUID id = commands.once(key, input, command);
        var changed = Objects.requireNonNull(directory.agencies(List.of(id)).get(id));
        return new AgencyResult(Agency.of(changed, directory.today()), key);
    }
}
