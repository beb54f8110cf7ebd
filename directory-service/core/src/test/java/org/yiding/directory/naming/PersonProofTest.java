package org.yiding.directory.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiding.directory.naming.PersonProof.Origin;

class PersonProofTest {

    private static final UUID POLICE = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID PLANNING = UUID.fromString("00000000-0000-0000-0000-000000000002");

    @Test
    void oneNameAtTwoAgenciesIsTwoPersons() {
        PersonProof atPolice = PersonProof.of("黄戟", POLICE, "市公安局", null, mention("a", "suzhou", "苏州市"));
        PersonProof atPlanning = PersonProof.of("黄戟", PLANNING, "市资源规划局", null, mention("b", "suzhou", "苏州市"));

        assertThat(atPolice.identity()).isNotEqualTo(atPlanning.identity());
        assertThat(atPolice.newBecause())
                .isEqualTo("No 黄戟 is known at 市公安局 in 苏州市;"
                        + " a person of this name elsewhere is not taken for the same without proof.");
    }

    @Test
    void oneNameAtOneAgencyIsOnePersonInEveryDocument() {
        PersonProof first = PersonProof.of("黄戟", POLICE, "市公安局", null, mention("a", "93", "苏州市"));
        PersonProof second = PersonProof.of("黄戟", POLICE, "市公安局", "局长", mention("x", "94", "苏州市"));

        assertThat(second.identity()).isEqualTo(first.identity());
        assertThat(second.sameBecause()).isEqualTo("The name 黄戟 is already known at 市公安局 in 苏州市.");
    }

    @Test
    void onePostInOneRegionIsProofWhereNoAgencyIsGiven() {
        PersonProof first = PersonProof.of("李亚平", null, null, "市长", mention("a", "93", "苏州市"));
        PersonProof second = PersonProof.of("李亚平", null, null, "市长", mention("b", "94", "苏州市"));
        PersonProof elsewhere = PersonProof.of("李亚平", null, null, "市长", mention("a", "95", "无锡市"));

        assertThat(second.identity()).isEqualTo(first.identity());
        assertThat(elsewhere.identity()).isNotEqualTo(first.identity());
        assertThat(second.sameBecause()).isEqualTo("The name 李亚平 is already known as 市长 in 苏州市.");
    }

    @Test
    void nameAloneProvesNothing() {
        PersonProof first = PersonProof.of("张伟", null, null, null, mention("a", "93", "苏州市"));
        PersonProof sameDocument = PersonProof.of("张伟", null, null, null, mention("b", "93", "苏州市"));
        PersonProof postWithoutRegion = PersonProof.of("张伟", null, null, "市长", mention("a", "94", null));

        assertThat(sameDocument.identity()).isNotEqualTo(first.identity());
        assertThat(postWithoutRegion).isInstanceOf(PersonProof.OneMention.class);
        assertThat(first.newBecause())
                .isEqualTo("The document gives 张伟 no agency and no post that would prove who it is,"
                        + " so the mention stands for itself.");
    }

    private static Origin mention(String key, String document, String region) {
        return new Origin(Scope.of(region, document), document, key);
    }
}
