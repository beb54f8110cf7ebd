package org.yiding.directory.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.yiding.audit.model.Actor;
import org.yiding.audit.model.AuditEntry;
import org.yiding.audit.model.AuditKind;
import org.yiding.audit.model.AuditOutcome;
import org.yiding.audit.model.AuditRecord;
import org.yiding.audit.model.ChainCheck.Broken;
import org.yiding.audit.model.Digest;
import org.yiding.audit.store.AuditLedger;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;

/** Records hang together in a chain, and whoever owns the database cannot change one unseen. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class ChainTest {

    @Inject
    AgroalDataSource database;

    // A chain of its own for each test.
    private final String chain = "chain-" + UUID.randomUUID();
    private final Trail trail = new Trail(chain);

    @Test
    void eachRecordFollowsOnFromTheOneBefore() throws SQLException {
        append(5, Digest.SHA_256);

        List<AuditRecord> records = trail.all();
        assertThat(records.stream().map(AuditRecord::position)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(records.getFirst().link().previous()).isEqualTo("0".repeat(64));
        for (int i = 1; i < 5; i++) {
            assertThat(records.get(i).link().previous())
                    .isEqualTo(records.get(i - 1).link().hash());
        }
        assertThat(trail.broken()).isEmpty();
    }

    @Test
    void chainGoesOnWithAnotherDigest() throws SQLException {
        append(2, Digest.SHA_256);
        append(2, Digest.SM3);

        assertThat(trail.all().stream().map(record -> record.link().digest()))
                .containsExactly("SHA-256", "SHA-256", "SM3", "SM3");
        assertThat(trail.broken()).isEmpty();
    }

    @Test
    void changedRecordIsNamed() throws SQLException {
        append(5, Digest.SM3);

        trail.tamper(
                "update audit.record set operation = 'harmless' where position = 3 and chain = '%s'".formatted(chain));

        assertThat(trail.broken()).contains(new Broken(3, "its content is not what was recorded"));
    }

    @Test
    void recordThatWasChangedAndSealedAnewIsBetrayedByTheNext() throws SQLException {
        append(5, Digest.SHA_256);
        AuditRecord third = trail.all().get(2);
        AuditRecord forged = AuditRecord.following(
                third.link().previous(), chain, 3, third.recordedAt(), entry("harmless"), Digest.SHA_256);

        trail.tamper("update audit.record set operation = 'harmless', hash = '%s' where position = 3 and chain = '%s'"
                .formatted(forged.link().hash(), chain));

        assertThat(trail.broken()).contains(new Broken(4, "it does not follow on from the record before it"));
    }

    @Test
    void removedRecordsAreNamed() throws SQLException {
        append(6, Digest.SHA_256);

        trail.tamper("delete from audit.record where position = 5 and chain = '%s'".formatted(chain));
        assertThat(trail.broken()).contains(new Broken(5, "it is missing"));

        trail.tamper("delete from audit.record where position in (2, 3) and chain = '%s'".formatted(chain));
        assertThat(trail.broken()).contains(new Broken(2, "it and those up to 3 are missing"));

        trail.tamper("delete from audit.record where position = 1 and chain = '%s'".formatted(chain));
        assertThat(trail.broken()).contains(new Broken(1, "it and those up to 3 are missing"));
    }

    @Test
    void swappedRecordsAreNamed() throws SQLException {
        append(5, Digest.SHA_256);

        trail.tamper("""
                update audit.record set position = 9 where position = 2 and chain = '%1$s';
                update audit.record set position = 2 where position = 3 and chain = '%1$s';
                update audit.record set position = 3 where position = 9 and chain = '%1$s'""".formatted(chain));

        assertThat(trail.broken()).contains(new Broken(2, "it does not follow on from the record before it"));
    }

    @Test
    void recordPutInIsNamed() throws SQLException {
        append(5, Digest.SHA_256);

        trail.tamper("""
                insert into audit.record select chain, position, recorded_at + interval '1 microsecond', kind, outcome, subject,
                  name, roles, address, request_id, trace_parent, operation, objects, reason, request, before, after, digest,
                  previous, hash from audit.record where position = 3 and chain = '%s'""".formatted(chain));

        assertThat(trail.broken())
                .contains(new Broken(3, "there is more than one record at this position: one was put in"));
    }

    @Test
    void eightWritersKeepOneChain() throws SQLException, ExecutionException, InterruptedException {
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                running.add(writers.submit((Callable<Void>) () -> {
                    for (int j = 0; j < 25; j++) {
                        append(1, Digest.SHA_256);
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }

        assertThat(trail.all().stream().map(AuditRecord::position))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
        assertThat(trail.broken()).isEmpty();
    }

    private void append(int count, Digest digest) throws SQLException {
        List<AuditEntry> entries = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            entries.add(entry("operation" + i));
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            new AuditLedger(chain).append(connection, digest, entries);
            connection.commit();
        }
    }

    private static AuditEntry entry(String operation) {
        return new AuditEntry(
                AuditKind.WRITE, AuditOutcome.DONE, Actor.PROCESS, operation, List.of(), null, null, null, null);
    }
}
