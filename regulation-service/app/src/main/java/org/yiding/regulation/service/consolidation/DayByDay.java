package org.yiding.regulation.service.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.apply.Amender;
import org.yiding.regulation.amending.apply.Amendment;
import org.yiding.regulation.amending.apply.Provenance;
import org.yiding.regulation.history.ActHead;
import org.yiding.regulation.history.HistoryNote;
import org.yiding.regulation.keeping.Naming;
import org.yiding.regulation.keeping.ProvisionRow;
import org.yiding.regulation.keeping.ProvisionRow.Cause;
import org.yiding.regulation.keeping.Ranking;
import org.yiding.regulation.keeping.Recall;
import org.yiding.regulation.keeping.Rows;
import org.yiding.regulation.keeping.Segment;
import org.yiding.regulation.service.consolidation.Consolidated.Result;
import org.yiding.regulation.store.history.Application;
import org.yiding.regulation.text.Instrument;

/**
 * Applies acts one after the other to the text of a regulation, each day's acts in their stated order, and stops at the
 * first that is refused.
 */
final class DayByDay {

    private final String title;
    private final String leading;
    private final Function<UUID, Decision> decisions;
    private final Supplier<String> names;
    private final Function<LocalDate, List<ProvisionRow>> earlier;
    private final List<Result> results = new ArrayList<>();
    private final Map<UUID, List<ProvisionRow>> beforeItsFirstDay = new HashMap<>();
    private List<ProvisionRow> rows;

    /**
     * Stands at the text before the first act.
     *
     * @param title of the regulation, for a text that does not say it
     * @param leading blank space before the first row
     * @param rows the text before
     * @param decisions the acts by id
     * @param names makes identities that no provision of the regulation has had
     * @param earlier the rows of the text that was on record for a day; empty where none was. What an act makes again
     *     keeps the identity that it had there
     */
    DayByDay(
            String title,
            String leading,
            List<ProvisionRow> rows,
            Function<UUID, Decision> decisions,
            Supplier<String> names,
            Function<LocalDate, List<ProvisionRow>> earlier) {
        this.title = title;
        this.leading = leading;
        this.rows = rows;
        this.decisions = decisions;
        this.names = names;
        this.earlier = earlier;
    }

    /**
     * Applies the acts.
     *
     * @param byDay the applications of each day in their order
     * @param end the first day that the acts do not reach; null where they reach on
     */
    Consolidated run(TreeMap<LocalDate, List<Application>> byDay, @Nullable LocalDate end) {
        List<Segment> segments = new ArrayList<>();
        for (Map.Entry<LocalDate, List<Application>> day : byDay.entrySet()) {
            for (Application application : day.getValue()) {
                if (!apply(application)) {
                    return new Consolidated(segments, results);
                }
            }
            LocalDate next = byDay.higherKey(day.getKey());
            segments.add(new Segment(day.getKey(), next == null ? end : next, rows));
        }
        return new Consolidated(segments, results);
    }

    private boolean apply(Application application) {
        Decision decision = decisions.apply(application.actId());
        List<ProvisionRow> base = beforeItsFirstDay.computeIfAbsent(application.actId(), act -> rows);
        Instrument before = Rows.instrument(leading, base);
        String own = before.title().isEmpty() ? title : before.title();
        if (decision.repeals(own)) {
            results.add(new Result(decision, application.effectiveOn(), null, before.print(), null));
            rows = List.of();
            return true;
        }
        Amendment amendment = Amender.amend(before, decision.without(application.pointsLater()), own, false);
        Instrument text = amendment.text();
        Instrument after = text == null ? null : noted(text, decision);
        results.add(new Result(
                decision, application.effectiveOn(), amendment, before.print(), after == null ? null : after.print()));
        if (after == null) {
            return false;
        }
        rows = caused(application, Rows.of(after), amendment);
        return true;
    }

    /** With the history under its title carried on, where it has one and the act says who made it when. */
    private static Instrument noted(Instrument text, Decision decision) {
        return ActHead.read(decision.act().title(), decision.text())
                .flatMap(head -> HistoryNote.after(text, head))
                .orElse(text);
    }

    private List<ProvisionRow> caused(Application application, List<ProvisionRow> made, Amendment amendment) {
        List<ProvisionRow> named =
                Recall.recalled(rows, Naming.named(rows, made, names), earlier.apply(application.effectiveOn()));
        List<ProvisionRow> ranked = Ranking.ranked(rows, named);
        Map<String, ProvisionRow> known = new HashMap<>();
        rows.forEach(row -> known.put(row.identity(), row));
        List<ProvisionRow> caused = new ArrayList<>(ranked.size());
        for (int i = 0; i < ranked.size(); i++) {
            ProvisionRow row = ranked.get(i);
            ProvisionRow before = known.get(row.identity());
            Provenance provenance = amendment.provenance().get(made.get(i).identity());
            caused.add(
                    before != null && before.sameWords(row)
                            ? row.causedBy(before.cause())
                            : row.causedBy(new Cause(application.actId().toString(), point(provenance))));
        }
        return caused;
    }

    private static String point(@Nullable Provenance provenance) {
        if (provenance == null) {
            return "";
        }
        String changed = provenance.changedBy();
        String inserted = provenance.insertedBy();
        return changed != null ? changed : inserted != null ? inserted : "";
    }
}
