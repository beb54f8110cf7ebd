package org.yiding.directory.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiding.audit.model.Actor;
import org.yiding.audit.model.Anchor;
import org.yiding.audit.model.AuditEntry;
import org.yiding.audit.model.AuditKind;
import org.yiding.audit.model.AuditOutcome;
import org.yiding.audit.model.AuditRecord;
import org.yiding.audit.model.ChainCheck.Broken;
import org.yiding.audit.model.Digest;
import org.yiding.audit.store.AuditLedger;
import org.yiding.audit.store.AuditRetention;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;

/** Months that are old enough can be dropped, and the chain holds behind them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class RetentionTest {

    // A chain of its own for each test; the months are everybody's.
    private final String chain = "chain-" + UUID.randomUUID();
    private final Trail trail = new Trail(chain);

    @Test
    void chainHoldsBehindTheMonthsThatWereDropped() throws SQLException {
        recordIn("2019-03", "2019-04", "2019-06");
        AuditRecord second = trail.all().get(1);

        Optional<Anchor> dropped = drop("2019-05");

        assertThat(dropped).contains(new Anchor(chain, 2, second.link().hash()));
        assertThat(trail.all().stream().map(AuditRecord::position)).containsExactly(3L, 4L);
        AuditEntry told = trail.all().getLast().entry();
        assertThat(told.kind()).isEqualTo(AuditKind.RETENTION);
        assertThat(told.after())
                .isEqualTo("{\"position\":2,\"hash\":\"%s\"}"
                        .formatted(second.link().hash()));
        assertThat(trail.broken()).isEmpty();

        assertThat(drop("2019-05")).isEmpty();
        assertThat(drop("2019-07").map(Anchor::position)).contains(3L);
        assertThat(trail.broken()).isEmpty();
    }

    @Test
    void nothingYoungerThanSixMonthsIsDroppedEvenByTheOwner() throws SQLException {
        YearMonth young = YearMonth.now(ZoneOffset.UTC).minusMonths(5);
        recordIn(YearMonth.now(ZoneOffset.UTC).minusMonths(7).toString());

        assertThatThrownBy(() -> drop(young.toString()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("the audit trail is kept for six months at least, so nothing from "
                        + young.atDay(1) + " on is dropped");
        assertThat(trail.all()).hasSize(1);
        assertThat(trail.broken()).isEmpty();
    }

    @Test
    void chainThatWasCutWithoutARecordOfItIsBroken() throws SQLException {
        recordIn("2018-01", "2018-02");
        String hash = trail.all().getFirst().link().hash();

        trail.tamper("delete from audit.record where position = 1 and chain = '%s'".formatted(chain));
        trail.tamper("insert into audit.anchor (chain, position, hash, recorded_at) values ('%s', 1, '%s', now())"
                .formatted(chain, hash));

        assertThat(trail.broken()).contains(new Broken(1, "no record tells that those up to it were dropped"));
    }

    private Optional<Anchor> drop(String firstKept) throws SQLException {
        try (Connection owner = PostgresResource.connectAsOwner()) {
            return AuditRetention.drop(owner, chain, YearMonth.parse(firstKept));
        }
    }

    /** A record in the middle of each of these months, as if it had been made then. */
    private void recordIn(String... months) throws SQLException {
        String previous = AuditRecord.NOTHING_BEFORE;
        long position = 0;
        try (Connection owner = PostgresResource.connectAsOwner()) {
            for (String month : months) {
                Instant at = YearMonth.parse(month).atDay(15).atStartOfDay().toInstant(ZoneOffset.UTC);
                prepare(owner, at);
                AuditEntry entry = new AuditEntry(
                        AuditKind.WRITE, AuditOutcome.DONE, Actor.PROCESS, month, List.of(), null, null, null, null);
                AuditRecord record = AuditRecord.following(previous, chain, ++position, at, entry, Digest.SHA_256);
                new AuditLedger(chain).insert(owner, List.of(record));
                previous = record.link().hash();
            }
        }
    }

    private static void prepare(Connection owner, Instant at) throws SQLException {
        try (PreparedStatement month = owner.prepareStatement("select audit.prepare_month(?)")) {
            month.setObject(1, at.atOffset(ZoneOffset.UTC));
            month.execute();
        }
    }
}
