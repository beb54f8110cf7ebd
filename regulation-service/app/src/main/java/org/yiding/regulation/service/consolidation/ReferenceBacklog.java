package org.yiding.regulation.service.consolidation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.yiding.regulation.store.history.ReferenceStore;

/** Reads the references of texts that were stored before references were kept, once, when the service starts. */
@ApplicationScoped
class ReferenceBacklog {

    private final ReferenceKeeper keeper;
    private final ReferenceStore references;

    ReferenceBacklog(ReferenceKeeper keeper, ReferenceStore references) {
        this.keeper = keeper;
        this.references = references;
    }

    void work(@Observes StartupEvent started) {
        for (UUID regulation : QuarkusTransaction.requiringNew().call(references::backlog)) {
            QuarkusTransaction.requiringNew().run(() -> keeper.read(regulation));
        }
    }
}
