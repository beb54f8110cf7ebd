package org.yiding.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.model.Evidence;
import org.yiding.meeting.model.Fact;
import org.yiding.meeting.model.ReadMinutes;

class EvidenceTest {

    private final SourceText source = Samples.suzhou();
    private final ReadMinutes read = new MinutesReader().read(source);

    @Test
    void sliceOfTheExtractedTextIsTheQuote() {
        List<Evidence> all = all(read);

        assertThat(all).hasSizeGreaterThan(150);
        assertThat(all)
                .allSatisfy(evidence -> assertThat(source.slice(evidence.start(), evidence.end()))
                        .isEqualTo(evidence.quote()));
    }

    @Test
    void everyFactHasEvidence() {
        assertThat(read.attendance())
                .allSatisfy(row -> assertThat(row.evidence()).isNotEmpty());
        assertThat(read.items()).allSatisfy(item -> {
            assertThat(item.evidence()).isNotEmpty();
            assertThat(item.documents())
                    .allSatisfy(document -> assertThat(document.evidence()).isNotEmpty());
            assertThat(item.resolutions()).allSatisfy(resolution -> {
                assertThat(resolution.evidence()).isNotEmpty();
                assertThat(resolution.rulings())
                        .allSatisfy(ruling -> assertThat(ruling.evidence()).isNotEmpty());
                assertThat(resolution.assignments())
                        .allSatisfy(row -> assertThat(row.evidence()).isNotEmpty());
                assertThat(resolution.directives())
                        .allSatisfy(row -> assertThat(row.evidence()).isNotEmpty());
            });
        });
    }

    @Test
    void evidenceKeepsTheLineBreaksOfTheExtractedText() {
        Fact<Integer> ordinal = read.meeting().ordinal();

        Evidence evidence = ordinal.evidence().get(0);

        assertThat(evidence.quote()).isEqualTo("第93次");
        assertThat(evidence.line()).isEqualTo(1);
        assertThat(evidence.page()).isEqualTo(1);
        assertThat(read.attendance().get(26).evidence().get(0).quote()).isEqualTo("市\n\n委政法委朱耀明");
        assertThat(read.attendance().get(26).evidence().get(0).line()).isEqualTo(210);
    }

    @Test
    void offsetsCountCodePointsNotUnits() {
        String text = "\uD840\uDC00镇政府办公室\n2024年5月6日上午，镇长王明主持召开镇政府第3次常务会议。\n一、审议《𠀀镇防汛预案》\n会议原则同意《𠀀镇防汛预案》。";
        SourceText rare = SourceText.of(text);

        ReadMinutes minutes = new MinutesReader().read(rare);

        Evidence document = minutes.items().get(0).documents().get(0).evidence().get(0);
        assertThat(document.quote()).isEqualTo("《𠀀镇防汛预案》");
        assertThat(rare.slice(document.start(), document.end())).isEqualTo("《𠀀镇防汛预案》");
    }

    private static List<Evidence> all(ReadMinutes read) {
        List<Evidence> all = new ArrayList<>();
        all.addAll(read.meeting().body().evidence());
        all.addAll(read.meeting().heldOn().evidence());
        all.addAll(read.meeting().chair().evidence());
        all.addAll(read.minutes().printedOn().evidence());
        read.minutes().distribution().forEach(fact -> all.addAll(fact.evidence()));
        read.attendance().forEach(row -> all.addAll(row.evidence()));
        read.abbreviations().forEach(row -> all.addAll(row.evidence()));
        read.items().forEach(item -> {
            all.addAll(item.evidence());
            item.documents().forEach(document -> all.addAll(document.evidence()));
            item.resolutions().forEach(resolution -> {
                all.addAll(resolution.evidence());
                resolution.rulings().forEach(row -> all.addAll(row.evidence()));
                resolution.assignments().forEach(row -> all.addAll(row.evidence()));
                resolution.directives().forEach(row -> all.addAll(row.evidence()));
                resolution.references().forEach(row -> all.addAll(row.evidence()));
            });
        });
        return all;
    }
}
