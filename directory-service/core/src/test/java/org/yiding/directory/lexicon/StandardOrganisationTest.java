package org.yiding.directory.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.directory.model.Validity;
import org.yiding.directory.naming.AgencyNaming;

class StandardOrganisationTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 10);
    private static final LocalDate SECOND = LocalDate.of(2024, 3, 1);
    private static final ReformDays BOTH = new ReformDays(FIRST, SECOND);

    @Test
    void bureauThatTheReformOf2018MadeIsThereWithWhatItWasMadeOf() {
        List<LocalAgency> organs = StandardOrganisation.of("苏州市", BOTH);

        assertThat(organ(organs, "natural-resources").name()).isEqualTo("苏州市自然资源和规划局");
        assertThat(organ(organs, "natural-resources").abbreviations()).contains("市资源规划局");
        assertThat(organ(organs, "natural-resources").days()).isEqualTo(new Validity(FIRST, null));
        assertThat(organs)
                .filteredOn(organ -> "natural-resources".equals(organ.mergedInto()))
                .extracting(LocalAgency::name)
                .containsExactly("苏州市国土资源局", "苏州市规划局");
        assertThat(organ(organs, "planning").days()).isEqualTo(new Validity(null, FIRST));
    }

    @Test
    void reformOf2023IsLeftOutWhereItIsNotCarriedOut() {
        List<LocalAgency> organs = StandardOrganisation.of("苏州市", new ReformDays(FIRST, null));

        assertThat(organs).extracting(LocalAgency::key).doesNotContain("data", "social-work");
        assertThat(organ(organs, "big-data").days()).isEqualTo(new Validity(FIRST, null));
        assertThat(organ(organs, "big-data").mergedInto()).isNull();
    }

    @Test
    void countyHasItsOwnOrgansUnderItsOwnWord() {
        List<LocalAgency> organs = StandardOrganisation.of("沛县", BOTH);

        assertThat(organ(organs, "development").abbreviations()).containsExactly("县发改委", "县发展改革委");
        assertThat(organ(organs, "armed-forces").name()).isEqualTo("中国人民解放军沛县人民武装部");
        assertThat(organs).extracting(LocalAgency::key).doesNotContain("military-district", "grain");
        assertThat(organ(organs, "grain-before").mergedInto()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"苏州市", "延边朝鲜族自治州", "沛县", "姑苏区"})
    void noNameMeansTwoAgenciesOnOneDay(String region) {
        List<LocalAgency> organs = StandardOrganisation.of(region, BOTH);

        List<String> clashes = new ArrayList<>();
        for (LocalAgency one : organs) {
            for (LocalAgency other : organs) {
                boolean clash = one != other
                        && one.days().overlaps(other.days())
                        && keys(one, region).anyMatch(key -> keys(other, region).anyMatch(key::equals));
                if (clash) {
                    clashes.add(one.key() + " " + other.key());
                }
            }
        }
        assertThat(clashes).isEmpty();
    }

    @Test
    void everyReferenceIsToAnAgencyThatIsThereWhenItIsNeeded() {
        List<LocalAgency> organs = StandardOrganisation.of("苏州市", BOTH);

        assertThat(organs).filteredOn(organ -> organ.days().to() != null).allSatisfy(organ -> {
            LocalAgency heir = organ(organs, organ.mergedInto());
            assertThat(heir.days().contains(organ.days().to())).as(organ.key()).isTrue();
        });
    }

    private static Stream<String> keys(LocalAgency agency, String region) {
        return Stream.concat(Stream.of(agency.name()), agency.abbreviations().stream())
                .map(name -> AgencyNaming.matchKey(name, region));
    }

    private static LocalAgency organ(List<LocalAgency> organs, String key) {
        return organs.stream()
                .filter(organ -> organ.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
