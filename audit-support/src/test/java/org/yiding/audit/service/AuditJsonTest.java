package org.yiding.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AuditJsonTest {

    private final AuditJson json = new AuditJson(Set.of("mobile"));

    @Test
    void whatIsPersonalIsMaskedWhereverItStands() {
        Map<String, Object> members = Map.of("input", List.of(Map.of("mobile", "13900000000")));

        assertThat(json.text(members)).isEqualTo("{\"input\":[{\"mobile\":\"***\"}]}");
    }

    @Test
    void valuesKeepTheirKind() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("count", 7);
        members.put("open", true);
        members.put("on", LocalDate.parse("2020-03-23"));
        members.put("content", new byte[3]);
        members.put("mobile", null);

        assertThat(json.text(members))
                .isEqualTo(
                        "{\"count\":7,\"open\":true,\"on\":\"2020-03-23\",\"content\":{\"bytes\":3},\"mobile\":null}");
    }

    @Test
    void nothingIsNoText() {
        assertThat(json.text(null)).isNull();
        assertThat(json.text(Map.of())).isNull();
    }

    @Test
    void whatIsTooLongIsToldByItsDigest() {
        Map<String, Object> members = new LinkedHashMap<>();
        IntStream.range(0, 300).forEach(i -> members.put("m" + i, "x".repeat(1_000)));

        assertThat(json.text(members))
                // {"m0":"xxx…",…,"m299":"xxx…"}
                .startsWith("{\"characters\":302891,\"sha256\":\"");
    }
}
