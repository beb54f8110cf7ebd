package org.yiding.audit.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.audit.model.AuditRecord;

/** Finds records of a chain by what is asked for. */
public final class AuditQuery {

    // A chain is longer than memory.
    private static final int PORTION = 1_000;

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** @param chain the service's name */
    public AuditQuery(String chain, AuditCriteria criteria) {
        where("chain = ?", chain);
        where("subject = ?", criteria.subject());
        where("name = ?", criteria.name());
        where("kind = ?", criteria.kind() == null ? null : criteria.kind().name());
        where(
                "outcome = ?",
                criteria.outcome() == null ? null : criteria.outcome().name());
        where("operation = ?", criteria.operation());
        where("address = ?", criteria.address());
        where("request_id = ?", criteria.requestId());
        where("recorded_at >= ?", moment(criteria.from()));
        where("recorded_at < ?", moment(criteria.to()));
        objects(criteria);
    }

    /**
     * A page, the latest first.
     *
     * @param before the position behind which the page begins; null for the latest
     * @param limit how many at most
     */
    public List<AuditRecord> latest(Connection connection, @Nullable Long before, int limit) throws SQLException {
        List<AuditRecord> found = new ArrayList<>();
        String behind = before == null ? "" : " and position < ?";
        String sql = "select * from audit.record" + all() + behind + " order by position desc limit " + limit;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            int bound = bind(query);
            if (before != null) {
                query.setLong(bound + 1, before);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(AuditRows.record(rows));
                }
            }
        }
        return found;
    }

    /** How many there are. */
    public long count(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select count(*) from audit.record" + all())) {
            bind(query);
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    /** Reads them in the order of their positions. Rows come in portions where autocommit is off. */
    public void readAll(Connection connection, AuditLedger.Reader reader) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select * from audit.record" + all() + " order by position, recorded_at, hash")) {
            bind(query);
            query.setFetchSize(PORTION);
            try (ResultSet rows = query.executeQuery()) {
                boolean more = true;
                while (more && rows.next()) {
                    more = reader.read(AuditRows.record(rows));
                }
            }
        }
    }

    private void objects(AuditCriteria criteria) {
        String type = criteria.objectType();
        String id = criteria.objectId();
        if (type != null && id != null) {
            where("objects @> array[?]::text[]", type + "/" + id);
        } else if (type != null) {
            where("exists (select 1 from unnest(objects) one where starts_with(one, ?))", type + "/");
        } else if (id != null) {
            where("exists (select 1 from unnest(objects) one where split_part(one, '/', 2) = ?)", id);
        }
    }

    private void where(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private String all() {
        return " where " + String.join(" and ", conditions);
    }

    /** @return how many values are bound */
    private int bind(PreparedStatement query) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            query.setObject(i + 1, values.get(i));
        }
        return values.size();
    }

    private static @Nullable Object moment(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
