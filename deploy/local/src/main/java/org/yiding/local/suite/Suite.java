package org.yiding.local.suite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.Progress;
import org.yiding.local.keycloak.KeycloakServer;
import org.yiding.local.postgres.Databases;
import org.yiding.local.postgres.PostgresServer;
import org.yiding.local.postgres.PostgresStandby;
import org.yiding.local.process.ChildProcess;
import org.yiding.local.process.Children;
import org.yiding.local.process.Leftovers;
import org.yiding.local.process.Ports;
import org.yiding.local.process.Ports.Listener;
import org.yiding.local.process.ProcessTable;
import org.yiding.local.proxy.Front;
import org.yiding.local.proxy.ProxyProgram;
import org.yiding.local.state.Secrets;
import org.yiding.local.state.StateFolder;
import org.yiding.local.state.StateLock;

/**
 * All of Yiding on this machine: PostgreSQL, Keycloak, the services, the gateway. Starts once; {@link #stop} may come
 * from another thread at any moment, also in the middle of the start.
 */
public final class Suite {

    // Unpacked programs, a new cluster with its write-ahead log, and room to work.
    private static final long FIRST_START_MEGABYTES = 1_000;
    private static final long LATER_START_MEGABYTES = 200;

    private final SuiteOptions options;
    private final Progress progress;
    private final StateFolder state;
    private final long began = System.nanoTime();
    private final Map<String, Application> applications = new LinkedHashMap<>();
    private @Nullable StateLock lock;
    private @Nullable ProcessTable table;
    private @Nullable Children children;

    public Suite(SuiteOptions options) {
        this.options = options;
        this.progress = options.progress();
        this.state = StateFolder.open(options.state(), options.programs());
    }

    /** A suite that runs. Where it cannot be brought to run, nothing of it is left and the failure is thrown. */
    public static RunningSuite start(SuiteOptions options) {
        return new Suite(options).start();
    }

    /**
     * Starts everything and waits until it answers. Where a program ends before that (a first start on a slow disk makes
     * some give up), everything is started once more. Where that fails, all is stopped before the failure is thrown.
     */
    public RunningSuite start() {
        try {
            return startOnce();
        } catch (LauncherFailure failure) {
            if (failure.exitCode() != ExitCode.CHILD_DIED) {
                throw failure;
            }
            progress.say("  " + failure.getMessage() + " That is done now, once.");
            return startOnce();
        }
    }

    private RunningSuite startOnce() {
        Children started = prepare();
        try {
            Secrets secrets = Secrets.of(state);
            PostgresServer postgres =
                    new PostgresServer(state, secrets, started, options.ports().postgres());
            postgres.start(progress);
            Databases databases = new Databases(postgres, secrets);
            databases.prepare();
            Optional<PostgresStandby> standby = standby(started, secrets, postgres);
            startTheRest(started, secrets, postgres, databases);
            return new RunningSuite(this, options, state, secrets, postgres, standby.orElse(null));
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    /** Stops everything in order, gateway first and PostgreSQL last. Does nothing where nothing runs. */
    public void stop() {
        close(all -> all.endAll(name -> progress.say("  " + name + ": stopped")));
    }

    /** Ends everything at once with nothing put in order, as a power cut would. For tests of what survives it. */
    public void crash() {
        close(Children::killAll);
    }

    /** Since the start of the suite, in milliseconds. */
    long ageMs() {
        return (System.nanoTime() - began) / 1_000_000;
    }

    synchronized Children children() {
        if (children == null) {
            throw new IllegalStateException("This suite does not run");
        }
        return children;
    }

    synchronized ProcessTable table() {
        if (table == null) {
            throw new IllegalStateException("This suite does not run");
        }
        return table;
    }

    /** Starts an application again that has been ended, and waits until it answers. */
    void restart(String name) {
        Application application = applications.get(name);
        if (application == null) {
            throw new IllegalArgumentException("There is no application " + name);
        }
        Readiness readiness = new Readiness(children(), progress);
        readiness.expect(start(application, children()), application.health());
        readiness.await();
    }

    private ChildProcess start(Application application, Children started) {
        if (options.ports().replicas().isEmpty()) {
            return started.start(application.program(state));
        }
        return started.startKept(
                application.program(state),
                again -> Thread.ofVirtual().start(() -> awaitAgain(application, again, started)));
    }

    private static void awaitAgain(Application application, ChildProcess again, Children started) {
        Readiness readiness = new Readiness(started, Progress.silent());
        readiness.expect(again, application.health());
        try {
            readiness.await();
        } catch (LauncherFailure | Children.StoppedMeanwhile gone) {
            // Whoever keeps it has heard of that, too.
        }
    }

    private synchronized Children prepare() {
        lock = StateLock.take(state);
        try {
            Leftovers.end(state.running(), name -> progress.say("  " + name + ": left over from a killed run, ended"));
            options.ports().requireFree();
            if (options.fresh()) {
                state.forget();
            }
            boolean first = !state.hasRecords();
            state.requireSpace(
                    first ? FIRST_START_MEGABYTES : LATER_START_MEGABYTES, first ? "a first start" : "a start");
            table = new ProcessTable(state.running(), options.ports());
            children = new Children(table);
            return children;
        } catch (LauncherFailure e) {
            lock.close();
            lock = null;
            throw e;
        }
    }

    private Optional<PostgresStandby> standby(Children started, Secrets secrets, PostgresServer primary) {
        if (options.ports().replicas().isEmpty()) {
            return Optional.empty();
        }
        PostgresStandby standby = new PostgresStandby(
                state, secrets, started, primary, options.ports().standby());
        standby.start(progress);
        return Optional.of(standby);
    }

    private void startTheRest(Children started, Secrets secrets, PostgresServer postgres, Databases databases) {
        KeycloakServer keycloak = new KeycloakServer(state, secrets, started, options.ports());
        KeycloakServer.Needs needs = new KeycloakServer.Needs(
                options.keycloakArchives(),
                options.realm(),
                postgres.jdbcUrl("keycloak"),
                databases.password("keycloak"));
        Readiness readiness = new Readiness(started, progress);
        readiness.expect(keycloak.start(needs, progress), keycloak.health());
        List<Application> all = new Applications(options, secrets, postgres, databases).all();
        for (Application application : all) {
            applications.put(application.name(), application);
            readiness.expect(start(application, started), application.health());
        }
        if (!options.ports().replicas().isEmpty()) {
            // Started last, so that it ends first: behind a closed door the rest ends without new requests.
            ChildProcess proxy = started.start(ProxyProgram.of(fronts(), state));
            readiness.expect(proxy, new Addresses(options.ports()).gateway().resolve("/q/health/ready"));
        }
        readiness.await();
        keycloak.started(needs);
    }

    private List<Front> fronts() {
        Ports ports = options.ports();
        return Ports.APPLICATIONS.stream()
                .map(application -> new Front(
                        ports.published(application),
                        ports.of(application).stream().map(Listener::port).toList()))
                .toList();
    }

    private synchronized void close(Consumer<Children> ending) {
        if (children != null) {
            ending.accept(children);
            children = null;
        }
        if (table != null) {
            table.close();
            table = null;
        }
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }
}
