package org.yiding.support.http;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes the log as one JSON object a line, with the request id and the trace id, where {@code yiding.log.json} is true. */
@ApplicationScoped
public class JsonLog {

    private final boolean json;

    JsonLog(@ConfigProperty(name = "yiding.log.json", defaultValue = "false") boolean json) {
        this.json = json;
    }

    void switchOver(@Observes @Priority(1) StartupEvent start) {
        if (!json) {
            return;
        }
        for (Handler handler : InitialConfigurator.DELAYED_HANDLER.getHandlers()) {
            if (writesToConsole(handler)) {
                handler.setFormatter(new JsonLogFormatter());
            }
        }
    }

    private static boolean writesToConsole(Handler handler) {
        return handler instanceof ConsoleHandler || handler instanceof org.jboss.logmanager.handlers.ConsoleHandler;
    }
}
