package org.yiding.directory.graphql.personal;

import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;
import static org.yiding.support.security.Roles.SUPERVISOR;
import static org.yiding.support.security.Roles.SYSTEM_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.yiding.directory.graphql.Person;
import org.yiding.directory.graphql.persons.PersonResult;
import org.yiding.directory.personal.PersonalDatumKind;
import org.yiding.directory.service.Directory;
import org.yiding.directory.service.Ids;
import org.yiding.directory.service.personal.PersonalDatum;
import org.yiding.directory.service.personal.PersonalRecords;
import org.yiding.directory.service.personal.SubjectRights;

/** Personal data: recorded, shown masked, shown for a purpose, exported and erased for one person. */
@GraphQLApi
public class PersonalDataApi {

    private final PersonalRecords records;
    private final SubjectRights rights;
    private final Directory directory;

    PersonalDataApi(PersonalRecords records, SubjectRights rights, Directory directory) {
        this.records = records;
        this.rights = rights;
        this.directory = directory;
    }

    @Description("所存的个人信息，已遮蔽；原文须说明目的，见 revealPersonalData")
    @RolesAllowed({CLERK, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull ShownDatum>> personalData(@Source List<Person> persons) {
        List<UUID> ids =
                persons.stream().map(person -> UUID.fromString(person.id())).toList();
        Map<UUID, List<PersonalDatum>> masked = records.masked(ids);
        return ids.stream().map(id -> shown(masked.getOrDefault(id, List.of()))).toList();
    }

    @Mutation
    @NonNull
    @Description("记录某人的一项个人信息，以新代旧；加密保存")
    @RolesAllowed(DIRECTORY_EDITOR)
    public PersonResult recordPersonalData(@NonNull RecordPersonalDataInput input) {
        UUID id = records.record(Ids.required("input.personId", input.personId()), input.kind(), input.value());
        var person = Objects.requireNonNull(directory.persons(List.of(id)).get(id));
        return new PersonResult(Person.of(person, directory.today()), null);
    }

    @Mutation
    @NonNull
    @Description("为说明的目的查看个人信息原文；每次查看均留审计记录")
    @RolesAllowed({CLERK, DIRECTORY_EDITOR, SUPERVISOR})
    public RevealedPersonalData revealPersonalData(@NonNull RevealPersonalDataInput input) {
        UUID id = Ids.required("input.personId", input.personId());
        Set<PersonalDatumKind> kinds = EnumSet.noneOf(PersonalDatumKind.class);
        kinds.addAll(input.kinds());
        return new RevealedPersonalData(
                id.toString(), shown(records.reveal(id, kinds, input.purpose(), input.reason())));
    }

    @Mutation
    @NonNull
    @Description("导出某人的全部个人信息，供交付本人；留审计记录")
    @RolesAllowed(DIRECTORY_EDITOR)
    public PersonalDataCopy exportPersonalData(
            @NonNull @Description("人员的标识") String personId, @NonNull @Description("何人请求、如何核实") String reason) {
        return PersonalDataCopy.of(rights.export(Ids.required("personId", personId), reason));
    }

    @Mutation
    @NonNull
    @Description("删除某人的个人信息与出生日期；公文所载的姓名与任职不变；留审计记录")
    @RolesAllowed(DIRECTORY_EDITOR)
    public ErasedPersonalData erasePersonalData(
            @NonNull @Description("人员的标识") String personId, @NonNull @Description("何人请求、如何核实") String reason) {
        UUID id = Ids.required("personId", personId);
        return new ErasedPersonalData(id.toString(), rights.erase(id, reason));
    }

    @Mutation
    @Description("以现行密钥重新加密旧密钥下的个人信息；返回尚余的项数，重复至零即可撤下旧密钥")
    @RolesAllowed(SYSTEM_ADMIN)
    public int reencryptPersonalData(@Description("本次至多的项数") @DefaultValue("200") int first) {
        return Math.toIntExact(rights.reseal(first));
    }

    private static List<ShownDatum> shown(List<PersonalDatum> data) {
        return data.stream().map(ShownDatum::of).toList();
    }
}
