package org.yiding.directory.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiding.directory.model.Validity;
import org.yiding.directory.naming.MentionResolver.Candidate;
import org.yiding.directory.naming.MentionResolver.Resolved;

class MentionResolverTest {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 23);
    private static final UUID CITY_DEVELOPMENT = new UUID(0, 1);
    private static final UUID CITY_TREASURY = new UUID(0, 2);
    private static final UUID PROVINCE_TREASURY = new UUID(0, 3);
    private static final UUID COUNTY_TREASURY = new UUID(0, 4);

    private final MentionResolver resolver = new MentionResolver(
            "云川市",
            DAY,
            Map.of(
                    "云川市",
                    index("云川市", "云川市发展和改革委员会", CITY_DEVELOPMENT, "云川市财政局", CITY_TREASURY),
                    "山海省",
                    index("山海省", "山海省财政厅", PROVINCE_TREASURY),
                    "林泉县",
                    index("林泉县", "林泉县财政局", COUNTY_TREASURY)));

    private static NameIndex index(String region, Object... namesAndAgencies) {
        return new NameIndex(
                region,
                Stream.iterate(0, i -> i < namesAndAgencies.length, i -> i + 2)
                        .map(i -> known(region, (String) namesAndAgencies[i], (UUID) namesAndAgencies[i + 1]))
                        .toList());
    }

    private static KnownName known(String region, String name, UUID agency) {
        return new KnownName(agency, name, AgencyNaming.matchKey(name, region), Validity.OPEN);
    }

    private List<Candidate> candidates(String mention) {
        return resolver.resolve(List.of(mention), 5).getFirst().candidates();
    }

    @Test
    void levelWordMeansTheRegionOfItsLevel() {
        assertThat(candidates("省财政厅"))
                .containsExactly(new Candidate(PROVINCE_TREASURY, 1, "省财政厅 and 山海省财政厅 are writings of one name."));
        assertThat(candidates("市财政局")).extracting(Candidate::agency).first().isEqualTo(CITY_TREASURY);
        assertThat(candidates("林泉县财政局"))
                .first()
                .isEqualTo(new Candidate(COUNTY_TREASURY, 1, "林泉县财政局 and 林泉县财政局 are writings of one name."));
    }

    @Test
    void nameWithoutARegionIsTheDocumentsRegionsBeforeAnothers() {
        assertThat(candidates("财政局"))
                .startsWith(
                        new Candidate(
                                CITY_TREASURY,
                                0.95,
                                "财政局 and 云川市财政局 are writings of one name. 财政局 leaves its region out."),
                        new Candidate(
                                COUNTY_TREASURY,
                                0.95 * 0.7,
                                "财政局 and 林泉县财政局 are writings of one name. 财政局 leaves its region out."
                                        + " It is of 林泉县, not of 云川市."));
    }

    @Test
    void documentThatAlsoWritesTheFullNameSpeaksForIt() {
        double alone = candidates("市发改委").getFirst().score();

        List<Resolved> together = resolver.resolve(List.of("市发改委", "市发展和改革委员会"), 5);

        assertThat(together.getFirst().candidates().getFirst().score()).isEqualTo(alone + 0.05);
        assertThat(together.getFirst().candidates().getFirst().reason())
                .endsWith("The document also writes 市发展和改革委员会, which it is called.");
        assertThat(together.getLast().candidates().getFirst().score()).isEqualTo(1);
    }

    @Test
    void nameThatIsLikeNothingHasNoCandidates() {
        assertThat(resolver.resolve(List.of("中国电信"), 5)).containsExactly(new Resolved("中国电信", List.of()));
    }
}
