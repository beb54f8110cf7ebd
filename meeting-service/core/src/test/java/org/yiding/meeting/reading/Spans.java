package org.yiding.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.model.Evidence;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.model.Warning;

/** What holds of every record that was read, whatever the text: its spans lie in the text, and say what it says there. */
final class Spans {

    private final List<Evidence> evidence = new ArrayList<>();

    private Spans() {}

    /** Every evidence of every fact, also of kinds of fact that are yet to come. */
    static List<Evidence> of(ReadMinutes read) {
        Spans spans = new Spans();
        spans.collect(read);
        return spans.evidence;
    }

    /** Fails where an evidence or a warning lies outside the text, or a quote is not what stands there. */
    static void hold(SourceText source, ReadMinutes read) {
        int[] codePoints = source.text().codePoints().toArray();
        for (Evidence span : of(read)) {
            assertThat(span.start()).isBetween(0, span.end());
            assertThat(span.end()).isLessThanOrEqualTo(codePoints.length);
            assertThat(new String(codePoints, span.start(), span.end() - span.start()))
                    .isEqualTo(span.quote());
            assertThat(span.page()).isEqualTo(source.pageOf(span.start()));
        }
        for (Warning warning : read.warnings()) {
            assertThat(warning.start()).isBetween(0, warning.end());
            assertThat(warning.end()).isLessThanOrEqualTo(codePoints.length);
        }
    }

    private void collect(Object value) {
        if (value instanceof Evidence span) {
            evidence.add(span);
        } else if (value instanceof List<?> values) {
            values.forEach(this::collect);
        } else if (value instanceof Record fact) {
            for (RecordComponent component : fact.getClass().getRecordComponents()) {
                Object part = part(fact, component);
                if (part != null) {
                    collect(part);
                }
            }
        }
    }

    private static Object part(Record fact, RecordComponent component) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be asked", e);
        }
    }
}
