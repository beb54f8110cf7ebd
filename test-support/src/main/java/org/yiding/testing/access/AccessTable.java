package org.yiding.testing.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of {@code docs/access.csv}: for every GraphQL field and REST path of every service, who may use it.
 *
 * @param rows one for each group of places that are open to the same roles, in the order of the file
 */
public record AccessTable(List<Row> rows) {

    /** Every role of the realm, in the order of {@code docs/access.md}. */
    public static final List<String> ROLES = List.of(
            "reader",
            "clerk",
            "legal",
            "directory-editor",
            "supervisor",
            "agency",
            "agency-admin",
            "system-admin",
            "security-admin",
            "audit-admin");

    /** The roles of programs' own accounts, which no person holds. */
    public static final List<String> PROGRAMS = List.of("gateway");

    /** Stands for everybody, with or without a token. */
    public static final String ANYBODY = "anybody";

    /** Stands for whoever has a valid token, whatever its roles. */
    public static final String SIGNED_IN = "signed-in";

    private static final String HEADER = "service,type,fields,roles";

    /**
     * Places that are open to the same roles.
     *
     * @param service the subgraph's name: "meeting"
     * @param type a type of its schema; {@code _entities} for types that are asked by their key; or an HTTP method
     * @param fields fields of the type, types, or paths
     * @param roles who may use them
     */
    public record Row(String service, String type, Set<String> fields, Set<String> roles) {

        /** The places it names: {@code Meeting.items}, {@code _entities.Meeting}, {@code GET /documents/{id}}. */
        Stream<Place> places() {
            return fields.stream().map(field -> new Place(type, field, roles));
        }
    }

    /**
     * One place.
     *
     * @param type as in {@link Row}
     * @param field a field of the type, a type, or a path
     * @param roles who may use it
     */
    public record Place(String type, String field, Set<String> roles) {

        /** Whether somebody with this role alone may use it. */
        boolean isOpenTo(String role) {
            return roles.contains(role) || roles.contains(SIGNED_IN) || roles.contains(ANYBODY);
        }

        /** Whether it is a path and no field. */
        boolean isPath() {
            return field.startsWith("/");
        }

        @Override
        public String toString() {
            return isPath() ? type + " " + field : type + "." + field;
        }
    }

    /** The table of the project, found from the folder of a module. Fails, naming the line, where one cannot be read. */
    public static AccessTable ofProject() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("docs/access.csv");
            if (Files.exists(file)) {
                return read(file);
            }
        }
        throw new IllegalStateException("docs/access.csv is not in any folder above");
    }

    private static AccessTable read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
                throw new IllegalStateException(file + " does not begin with the line " + HEADER);
            }
            return new AccessTable(lines.stream().skip(1).map(AccessTable::row).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 4 || Arrays.stream(cells).anyMatch(String::isBlank)) {
            throw new IllegalStateException("Not four cells in the access table: " + line);
        }
        Set<String> roles = words(cells[3]);
        roles.stream()
                .filter(role -> !ROLES.contains(role)
                        && !PROGRAMS.contains(role)
                        && !role.equals(ANYBODY)
                        && !role.equals(SIGNED_IN))
                .findFirst()
                .ifPresent(role -> {
                    throw new IllegalStateException("Unknown role " + role + " in the access table: " + line);
                });
        return new Row(cells[0], cells[1], words(cells[2]), roles);
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split(" ")).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What is said of a service, each place once. Fails where a place is named twice. */
    public List<Place> of(String service) {
        List<Place> places = rows.stream()
                .filter(row -> row.service().equals(service))
                .flatMap(Row::places)
                .toList();
        Set<String> seen = new LinkedHashSet<>();
        Optional<Place> twice =
                places.stream().filter(place -> !seen.add(place.toString())).findFirst();
        if (twice.isPresent()) {
            throw new IllegalStateException("The access table names " + twice.get() + " of " + service + " twice");
        }
        return places;
    }
}
