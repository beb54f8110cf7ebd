package org.yiding.local.suite;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.yiding.local.LauncherFailure;
import org.yiding.local.keycloak.TokenClient;
import org.yiding.local.postgres.PostgresServer;
import org.yiding.local.postgres.PostgresStandby;
import org.yiding.local.process.ProcessTable;
import org.yiding.local.state.Secrets;
import org.yiding.local.state.StateFolder;
import org.yiding.local.suite.GraphQuestion.Answer;

/** A suite that answers: its addresses, its users, and what can be done to it. */
public final class RunningSuite implements AutoCloseable {

    private final Suite suite;
    private final SuiteOptions options;
    private final StateFolder state;
    private final Secrets secrets;
    private final PostgresServer postgres;
    private final @Nullable PostgresStandby standby;
    private final TokenClient tokens;

    RunningSuite(
            Suite suite,
            SuiteOptions options,
            StateFolder state,
            Secrets secrets,
            PostgresServer postgres,
            @Nullable PostgresStandby standby) {
        this.standby = standby;
        this.suite = suite;
        this.options = options;
        this.state = state;
        this.secrets = secrets;
        this.postgres = postgres;
        this.tokens = new TokenClient(addresses().issuer());
    }

    public Addresses addresses() {
        return new Addresses(options.ports());
    }

    /** An access token of the demonstration user of this role. */
    public String token(String role) {
        return tokens.token(role, DemonstrationUsers.password(secrets, role));
    }

    /** Asks the gateway as this demonstration user. */
    public Answer ask(String role, String document, Map<String, ?> variables) {
        return new GraphQuestion(document, variables).ask(addresses().gateway(), token(role));
    }

    /**
     * Brings in the sample minutes as the demonstration clerk, who confirms and publishes them too: readers see confirmed
     * records alone. What is there already stays as it is.
     *
     * @return what the import itself came to
     */
    public SampleImport.Result importSample() {
        String clerk = token("clerk");
        SampleImport.Result imported =
                SampleImport.run(options.sample(), addresses().gateway(), clerk);
        SampleImport.release(imported, addresses().gateway(), clerk);
        return imported;
    }

    /** Imports the rules of the invented city, through the gateway, as the demonstration legal officer. */
    public SampleRegulations.Result importRegulations() {
        return SampleRegulations.run(
                options.sample().resolveSibling("shanshui"), addresses().gateway(), token("legal"));
    }

    /** Takes down that everything is there, for {@code ./yiding status}. */
    public void complete() {
        suite.table().complete(suite.ageMs());
    }

    /** What runs now. */
    public ProcessTable.Content processes() {
        return suite.table().content();
    }

    /** Completes with what happened when a part of the suite ends that should not have. */
    public CompletableFuture<LauncherFailure> failure() {
        return suite.children().failure();
    }

    /** Ends one process in order, the rest goes on: "regulation". */
    public void end(String process) {
        suite.children().end(process);
    }

    /** Ends one process as a crash would, the rest goes on: "regulation". */
    public void kill(String process) {
        suite.children().kill(process);
    }

    /** Starts a service or the gateway again after {@link #end} or {@link #kill}, and waits until it answers. */
    public void restart(String process) {
        suite.restart(process);
    }

    /** Ends everything as a power cut would; the state folder can be started from again. */
    public void crash() {
        suite.crash();
    }

    /** Stops everything in order. */
    public void stop() {
        suite.stop();
    }

    @Override
    public void close() {
        stop();
    }

    public StateFolder state() {
        return state;
    }

    public Secrets secrets() {
        return secrets;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    /** The second PostgreSQL, which follows the first; there where replicas are. */
    public Optional<PostgresStandby> standby() {
        return Optional.ofNullable(standby);
    }
}
