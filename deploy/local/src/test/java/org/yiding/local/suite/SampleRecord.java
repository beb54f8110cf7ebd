package org.yiding.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the record of the sample minutes says, on whatever suite it was imported. */
interface SampleRecord {

    /** The one meeting of the sample query, as a reader sees it. */
    JsonNode meeting();

    @Test
    default void meetingIsRecordedAsTheDocumentHasIt() {
        assertThat(meeting().path("ordinal").asInt()).isEqualTo(93);
        assertThat(meeting().path("heldOn").asText()).isEqualTo("2020-03-23");
        assertThat(meeting().path("partOfDay").asText()).isEqualTo("AFTERNOON");
        assertThat(meeting().at("/body/name").asText()).isEqualTo("苏州市人民政府");
        assertThat(meeting().at("/chair/name").asText()).isEqualTo("李亚平");
        assertThat(meeting().at("/minutes/compiledOn").asText()).isEqualTo("2020-04-01");
        assertThat(meeting().at("/minutes/printedOn").asText()).isEqualTo("2020-04-01");
        assertThat(meeting().at("/minutes/compiledBy/name").asText()).isEqualTo("苏州市人民政府办公室");
        assertThat(meeting().at("/minutes/recorder/name").asText()).isEqualTo("栗涛");
        assertThat(meeting().at("/minutes/publication").asText()).isEqualTo("此件公开发布");
    }

    @Test
    default void itemsResolutionsAndAttendanceAreComplete() {
        assertThat(meeting().path("items")).hasSize(7);
        assertThat(meeting().path("items"))
                .extracting(item -> item.path("number").asInt())
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(meeting().path("items"))
                .extracting(item -> item.path("resolutions").size())
                .satisfies(counts -> assertThat(
                                counts.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(19));
        assertThat(meeting().path("attendance")).hasSize(91);
    }

    @Test
    default void effectiveDayOfTheSecondItemStandsAtItsAssignment() {
        JsonNode assignments = meeting().at("/items/1/resolutions/0/assignments");

        assertThat(assignments)
                .extracting(assignment -> assignment.path("effectiveOn").asText())
                .contains("2020-05-01");
    }

    @Test
    default void agenciesAreAnsweredByTheDirectory() {
        Set<String> ids = new HashSet<>();

        meeting().path("items").findValues("agency").forEach(agency -> {
            assertThat(agency.path("name").asText()).isNotEmpty();
            ids.add(agency.path("id").asText());
        });

        assertThat(ids).hasSizeGreaterThan(5).doesNotContain("", "null");
    }

    @Test
    default void tabledDocumentsAreAnsweredByTheRegulations() {
        JsonNode first = meeting().at("/items/0/documents/0");

        assertThat(first.at("/regulation/title").asText()).contains("关于推进苏相合作区全面深化合作改革创新发展的若干意见");
        assertThat(first.at("/regulation/id").asText()).isNotEmpty();
        assertThat(meeting().at("/items/0/documents")).hasSize(2);
    }
}
