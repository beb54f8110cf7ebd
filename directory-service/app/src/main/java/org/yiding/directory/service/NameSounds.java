package org.yiding.directory.service;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;
import org.yiding.directory.store.SilentNames;
import org.yiding.directory.store.SilentNames.Bearer;

/** Sees to it that all names are found by how they are read, beside the service's other work and in small steps. */
@ApplicationScoped
public class NameSounds {

    private static final Logger LOG = Logger.getLogger(NameSounds.class);
    private static final int AT_ONCE = 500;

    private final SilentNames names;
    private final ManagedExecutor background;

    NameSounds(SilentNames names, ManagedExecutor background) {
        this.names = names;
        this.background = background;
    }

    void begin(@Observes StartupEvent started) {
        background.execute(this::complete);
    }

    /** Completes all names that lack their sound; several replicas share the work. */
    public void complete() {
        for (Bearer bearer : Bearer.values()) {
            int all = 0;
            int some;
            do {
                some = QuarkusTransaction.requiringNew().call(() -> names.complete(bearer, AT_ONCE));
                all += some;
            } while (some > 0);
            if (all > 0) {
                LOG.infof("%d names (%s) are found by their sound from now on", all, bearer);
            }
        }
    }
}
