package org.yiding.directory.service.reform;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.NameKind;
import org.yiding.directory.model.Tie;
import org.yiding.directory.model.TieKind;
import org.yiding.directory.model.Validity;
import org.yiding.directory.service.editing.AgencyDesk;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.AgencyNameEntity;
import org.yiding.directory.store.AgencyRepository;
import org.yiding.directory.store.AgencyTieEntity;
import org.yiding.directory.store.AgencyTieRepository;
import org.yiding.directory.store.ReformEffectEntity;
import org.yiding.directory.store.ReformEffectEntity.Effect;
import org.yiding.directory.store.ReformRepository;

/** Carries out what one reform does to rows and notes it, so that it can be taken back. One transaction's own. */
final class ReformLedger {

    private final UUID reform;
    private final ReformRepository reforms;
    private final AgencyRepository agencies;
    private final AgencyTieRepository ties;
    private final AgencyDesk desk;
    private int noted;

    ReformLedger(
            UUID reform,
            ReformRepository reforms,
            AgencyRepository agencies,
            AgencyTieRepository ties,
            AgencyDesk desk) {
        this.reform = reform;
        this.reforms = reforms;
        this.agencies = agencies;
        this.ties = ties;
        this.desk = desk;
    }

    void found(AgencyEntity agency) {
        agencies.persist(agency);
        note(Effect.AGENCY_FOUNDED, agency.id(), null, null);
    }

    void abolish(AgencyEntity agency, LocalDate on) {
        agency.abolish(on);
        note(Effect.AGENCY_ABOLISHED, agency.id(), null, null);
    }

    void bear(AgencyEntity agency, String name, NameKind kind, LocalDate from) {
        AgencyNameEntity borne = desk.bear(agency, name, kind, new Validity(from, null));
        agencies.persist(agency);
        agencies.flush();
        note(Effect.NAME_BORNE, borne.id(), null, null);
    }

    void end(AgencyNameEntity name, LocalDate on) {
        note(
                Effect.NAME_ENDED,
                name.id(),
                name.dated().validity().to(),
                name.dated().kind());
        name.end(on);
        // Before anybody else takes the name: Hibernate would write the new row first.
        agencies.flush();
    }

    void end(AgencyTieEntity tie, LocalDate on) {
        note(Effect.TIE_ENDED, tie.id(), tie.tie().validity().to(), null);
        tie.end(on);
        agencies.flush();
    }

    void tie(TieKind kind, Tie tie) {
        AgencyTieEntity made = new AgencyTieEntity(kind, tie);
        ties.persist(made);
        ties.flush();
        note(Effect.TIE_MADE, made.id(), null, null);
    }

    private void note(Effect effect, UUID row, @Nullable LocalDate endBefore, @Nullable NameKind kindBefore) {
        reforms.add(new ReformEffectEntity(reform, noted++, effect, row, endBefore, kindBefore));
    }
}
