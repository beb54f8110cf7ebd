package org.yiding.directory.service.bulk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.AgencyFacts;
import org.yiding.directory.model.NameKind;
import org.yiding.directory.model.TieKind;
import org.yiding.directory.store.AgencyCriteria;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.AgencyNameEntity;
import org.yiding.directory.store.AgencyRepository;
import org.yiding.directory.store.AgencyTieRepository;
import org.yiding.directory.table.TableWriter;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.security.Roles;

/** Writes agencies as they were on a day into a table that {@link AgencyImport} takes. */
@ApplicationScoped
@Transactional
@RolesAllowed({Roles.READER, Roles.CLERK, Roles.LEGAL, Roles.DIRECTORY_EDITOR, Roles.SUPERVISOR})
public class AgencyExport {

    private static final int AT_ONCE = 500;

    private final AgencyRepository agencies;
    private final AgencyTieRepository ties;

    AgencyExport(AgencyRepository agencies, AgencyTieRepository ties) {
        this.agencies = agencies;
        this.ties = ties;
    }

    /**
     * @throws InvalidInputException where more agencies meet the criteria than a table of this form can have rows
     */
    public void requireRoom(AgencyCriteria criteria, TableWriter.Format format) {
        long rows = agencies.count(criteria) + 1;
        if (rows > format.mostRows()) {
            throw new InvalidInputException(
                    "file",
                    "The table would have " + rows + " rows, and " + format + " holds " + format.mostRows() + ".",
                    "Ask for one region, or for agencies.csv.");
        }
    }

    /** Writes the header and all agencies that meet the criteria, in the order of their registration. */
    public void write(AgencyCriteria criteria, TableWriter table) throws IOException {
        table.write(Stream.of(AgencyColumn.values()).map(AgencyColumn::header).toList());
        UUID after = null;
        List<AgencyEntity> some;
        do {
            some = agencies.list(criteria, after, AT_ONCE);
            for (List<String> row : rows(some, criteria.day())) {
                table.write(row);
            }
            after = some.isEmpty() ? null : some.getLast().id();
            agencies.getEntityManager().clear();
        } while (some.size() == AT_ONCE);
    }

    private List<List<String>> rows(List<AgencyEntity> some, LocalDate day) {
        List<UUID> ids = some.stream().map(AgencyEntity::id).toList();
        Map<UUID, UUID> parents = ties.superiors(ids, TieKind.PARENT, day);
        Map<UUID, UUID> supervisors = ties.superiors(ids, TieKind.SUPERVISOR, day);
        Map<UUID, AgencyEntity> above =
                agencies.byId(Stream.concat(parents.values().stream(), supervisors.values().stream())
                        .toList());
        return some.stream()
                .map(agency -> row(agency, superior(agency, parents, above), superior(agency, supervisors, above), day))
                .toList();
    }

    private static @Nullable AgencyEntity superior(
            AgencyEntity agency, Map<UUID, UUID> superiors, Map<UUID, AgencyEntity> byId) {
        UUID superior = superiors.get(agency.id());
        return superior == null ? null : byId.get(superior);
    }

    private static List<String> row(
            AgencyEntity agency, @Nullable AgencyEntity parent, @Nullable AgencyEntity supervisor, LocalDate day) {
        AgencyFacts facts = agency.facts();
        String name = agency.names().nameOn(day);
        return Stream.of(AgencyColumn.values())
                .map(column -> switch (column) {
                    case ID -> agency.id().toString();
                    case VERSION -> Integer.toString(agency.version());
                    case NAME -> name;
                    case ABBREVIATIONS -> abbreviations(agency, name, day);
                    case REGION -> agency.region().orElse("");
                    case KIND -> facts.kind() == null ? "" : KindWord.of(facts.kind());
                    case REGION_CODE -> text(facts.regionCode());
                    case CREDIT_CODE -> text(facts.creditCode());
                    case FOUNDED_ON -> text(facts.foundedOn());
                    case ABOLISHED_ON -> text(agency.abolishedOn().orElse(null));
                    case PARENT -> written(agency, parent, day);
                    case SUPERVISOR -> written(agency, supervisor, day);
                })
                .toList();
    }

    private static String abbreviations(AgencyEntity agency, String name, LocalDate day) {
        return agency.namesOn(day).stream()
                .filter(held -> held.dated().kind() == NameKind.ABBREVIATION)
                .map(AgencyNameEntity::name)
                .filter(held -> !held.equals(name))
                .sorted()
                .collect(Collectors.joining("、"));
    }

    /** By its name where the agency's region understands it, else by its id. */
    private static String written(AgencyEntity agency, @Nullable AgencyEntity superior, LocalDate day) {
        if (superior == null) {
            return "";
        }
        return superior.region().equals(agency.region())
                ? superior.names().nameOn(day)
                : superior.id().toString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
