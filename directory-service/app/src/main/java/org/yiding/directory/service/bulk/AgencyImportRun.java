package org.yiding.directory.service.bulk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.AgencyFacts;
import org.yiding.directory.model.TieKind;
import org.yiding.directory.naming.AgencyNaming;
import org.yiding.directory.naming.Scope;
import org.yiding.directory.service.Ids;
import org.yiding.directory.service.editing.AgencyEntry;
import org.yiding.directory.service.editing.AgencyPlacing;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.AgencyRepository;
import org.yiding.directory.store.AgencyTieRepository;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.error.NotFoundException;
import org.yiding.support.error.YidingException;

/** One run through a table, inside a transaction: what became of each agency, and what was refused. */
final class AgencyImportRun {

    private final AgencyRepository agencies;
    private final AgencyTieRepository ties;
    private final AgencyEntry entry;
    private final AgencyPlacing placing;
    private final LocalDate today;
    private final Map<Integer, UUID> agencyOfRow = new HashMap<>();
    private final Map<UUID, Integer> rowOfAgency = new HashMap<>();
    private final Set<UUID> created = new HashSet<>();
    private final Set<UUID> changed = new HashSet<>();
    private final Set<Integer> refused = new HashSet<>();
    private final RowProblems problems;

    AgencyImportRun(
            AgencyRepository agencies,
            AgencyTieRepository ties,
            AgencyEntry entry,
            AgencyPlacing placing,
            LocalDate today,
            RowProblems problems) {
        this.agencies = agencies;
        this.ties = ties;
        this.entry = entry;
        this.placing = placing;
        this.today = today;
        this.problems = problems;
    }

    /** Enters the agency of a row, or takes over what the row says of a known one, but for its place. */
    void enter(AgencyLine line) {
        try {
            Optional<AgencyEntity> known = known(line);
            AgencyEntity agency = known.orElseGet(() -> entry.enter(line.entered()));
            Integer other = rowOfAgency.putIfAbsent(agency.id(), line.row());
            if (other != null) {
                throw new ConflictException(
                        "Row " + other + " is about the same agency.", "Leave one of the two rows out.");
            }
            agencyOfRow.put(line.row(), agency.id());
            if (known.isEmpty()) {
                created.add(agency.id());
            } else {
                change(agency, line);
            }
        } catch (YidingException refused) {
            refuse(line, refused, null);
        }
    }

    /** Puts the agency of a row where the row says, once all agencies of the table are there. */
    void place(AgencyLine line, TieKind kind, AgencyColumn column, String superior) {
        UUID agency = agencyOfRow.get(line.row());
        if (superior.isEmpty() || agency == null) {
            return;
        }
        try {
            UUID above = superior(line, column, superior);
            UUID held = ties.superiors(List.of(agency), kind, today).get(agency);
            if (above.equals(held)) {
                return;
            }
            if (held != null) {
                throw new ConflictException(
                        "The agency is under another so far.",
                        "Move it by placeAgency, which takes the day of the move.");
            }
            placing.place(
                    agency, kind, above, created.contains(agency) ? line.facts().foundedOn() : null);
            if (!created.contains(agency) && changed.add(agency)) {
                requireNamedById(line, agency);
                agencies.locked(agency).orElseThrow().changedByPerson();
            }
        } catch (YidingException refused) {
            refuse(line, refused, column);
        }
    }

    private Optional<AgencyEntity> known(AgencyLine line) {
        UUID id = line.id();
        if (id != null) {
            AgencyEntity agency = agencies.locked(id).orElseThrow(() -> new NotFoundException("agency", id.toString()));
            requireSameName(agency, line);
            requireSameVersion(agency, line);
            return Optional.of(agency);
        }
        Scope scope = new Scope(line.region(), line.region());
        String key = AgencyNaming.matchKey(line.name(), line.region());
        return Optional.ofNullable(agencies.bearing(List.of(key), scope, today).get(key));
    }

