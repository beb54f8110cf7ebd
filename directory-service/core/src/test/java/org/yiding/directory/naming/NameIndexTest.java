package org.yiding.directory.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiding.directory.lexicon.LocalAgency;
import org.yiding.directory.lexicon.ReformDays;
import org.yiding.directory.lexicon.StandardOrganisation;
import org.yiding.directory.model.Validity;
import org.yiding.directory.naming.AgencyLikeness.Likeness;

/** The index over the standard organisation of a city. */
class NameIndexTest {

    private static final String REGION = "云川市";
    private static final LocalDate REFORM = LocalDate.of(2019, 1, 10);
    private static final LocalDate DAY = LocalDate.of(2020, 3, 23);
    private static final List<LocalAgency> ORGANS =
            StandardOrganisation.of(REGION, new ReformDays(REFORM, LocalDate.of(2024, 3, 1)));
    private static final List<KnownName> NAMES = IntStream.range(0, ORGANS.size())
            .boxed()
            .flatMap(i -> Stream.concat(Stream.of(ORGANS.get(i).name()), ORGANS.get(i).abbreviations().stream())
                    .map(name -> known(i, name, ORGANS.get(i).days())))
            .toList();

    private final NameIndex index = new NameIndex(REGION, NAMES);

    private static KnownName known(int agency, String name, Validity days) {
        return new KnownName(new UUID(0, agency), name, AgencyNaming.matchKey(name, REGION), days);
    }

    @Test
    void nothingThatIsLikelyIsPassedOver() {
        List<String> missed = new ArrayList<>();
        for (LocalAgency organ : ORGANS) {
            for (String written : organ.abbreviations()) {
                Map<UUID, Likeness> found = index.likenesses(written, DAY);
                NAMES.forEach(name -> likely(written, name)
                        .filter(like -> !found.containsKey(name.agency()))
                        .ifPresent(like -> missed.add(written + " " + name.name())));
            }
        }

        assertThat(missed).isEmpty();
    }

    private static Optional<Likeness> likely(String written, KnownName name) {
        return AgencyLikeness.of(written, name.name(), REGION).filter(like -> like.score() >= 0.5);
    }

    @Test
    void nameOfOtherDaysCountsLess() {
        UUID planning = agency("planning");

        Likeness then = index.likenesses("市规划局", REFORM.minusDays(1)).get(planning);
        Likeness now = index.likenesses("市规划局", REFORM).get(planning);

        assertThat(then.score()).isEqualTo(1);
        assertThat(now.score()).isEqualTo(0.95);
        assertThat(now.reason()).endsWith("It is not called 云川市规划局 on 2019-01-10.");
    }

    @Test
    void nameThatSoundsTheSameIsFound() {
        Likeness likeness = index.likenesses("市财证局", DAY).get(agency("treasury"));

        assertThat(likeness.reason()).isEqualTo("Both are read yun chuan shi cai zheng ju.");
    }

    private static UUID agency(String key) {
        return new UUID(0, ORGANS.stream().map(LocalAgency::key).toList().indexOf(key));
    }
}
