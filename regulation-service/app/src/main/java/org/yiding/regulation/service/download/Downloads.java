package org.yiding.regulation.service.download;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiding.regulation.akn.AknText;
import org.yiding.regulation.akn.AknWriter;
import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.rendering.Causes.Act;
import org.yiding.regulation.service.Regulations;
import org.yiding.regulation.service.consolidation.TextHistory;
import org.yiding.regulation.service.consolidation.TextHistory.Text;
import org.yiding.regulation.service.consolidation.Texts;
import org.yiding.regulation.store.RegulationEntity;
import org.yiding.regulation.store.history.ActStore;
import org.yiding.regulation.store.history.Application;
import org.yiding.regulation.store.history.StoredAct;
import org.yiding.support.error.NotFoundException;
import org.yiding.support.security.Roles;

/** Makes files of texts. What is read is read at once; a file is rendered only when it is asked for. */
@ApplicationScoped
@RolesAllowed({Roles.READER, Roles.CLERK, Roles.LEGAL, Roles.DIRECTORY_EDITOR, Roles.SUPERVISOR})
public class Downloads {

    private final Regulations regulations;
    private final TextHistory history;
    private final ActStore acts;
    private final AknTexts aknTexts;
    private final String program;

    Downloads(
            Regulations regulations,
            TextHistory history,
            ActStore acts,
            AknTexts aknTexts,
            @ConfigProperty(name = "quarkus.application.version") String program) {
        this.regulations = regulations;
        this.history = history;
        this.acts = acts;
        this.aknTexts = aknTexts;
        this.program = program;
    }

    /** The day of a question that names none. */
    public LocalDate today() {
        return regulations.today();
    }

    /**
     * A file of the text of one day.
     *
     * @throws NotFoundException where there is no such regulation, or no text of it is known on the day
     */
    @Transactional
    public Download ofOneDay(DownloadFile file, UUID id, LocalDate day) {
        RegulationEntity regulation = regulations.required(id);
        Text text = text(id, day);
        Supplier<byte[]> content;
        if (file == DownloadFile.AKN) {
            AknText akn = aknTexts.of(regulation, text);
            content = () -> AknWriter.write(akn).getBytes(StandardCharsets.UTF_8);
        } else {
            content = () -> text.print().getBytes(StandardCharsets.UTF_8);
        }
        return new Download(
                file,
                file.fileName(regulation.title(), null, day),
                tag(file, regulation, text.version().effectiveOn().toString()),
                content);
    }

    /**
     * A file of the texts of two days.
     *
     * @throws NotFoundException where there is no such regulation, or no text of it is known on one of the days
     */
    @Transactional
    public Download ofTwoDays(DownloadFile file, UUID id, LocalDate from, LocalDate to) {
        RegulationEntity regulation = regulations.required(id);
        Text before = text(id, from);
        Text after = text(id, to);
        TwoTexts both = new TwoTexts(before, after, between(id, before, after));
        return new Download(
                file,
                file.fileName(regulation.title(), from, to),
                tag(
                        file,
                        regulation,
                        before.version().effectiveOn() + " " + after.version().effectiveOn()),
                () -> both.render(file));
    }

    private Text text(UUID id, LocalDate day) {
        return history.on(id, day, null)
                .orElseThrow(() -> new NotFoundException("text of the regulation", id + " on " + day));
    }

    private List<Act> between(UUID id, Text before, Text after) {
        List<UUID> applied = acts.applications(id).stream()
                .filter(one -> one.effectiveOn().isAfter(before.version().effectiveOn()))
                .filter(one -> !one.effectiveOn().isAfter(after.version().effectiveOn()))
                .map(Application::actId)
                .distinct()
                .toList();
        Map<UUID, RegulationEntity> titles = regulations.byId(applied);
        return applied.stream()
                .map(acts::required)
                .map(act -> act(act, Objects.requireNonNull(titles.get(act.id()))))
                .toList();
    }

    private static Act act(StoredAct act, RegulationEntity entry) {
        return new Act(
                act.id().toString(), entry.title(), ReadAct.read(act.text()).operations());
    }

    /** Every change of a regulation counts its revision up, and every change of the renderings is another program. */
    private String tag(DownloadFile file, RegulationEntity regulation, String days) {
        return Texts.sha256(
                String.join(" ", file.name(), regulation.id().toString(), days, "" + regulation.revision(), program));
    }
}
