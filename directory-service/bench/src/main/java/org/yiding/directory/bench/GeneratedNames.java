package org.yiding.directory.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.yiding.directory.lexicon.LocalAgency;
import org.yiding.directory.lexicon.ReformDays;
import org.yiding.directory.lexicon.StandardOrganisation;
import org.yiding.directory.naming.AgencyNaming;

/**
 * Names of agencies in invented counties: the standard organisation of each, and beside it offices, stations and companies
 * whose names are made of common words. The same seed makes the same names.
 */
final class GeneratedNames {

    private static final String SYLLABLES = "云川山海林泉青石白河新丰安平长宁永兴东西南北金玉龙凤";
    private static final List<String> MATTERS = List.of(
            "城建", "水务", "交通", "园林", "粮油", "供水", "公交", "环卫", "种子", "农机", "畜牧", "渔业", "文化", "旅游", "会展", "人才", "征收", "测绘",
            "质检", "血防");
    private static final List<String> ORGANS = List.of("管理站", "服务中心", "管理所", "执法大队", "集团有限公司", "研究所", "管理处", "办公室");
    private static final ReformDays DAYS = new ReformDays(LocalDate.of(2019, 1, 10), LocalDate.of(2024, 3, 1));
    private static final long SEED = 20_261_126;

    private final Random random = new Random(SEED);
    private final int regions;
    private final int namesEach;

    /** @param namesEach how many names of each region, those of the standard organisation among them */
    GeneratedNames(int regions, int namesEach) {
        this.regions = regions;
        this.namesEach = namesEach;
    }

    /** The name of a region. @param number from 0 */
    static String region(int number) {
        int base = SYLLABLES.length();
        return "" + SYLLABLES.charAt(number % base) + SYLLABLES.charAt(number / base % base)
                + SYLLABLES.charAt(number / base / base % base) + "县";
    }

    /** Writes all names with their agencies, as PostgreSQL copies rows in. @return how many names */
    long copyInto(Connection connection) throws SQLException, IOException {
        CopyManager copy = new CopyManager(connection.unwrap(BaseConnection.class));
        long written = 0;
        for (int i = 0; i < regions; i++) {
            StringBuilder agencies = new StringBuilder();
            StringBuilder names = new StringBuilder();
            for (List<String> agency : agencies(region(i))) {
                UUID id = new UUID(random.nextLong(), random.nextLong());
                String region = region(i);
                agencies.append(String.join("\t", id.toString(), region, region, "t"))
                        .append('\n');
                for (String name : agency) {
                    String kind = name.equals(agency.getFirst()) ? "FULL" : "ABBREVIATION";
                    UUID row = new UUID(random.nextLong(), random.nextLong());
                    names.append(String.join(
                                    "\t",
                                    row.toString(),
                                    id.toString(),
                                    region,
                                    name,
                                    AgencyNaming.matchKey(name, region),
                                    kind))
                            .append('\n');
                    written++;
                }
            }
            copy.copyIn(
                    "copy agency (id, scope, region, provisional) from stdin", new StringReader(agencies.toString()));
            copy.copyIn(
                    "copy agency_name (id, agency_id, scope, name, match_key, kind) from stdin",
                    new StringReader(names.toString()));
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze agency_name");
        }
        return written;
    }

    private List<List<String>> agencies(String region) {
        List<List<String>> agencies = new ArrayList<>();
        int names = 0;
        for (LocalAgency standard : StandardOrganisation.of(region, DAYS)) {
            agencies.add(Stream.concat(Stream.of(standard.name()), standard.abbreviations().stream())
                    .distinct()
                    .toList());
            names += agencies.getLast().size();
        }
        for (int i = 0; names < namesEach; i++) {
            String matter = MATTERS.get(random.nextInt(MATTERS.size()));
            String place = "" + SYLLABLES.charAt(random.nextInt(SYLLABLES.length()))
                    + SYLLABLES.charAt(random.nextInt(SYLLABLES.length()));
            agencies.add(List.of(region + place + matter + ORGANS.get(i % ORGANS.size())));
            names++;
        }
        return agencies;
    }
}
