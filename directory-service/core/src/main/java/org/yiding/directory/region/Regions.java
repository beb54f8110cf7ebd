package org.yiding.directory.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The regions of GB/T 2260 that are listed in {@code regions.csv}: every province and what is of its rank (34), every
 * prefecture and what is of its (333). Counties are not listed; {@link #flawOf} says how their codes are checked.
 */
public final class Regions {

    /** The country as a whole, which has no code. */
    public static final String COUNTRY = "中华人民共和国";

    private static final String FILE = "regions.csv";
    // The districts and the counties of municipalities, which have no prefectures.
    private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");
    private static final Set<String> OF_MUNICIPALITIES = Set.of("01", "02");
    // Counties that a province administers itself.
    private static final String UNDER_THE_PROVINCE = "90";

    private static final Map<RegionCode, String> NAMES = load();

    private Regions() {}

    /** The region's name in full; empty for counties and for what is not listed. */
    public static Optional<String> nameOf(RegionCode code) {
        return Optional.ofNullable(NAMES.get(code));
    }

    /** The listed region of this name in full; empty where none is listed. No two listed regions share a name. */
    public static Optional<RegionCode> codeOf(String name) {
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The names of the listed regions in which one lies, the nearest first; of a province none. */
    public static List<String> above(RegionCode code) {
        return Stream.of(code.prefecture(), code.province())
                .filter(above -> !above.equals(code))
                .distinct()
                .flatMap(above -> nameOf(above).stream())
                .toList();
    }

    /**
     * What is wrong with a code, empty where nothing is. Provinces and prefectures have to be listed. A county's has to lie
     * in a listed prefecture, among the districts (01) or counties (02) of a municipality, or among those that a
     * province administers itself (90); whether there is such a county is not known here.
     *
     * @param name of the region in full, which a listed code has to agree with; null where it is not known
     */
    public static Optional<String> flawOf(String text, @Nullable String name) {
        Optional<RegionCode> parsed = RegionCode.parsed(text);
        if (parsed.isEmpty()) {
            return Optional.of("is not six digits");
        }
        RegionCode code = parsed.get();
        if (code.level() == RegionCode.Level.COUNTY) {
            return hasPlaceForCounties(code) ? Optional.empty() : Optional.of("lies in no prefecture of GB/T 2260");
        }
        String listed = NAMES.get(code);
        if (listed == null) {
            return Optional.of("is no province or prefecture of GB/T 2260");
        }
        return name == null || name.equals(listed)
                ? Optional.empty()
                : Optional.of("is that of " + listed + ", not of " + name);
    }

    private static boolean hasPlaceForCounties(RegionCode code) {
        String prefecture = code.value().substring(2, 4);
        boolean municipality = MUNICIPALITIES.contains(code.value().substring(0, 2));
        if (municipality) {
            return OF_MUNICIPALITIES.contains(prefecture);
        }
        return NAMES.containsKey(code.prefecture())
                || prefecture.equals(UNDER_THE_PROVINCE) && NAMES.containsKey(code.province());
    }

    private static Map<RegionCode, String> load() {
        try (InputStream file = Objects.requireNonNull(Regions.class.getResourceAsStream(FILE))) {
            Map<RegionCode, String> names = new LinkedHashMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", 2))
                    .forEach(row -> names.put(new RegionCode(row[0]), row[1]));
            return Map.copyOf(names);
        } catch (IOException e) {
            throw new UncheckedIOException("The list of regions cannot be read from the class path", e);
        }
    }
}
