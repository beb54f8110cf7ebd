package org.yiding.regulation.store.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Idempotency keys with what they were answered with. */
@ApplicationScoped
public class CommandStore {

    private static final int COMMANDS = 3;

    private final Sql sql;

    CommandStore(Sql sql) {
        this.sql = sql;
    }

    /** An answered command. */
    public record Known(String inputSha256, UUID regulationId) {}

    public void lock(String caller, String key) {
        sql.list("select pg_advisory_xact_lock(?, hashtext(?))", row -> true, COMMANDS, caller + " " + key);
    }

    public Optional<Known> find(String caller, String key) {
        return sql.first(
                "select input_sha256, regulation_id from command where caller = ? and key = ?",
                row -> new Known(row.getString("input_sha256"), Sql.id(row, "regulation_id")),
                caller,
                key);
    }

    public void add(String caller, String key, String inputSha256, UUID regulation, Instant at) {
        sql.change(
                "insert into command (caller, key, input_sha256, regulation_id, answered_at) values (?, ?, ?, ?, ?)",
                caller,
                key,
                inputSha256,
                regulation,
                at);
    }
}
