package org.yiding.directory.graphql.persons;

import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.graphql.Agency;
import org.yiding.directory.graphql.Days;
import org.yiding.directory.graphql.Person;
import org.yiding.directory.graphql.editing.AgencyResult;
import org.yiding.directory.service.Directory;
import org.yiding.directory.service.Ids;
import org.yiding.directory.service.editing.Commands;
import org.yiding.directory.service.persons.PersonAt;
import org.yiding.directory.service.persons.PersonEditing;
import org.yiding.directory.service.persons.PersonJudging;
import org.yiding.support.paging.PageRequest;

/** What directory editors do with persons. */
@GraphQLApi
public class PersonEditingApi {

    private final PersonEditing editing;
    private final PersonJudging judging;
    private final Commands commands;
    private final Directory directory;

    PersonEditingApi(PersonEditing editing, PersonJudging judging, Commands commands, Directory directory) {
        this.editing = editing;
        this.judging = judging;
        this.commands = commands;
        this.directory = directory;
    }

    /** An ending as it was sent. */
    private record Ending(String appointment, LocalDate on) {}

    /** An unmerging as it was sent. */
    private record Unmerging(String id, int version, String reason) {}

    /** A distinction as it was sent. */
    private record Distinction(String one, String other, String reason) {}

    @Mutation
    @NonNull
    @Description("录入人员")
    @RolesAllowed(DIRECTORY_EDITOR)
    public PersonResult createPerson(@NonNull CreatePersonInput input) {
        return once(input.clientMutationId(), input, () -> editing.create(input.name(), input.bornOn()));
    }

    @Mutation
    @NonNull
    @Description("补充或更正人员的姓名与出生日期；暂定条目由此确认")
    @RolesAllowed(DIRECTORY_EDITOR)
    public PersonResult describePerson(@NonNull DescribePersonInput input) {
        return once(input.clientMutationId(), input, () -> editing.describe(input.at(), input.name(), input.bornOn()));
    }

    @Mutation
    @NonNull
    @Description("设立职位，由此可见空缺")
    @RolesAllowed(DIRECTORY_EDITOR)
    public AgencyResult establishPost(@NonNull EstablishPostInput input) {
        UUID agency = commands.once(
                input.clientMutationId(),
                input,
                () -> editing.establish(
                        Ids.required("input.agency", input.agency()),
                        input.title(),
                        input.seats() == null ? 1 : input.seats(),
                        Days.between(input.validFrom(), input.validTo())));
        var found = Objects.requireNonNull(directory.agencies(List.of(agency)).get(agency));
        return new AgencyResult(Agency.of(found, directory.today()), input.clientMutationId());
    }

    @Mutation
    @NonNull
    @Description("任命：某人自某日起任某单位某职务，附任命文件")
    @RolesAllowed(DIRECTORY_EDITOR)
    public PersonResult appoint(@NonNull AppointInput input) {
        return once(input.clientMutationId(), input, () -> editing.appoint(input.at(), input.appointed()));
    }

    @Mutation
    @NonNull
    @Description("免去职务：任职自该日起终止")
    @RolesAllowed(DIRECTORY_EDITOR)
    public PersonResult endAppointment(
            @NonNull @Description("任职的标识") String id,
            @NonNull @Description("终止日：自该日起不再任职") LocalDate on,
            @Description("幂等键：同键同内容只执行一次") @Nullable String clientMutationId) {
        return once(clientMutationId, new Ending(id, on), () -> editing.end(Ids.required("id", id), on));
    }

    @Query
    @NonNull
    @Description("可能为同一人的条目：同名而无人认定为两人者，附可能性与理由")
    @RolesAllowed(DIRECTORY_EDITOR)
    public PersonProposalConnection personDuplicates(
            @Description("本页行数，默认 20，最多 200") @Nullable Integer first,
            @Description("从该位置之后开始") @Nullable String after) {
        LocalDate today = directory.today();
        PageRequest page = PageRequest.of(first, after, PersonJudging.CURSOR_PARTS);
        return PersonProposalConnection.of(judging.proposals(page, today)
                .map(proposal -> new PersonProposal(
                        Person.of(proposal.one(), today),
                        Person.of(proposal.other(), today),
                        proposal.resemblance().score(),
                        proposal.resemblance().reasons())));
    }

    @Mutation
    @NonNull
    @Description("认定两条目为同一人；可撤回，两条目各自的内容不变")
    @RolesAllowed(DIRECTORY_EDITOR)
    public PersonResult mergePersons(@NonNull MergePersonsInput input) {
        return once(
                input.clientMutationId(), input, () -> judging.merge(input.keptAt(), input.mergedAt(), input.reason()));
    }

    @Mutation
    @NonNull
    @Description("撤回同一人的认定：该条目重为单独一人")
    @RolesAllowed(DIRECTORY_EDITOR)
    public PersonResult unmergePerson(
            @NonNull @Description("并入他人的条目的标识") String id,
            @Description("所见的版本") int version,
            @NonNull @Description("理由") String reason,
            @Description("幂等键：同键同内容只执行一次") @Nullable String clientMutationId) {
        return once(
                clientMutationId,
                new Unmerging(id, version, reason),
                () -> judging.unmerge(new PersonAt(Ids.required("id", id), version), reason));
    }

    @Mutation
    @NonNull
    @Description("认定同名的两条目为两人，此后不再提示")
    @RolesAllowed(DIRECTORY_EDITOR)
    public PersonResult distinguishPersons(
            @NonNull @Description("其一的标识") String one,
            @NonNull @Description("其二的标识") String other,
            @NonNull @Description("理由") String reason,
            @Description("幂等键：同键同内容只执行一次") @Nullable String clientMutationId) {
        return once(
                clientMutationId,
                new Distinction(one, other, reason),
                () -> judging.distinguish(Ids.required("one", one), Ids.required("other", other), reason));
    }

    private PersonResult once(@Nullable String key, Record sent, Supplier<UUID> command) {
        UUID id = commands.once(key, sent, command);
        var person = Objects.requireNonNull(directory.persons(List.of(id)).get(id));
        return new PersonResult(Person.of(person, directory.today()), key);
    }
}