    private void requireSameName(AgencyEntity agency, AgencyLine line) {
        if (agency.namesOn(today).stream().noneMatch(held -> held.name().equals(line.name()))) {
            throw new InvalidInputException(
                    "input.name",
                    "The agency is called " + agency.names().nameOn(today) + ".",
                    "Rename it by renameAgency, which takes the day of the new name.");
        }
    }

    private static void requireSameVersion(AgencyEntity agency, AgencyLine line) {
        if (line.version() != null && line.version() != agency.version()) {
            throw new InvalidInputException(
                    "version",
                    "The agency is at version " + agency.version() + " by now.",
                    "Export it again and repeat the change there.");
        }
    }

    private void change(AgencyEntity agency, AgencyLine line) {
        requireSameEnd(agency, line);
        AgencyFacts facts = news(line.facts(), agency.facts());
        List<String> names = line.abbreviations().stream()
                .filter(name -> agency.namesOn(today).stream()
                        .noneMatch(held -> held.name().equals(name)))
                .distinct()
                .toList();
        if (facts.equals(AgencyFacts.NONE) && names.isEmpty()) {
            return;
        }
        requireNamedById(line, agency.id());
        entry.complete(agency, facts, names);
        changed.add(agency.id());
    }

    private static void requireSameEnd(AgencyEntity agency, AgencyLine line) {
        LocalDate end = agency.abolishedOn().orElse(null);
        if (line.abolishedOn() != null && !line.abolishedOn().equals(end)) {
            throw new InvalidInputException(
                    "abolishedOn",
                    end == null ? "The agency was not abolished." : "The agency was abolished on " + end + ".",
                    "Abolish it by a reform, which says what becomes of its duties.");
        }
    }

    private static void requireNamedById(AgencyLine line, UUID agency) {
        if (line.id() == null) {
            throw new ConflictException(
                    "The agency is known already, as " + agency + ", and the row says something new of it.",
                    "Write that id into the column " + AgencyColumn.ID.header() + " to change it.");
        }
    }

    private UUID superior(AgencyLine line, AgencyColumn column, String written) {
        Optional<UUID> id = Ids.parsed(written);
        if (id.isPresent()) {
            return id.get();
        }
        String key = AgencyNaming.matchKey(written, line.region());
        AgencyEntity above = agencies.bearing(List.of(key), new Scope(line.region(), line.region()), today)
                .get(key);
        if (above == null) {
            throw new InvalidInputException(
                    "input.superior",
                    "In " + line.region() + " no agency is called " + written + ".",
                    "Write its name as the directory has it, or its id where it is of another region, at "
                            + column.header() + ".");
        }
        return above.id();
    }

    private void refuse(AgencyLine line, YidingException refused, @Nullable AgencyColumn column) {
        String field = refused.details().get("field");
        AgencyColumn wrong = field == null ? null : AgencyColumn.ofField(field).orElse(null);
        AgencyColumn named = column != null ? column : refused instanceof NotFoundException ? AgencyColumn.ID : wrong;
        this.refused.add(line.row());
        problems.add(new RowProblem(
                line.row(),
                named == null ? null : named.header(),
                refused.clientMessage(),
                Objects.requireNonNullElse(refused.details().get("remedy"), "")));
    }

    private static AgencyFacts news(AgencyFacts said, AgencyFacts known) {
        return new AgencyFacts(
                news(said.kind(), known.kind()),
                news(said.regionCode(), known.regionCode()),
                news(said.creditCode(), known.creditCode()),
                news(said.foundedOn(), known.foundedOn()));
    }

    private static <T> @Nullable T news(@Nullable T said, @Nullable T known) {
        return Objects.equals(said, known) ? null : said;
    }

    int created() {
        return created.size();
    }

    int changed() {
        return changed.size();
    }

    int unchanged() {
        return (int) agencyOfRow.entrySet().stream()
                .filter(row -> !refused.contains(row.getKey()))
                .filter(row -> !created.contains(row.getValue()) && !changed.contains(row.getValue()))
                .count();
    }
}
