package org.yiding.regulation.store.history;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which texts were put right, why and by what proof. Never changed. */
@ApplicationScoped
public class CorrectionStore {

    private final Sql sql;

    CorrectionStore(Sql sql) {
        this.sql = sql;
    }

    public void add(StoredCorrection correction) {
        sql.change(
                "insert into correction (id, regulation_id, effective_on, before_sha256, after_sha256, reason, source,"
                        + " recorded_at, recorded_by) values (uuidv7(), ?, ?, ?, ?, ?, ?, ?, ?)",
                correction.regulationId(),
                correction.effectiveOn(),
                correction.beforeSha256(),
                correction.afterSha256(),
                correction.reason(),
                correction.source(),
                correction.recordedAt(),
                correction.recordedBy());
    }

    /** By the regulation's id, each list in the order of recording; a regulation without any is missing. */
    public Map<UUID, List<StoredCorrection>> ofRegulations(Collection<UUID> regulations) {
        return sql
                .list(
                        "select * from correction where regulation_id = any(?) order by recorded_at, id",
                        CorrectionStore::correction,
                        (Object) regulations.toArray(UUID[]::new))
                .stream()
                .collect(groupingBy(StoredCorrection::regulationId));
    }

    private static StoredCorrection correction(ResultSet row) throws SQLException {
        return new StoredCorrection(
                Sql.id(row, "regulation_id"),
                Sql.day(row, "effective_on"),
                row.getString("before_sha256"),
                row.getString("after_sha256"),
                row.getString("reason"),
                row.getString("source"),
                Sql.moment(row, "recorded_at"),
                row.getString("recorded_by"));
    }
}
