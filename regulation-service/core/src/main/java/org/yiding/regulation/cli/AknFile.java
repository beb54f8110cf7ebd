package org.yiding.regulation.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yiding.regulation.address.Eli;
import org.yiding.regulation.akn.AknModifications;
import org.yiding.regulation.akn.AknText;
import org.yiding.regulation.akn.AknText.Event;
import org.yiding.regulation.akn.AknWriter;
import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.amending.apply.Amendment;
import org.yiding.regulation.history.ActHead;
import org.yiding.regulation.history.HistoryNote;
import org.yiding.regulation.model.RegulationType;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.title.Home;
import org.yiding.regulation.title.InstrumentTitle;
import org.yiding.regulation.title.TypeRules;

/**
 * The consolidated text as Akoma Ntoso. Files say less than a register does: the instrument is known by its title, its
 * making by the first day of its history note, and the act by the day in its head, unless {@code --on} gives another.
 */
final class AknFile {
    private final Arguments arguments;

    AknFile(Arguments arguments) {
        this.arguments = arguments;
    }

    void write(Instrument before, ReadAct act, String actText, Amendment amendment, Instrument after)
            throws IOException {
        Optional<ActHead> head = ActHead.read(act.title(), actText);
        LocalDate on = on(head);
        LocalDate made = HistoryNote.firstDay(before).orElse(on);
        Eli work = work(after);
        String actUri = Eli.work(
                        work.region(), work.type(), head.map(ActHead::title).orElse(act.title()))
                .uri();
        List<Event> events = List.of(
                new Event(Event.Kind.GENERATION, made, work.uri(), before.title()),
                new Event(Event.Kind.AMENDMENT, on, actUri, act.title()));
        AknText akn = new AknText(
                after,
                work.on(on),
                events,
                AknModifications.of(actUri, before, work.on(made), after, amendment.provenance()));
        Files.writeString(Path.of(Objects.requireNonNull(arguments.value("--akn"))), AknWriter.write(akn));
    }

    private LocalDate on(Optional<ActHead> head) {
        String given = arguments.value("--on");
        try {
            return given == null
                    ? head.map(ActHead::adoptedOn)
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "the act names no day: give the one from which the text holds, --on YYYY-MM-DD"))
                    : LocalDate.parse(given);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("--on takes a day as YYYY-MM-DD, not " + given, wrong);
        }
    }

    private Eli work(Instrument text) {
        InstrumentTitle title = InstrumentTitle.of(text.title());
        Home home = Home.of(title, arguments.value("--region"), "");
        String region = home.region();
        if (region == null) {
            throw new IllegalArgumentException("the title does not say whose instrument it is: give --region NAME");
        }
        RegulationType type = TypeRules.classify(title, home, null).type();
        return Eli.work(region, type, title.text());
    }
}
