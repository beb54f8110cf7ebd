package org.yiding.meeting.service.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueTest {

    @ParameterizedTest
    @CsvSource({"苏州市人民政府, 苏州市", "昆山市人民政府, 昆山市", "市人民政府,", "市政府,", "人民政府,"})
    void regionIsKnownWhereTheGovernmentsNameIsFull(String government, String region) {
        assertThat(Issue.of("", government, LocalDate.of(2020, 3, 23)).region()).isEqualTo(region);
    }
}
