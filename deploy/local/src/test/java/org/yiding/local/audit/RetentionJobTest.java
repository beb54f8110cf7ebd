package org.yiding.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiding.audit.model.Actor;
import org.yiding.audit.model.AuditEntry;
import org.yiding.audit.model.AuditKind;
import org.yiding.audit.model.AuditOutcome;
import org.yiding.audit.model.AuditRecord;
import org.yiding.audit.model.Digest;
import org.yiding.audit.store.AuditLedger;
import org.yiding.local.Progress;
import org.yiding.local.ShippedProgram;
import org.yiding.local.ShippedProgram.Ended;
import org.yiding.local.TestPrograms;
import org.yiding.local.postgres.Databases;
import org.yiding.local.postgres.PostgresServer;
import org.yiding.local.process.Children;
import org.yiding.local.process.Ports;
import org.yiding.local.process.ProcessTable;
import org.yiding.local.state.Secrets;
import org.yiding.local.state.StateFolder;

/** The shipped service as a cluster's monthly job runs it: with the owner's role, for the trail alone. */
@Tag("suite")
class RetentionJobTest {

    private static final String DATABASE = "yiding_regulation";
    private static final String OWNER = Databases.owner(DATABASE);
    private static final AuditLedger LEDGER = new AuditLedger("regulation");

    @TempDir
    private Path folder;

    private Children children;
    private PostgresServer server;
    private Databases databases;

    @BeforeEach
    void migrateTheDatabase() throws Exception {
        StateFolder state = TestPrograms.newState(folder.resolve("state"));
        Ports ports = Ports.free();
        Secrets secrets = Secrets.of(state);
        children = new Children(new ProcessTable(state.running(), ports));
        server = new PostgresServer(state, secrets, children, ports.postgres());
        server.start(Progress.silent());
        databases = new Databases(server, secrets);
        databases.prepare();
        Ended migration = ShippedProgram.serve(
                "regulation-service",
                List.of(),
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        server.jdbcUrl(DATABASE),
                        "QUARKUS_DATASOURCE_USERNAME",
                        DATABASE,
                        "QUARKUS_DATASOURCE_PASSWORD",
                        databases.password(DATABASE),
                        "QUARKUS_FLYWAY_USERNAME",
                        OWNER,
                        "QUARKUS_FLYWAY_PASSWORD",
                        databases.password(OWNER),
                        "QUARKUS_INIT_AND_EXIT",
                        "true",
                        "QUARKUS_OIDC_TENANT_ENABLED",
                        "false"));
        assertThat(migration.exitCode()).as(migration.log()).isZero();
    }

    @AfterEach
    void stop() {
        children.endAll(ended -> {});
    }

    @Test
    void monthsBeforeThoseToKeepGoAndTheChainHoldsBehindThem() throws Exception {
        YearMonth now = YearMonth.now(ZoneOffset.UTC);
        recordIn(now.minusMonths(8), now.minusMonths(7), now.minusMonths(6));

        Ended retention = retention("6", OWNER);

        assertThat(retention)
                .isEqualTo(new Ended(
                        0,
                        "The audit trail of regulation begins with " + now.minusMonths(6)
                                + ": dropped up to record 2.\n"));
        TrailVerdict verdict = verdict();
        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.anchor().position()).isEqualTo(2);
        assertThat(verdict.position())
                .as("the youngest month, and what tells of the others")
                .isEqualTo(4);
        assertThat(retention("6", OWNER).log()).endsWith(": nothing is older.\n");
    }

    @Test
    void fewerMonthsThanSixEndTheJobBeforeAnythingIsDropped() throws Exception {
        recordIn(YearMonth.now(ZoneOffset.UTC).minusMonths(8));

        assertThat(retention("5", OWNER))
                .isEqualTo(new Ended(
                        2,
                        "--keep-months is a number, 6 or more, since trails are kept for six months at least;"
                                + " not \"5\".\n"));
        assertThat(verdict().position()).isEqualTo(1);
    }

    @Test
    void roleOfTheServiceItselfDropsNothing() throws Exception {
        recordIn(YearMonth.now(ZoneOffset.UTC).minusMonths(8));

        Ended retention = retention("6", DATABASE);

        assertThat(retention.exitCode()).isEqualTo(3);
        assertThat(retention.log()).contains("was not dropped: ERROR: permission denied");
        assertThat(verdict().position()).isEqualTo(1);
    }

    @Test
    void passwordThatEverybodyTriesEndsTheJobBeforeAnythingIsDropped() throws Exception {
        recordIn(YearMonth.now(ZoneOffset.UTC).minusMonths(8));

        assertThat(retention("6", OWNER, "changeme"))
                .isEqualTo(new Ended(
                        2,
                        "YIDING_AUDIT_PASSWORD is empty, the user's own name or a word that everybody tries;"
                                + " make one (openssl rand -hex 24).\n"));
        assertThat(verdict().position()).isEqualTo(1);
    }

    /** The command of the cluster's job, by its own class path. */
    private Ended retention(String keepMonths, String role) throws Exception {
        return retention(keepMonths, role, databases.password(role));
    }

    private Ended retention(String keepMonths, String role, String password) throws Exception {
        return ShippedProgram.run(
                "regulation-service",
                "org.yiding.audit.cli.RetentionCommand",
                List.of(
                        "--service",
                        "regulation",
                        "--keep-months",
                        keepMonths,
                        "--database",
                        server.jdbcUrl(DATABASE),
                        "--user",
                        role),
                Map.of("YIDING_AUDIT_PASSWORD", password));
    }

    /** A record in the middle of each of these months, as if it had been made then. */
    private void recordIn(YearMonth... months) throws SQLException {
        String previous = AuditRecord.NOTHING_BEFORE;
        long position = 0;
        try (Connection owner = owner();
                PreparedStatement partition = owner.prepareStatement("select audit.prepare_month(?)")) {
            for (YearMonth month : months) {
                Instant at = month.atDay(15).atStartOfDay().toInstant(ZoneOffset.UTC);
                partition.setObject(1, at.atOffset(ZoneOffset.UTC));
                partition.execute();
                AuditEntry entry = new AuditEntry(
                        AuditKind.WRITE, AuditOutcome.DONE, Actor.PROCESS, "write", List.of(), null, null, null, null);
                AuditRecord record =
                        AuditRecord.following(previous, "regulation", ++position, at, entry, Digest.SHA_256);
                LEDGER.insert(owner, List.of(record));
                previous = record.link().hash();
            }
        }
    }

    private TrailVerdict verdict() throws SQLException {
        try (Connection owner = owner()) {
            return new TrailVerifier(Optional.empty()).of(owner, LEDGER);
        }
    }

    private Connection owner() throws SQLException {
        return server.connect(DATABASE, OWNER, databases.password(OWNER));
    }
}
