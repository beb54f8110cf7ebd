package org.yiding.directory.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDatumKindTest {

    @ParameterizedTest
    @CsvSource({
        "MOBILE,          13900001234,        13900001234,        139****1234",
        "MOBILE,          +86 139-0000-1234,  13900001234,        139****1234",
        "MOBILE,          8613900001234,      13900001234,        139****1234",
        // The example of GB 11643-1999.
        "IDENTITY_NUMBER, 11010519491231002x, 11010519491231002X, 1****************X",
        "NOTE,            夜间不便联系,          夜间不便联系,          ***"
    })
    void valueIsKeptInOneFormAndMasked(PersonalDatumKind kind, String written, String kept, String masked) {
        assertThat(kind.checked(written)).hasValue(kept);
        assertThat(kind.masked(kept)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1390000123", "12900001234", "139000012345", "电话未留", ""})
    void whatIsNoMobileNumberIsNotTaken(String written) {
        assertThat(PersonalDatumKind.MOBILE.checked(written)).isEmpty();
    }

    @ParameterizedTest
    // A wrong check digit, a day that is none, fifteen digits, a region that begins with nothing.
    @ValueSource(strings = {"110105194912310021", "110105194913310029", "110105491231002", "01010519491231002X"})
    void whatIsNoIdentityNumberIsNotTaken(String written) {
        assertThat(PersonalDatumKind.IDENTITY_NUMBER.checked(written)).isEmpty();
    }

    @Test
    void noteIsNeitherEmptyNorEndless() {
        assertThat(PersonalDatumKind.NOTE.checked(" ")).isEmpty();
        assertThat(PersonalDatumKind.NOTE.checked("注".repeat(2_000))).hasValue("注".repeat(2_000));
        assertThat(PersonalDatumKind.NOTE.checked("注".repeat(2_001))).isEmpty();
    }

    @Test
    void purposeNeedsNoMoreThanItSays() {
        assertThat(DataPurpose.CONTACT.needs(PersonalDatumKind.MOBILE)).isTrue();
        assertThat(DataPurpose.CONTACT.needs(PersonalDatumKind.IDENTITY_NUMBER)).isFalse();
        assertThat(DataPurpose.CONTACT.isOf(Set.of("clerk"))).isTrue();
        assertThat(DataPurpose.PERSONNEL.isOf(Set.of("clerk", "supervisor"))).isFalse();
        assertThat(DataPurpose.PERSONNEL.isOf(Set.of("directory-editor"))).isTrue();
    }
}
