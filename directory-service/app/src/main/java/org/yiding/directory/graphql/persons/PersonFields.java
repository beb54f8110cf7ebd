package org.yiding.directory.graphql.persons;

import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;
import static org.yiding.support.security.Roles.LEGAL;
import static org.yiding.support.security.Roles.READER;
import static org.yiding.support.security.Roles.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.graphql.Agency;
import org.yiding.directory.graphql.Appointment;
import org.yiding.directory.graphql.Person;
import org.yiding.directory.service.Directory;
import org.yiding.directory.store.AppointmentEntity;
import org.yiding.directory.store.PersonEntity;
import org.yiding.directory.store.PostEntity;

/** Who is whom, and who holds which post. */
@GraphQLApi
public class PersonFields {

    private final Directory directory;

    PersonFields(Directory directory) {
        this.directory = directory;
    }

    @Description("出生日期；不知道时为空")
    @RolesAllowed(DIRECTORY_EDITOR)
    public List<@Nullable LocalDate> bornOn(@Source List<Person> persons) {
        Map<UUID, PersonEntity> found = directory.persons(keys(persons));
        return persons.stream()
                .map(person -> {
                    PersonEntity entity = found.get(key(person));
                    return entity == null ? null : entity.bornOn().orElse(null);
                })
                .toList();
    }

    @Description("该条目已认定并入的人员；单独一人则为空")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@Nullable Person> mergedInto(@Source List<Person> persons) {
        Map<UUID, PersonEntity> into = directory.survivors(keys(persons));
        return persons.stream()
                .map(person -> {
                    PersonEntity survivor = into.get(key(person));
                    return survivor == null ? null : Person.of(survivor, person.asOf());
                })
                .toList();
    }

    @Description("已认定并入该人员的其他条目；文件所记的人可能在其名下")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull Person>> alsoEnteredAs(@Source List<Person> persons) {
        Map<UUID, List<PersonEntity>> merged = directory.mergedInto(keys(persons));
        return persons.stream()
                .map(person -> merged.getOrDefault(key(person), List.of()).stream()
                        .map(entity -> Person.of(entity, person.asOf()))
                        .toList())
                .toList();
    }

    @Description("所问之日该单位的职位：任职者、代理者与空缺")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public List<@NonNull List<@NonNull Post>> posts(@Source List<Agency> agencies) {
        List<UUID> ids =
                agencies.stream().map(agency -> UUID.fromString(agency.id())).toList();
        Map<UUID, List<PostEntity>> posts = directory.posts(ids);
        Map<UUID, List<AppointmentEntity>> held = directory.appointmentsOfAgencies(ids);
        return agencies.stream()
                .map(agency -> {
                    UUID id = UUID.fromString(agency.id());
                    return posts.getOrDefault(id, List.of()).stream()
                            .filter(post -> post.validity().contains(agency.asOf()))
                            .map(post -> post(post, held.getOrDefault(id, List.of()), agency.asOf()))
                            .toList();
                })
                .toList();
    }

    private static Post post(PostEntity post, List<AppointmentEntity> held, LocalDate day) {
        List<Appointment> holders = held.stream()
                .filter(appointment ->
                        appointment.post().filter(post.title()::equals).isPresent())
                .filter(appointment -> appointment.validity().contains(day))
                .map(appointment -> Appointment.of(appointment, day))
                .toList();
        // Whoever acts does not fill the post.
        long filled = holders.stream().filter(holder -> !holder.acting()).count();
        return new Post(
                post.title(),
                post.seats(),
                (int) Math.max(0, post.seats() - filled),
                post.validity().from(),
                post.validity().to(),
                holders);
    }

    private static List<UUID> keys(List<Person> persons) {
        return persons.stream().map(PersonFields::key).toList();
    }

    private static UUID key(Person person) {
        return UUID.fromString(person.id());
    }
}
