package org.yiding.directory.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.AgencyKind;
import org.yiding.directory.region.RegionCode;
import org.yiding.directory.region.Regions;

/**
 * The organs that a prefecture or a county has since the reform of 2018, with what was there before and what the reform of
 * 2023 changed, from {@code standard-organisation.csv}: written from what central and local governments have made public
 * about the reforms. A region may differ; what it has otherwise is corrected after it is instantiated.
 */
public final class StandardOrganisation {

    private static final String FILE = "standard-organisation.csv";
    private static final String REGION = "{地区}";
    private static final String LEVEL = "{级}";
    private static final int COLUMNS = 9;

    private static final List<Row> ROWS = load();

    private StandardOrganisation() {}

    private record Row(
            String key,
            String levels,
            AgencyKind kind,
            Era era,
            String name,
            List<String> abbreviations,
            @Nullable String parent,
            @Nullable String supervisor,
            @Nullable String mergedInto) {

        Optional<LocalAgency> in(String region, ReformDays reforms) {
            String level = region.substring(region.length() - 1);
            return era.days(reforms)
                    .map(days -> new LocalAgency(
                            key,
                            kind,
                            filled(name, region, level),
                            abbreviations.stream()
                                    .map(form -> filled(form, region, level))
                                    .toList(),
                            days,
                            parent,
                            supervisor,
                            days.to() == null ? null : mergedInto));
        }

        private static String filled(String form, String region, String level) {
            return form.replace(REGION, region).replace(LEVEL, level);
        }
    }

    /**
     * What a region has by the standard.
     *
     * @param region in full; a prefecture where {@link Regions} lists it as one, else a county
     * @return in the order of the file
     */
    public static List<LocalAgency> of(String region, ReformDays reforms) {
        boolean prefecture = Regions.codeOf(region)
                .filter(code -> code.level() == RegionCode.Level.PREFECTURE)
                .isPresent();
        String level = prefecture ? "P" : "C";
        List<LocalAgency> local = ROWS.stream()
                .filter(row -> row.levels().contains(level))
                .flatMap(row -> row.in(region, reforms).stream())
                .toList();
        List<String> keys = local.stream().map(LocalAgency::key).toList();
        return local.stream().map(agency -> among(keys, agency)).toList();
    }

    /** An agency's references to what a region of its level does not have are left out. */
    private static LocalAgency among(List<String> keys, LocalAgency agency) {
        return new LocalAgency(
                agency.key(),
                agency.kind(),
                agency.name(),
                agency.abbreviations(),
                agency.days(),
                known(keys, agency.parent()),
                known(keys, agency.supervisor()),
                known(keys, agency.mergedInto()));
    }

    private static @Nullable String known(List<String> keys, @Nullable String key) {
        return keys.contains(key) ? key : null;
    }

    private static List<Row> load() {
        try (InputStream file = Objects.requireNonNull(StandardOrganisation.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(StandardOrganisation::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The standard organisation cannot be read from the class path", e);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(FILE + " has a row of " + cells.length + " cells: " + line);
        }
        return new Row(
                cells[0],
                cells[1],
                AgencyKind.valueOf(cells[2]),
                Era.of(cells[3]),
                cells[4],
                Arrays.stream(cells[5].split(";"))
                        .filter(form -> !form.isEmpty())
                        .toList(),
                orNull(cells[6]),
                orNull(cells[7]),
                orNull(cells[8]));
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
