package org.yiding.directory.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.Validity;
import org.yiding.directory.naming.KnownName;

/**
 * The names of whole regions, read for comparing: rows and no entities, since a batch of mentions needs thousands of them and
 * changes none.
 */
@ApplicationScoped
public class KnownNames {

    /** One range of the index agency_name_known_ix for each scope, however many names the database holds. */
    public static final String SQL = """
            select n.scope, n.agency_id, n.name, n.match_key, n.valid_from, n.valid_to
            from agency_name n where n.scope = any (?) and not n.retired
            order by n.scope, n.match_key, n.name
            limit ?""";

    private static final int ROWS_A_ROUND = 2_000;

    private final DataSource database;

    public KnownNames(DataSource database) {
        this.database = database;
    }

    /**
     * By scope, the names that are understood in it; scopes without any are missing.
     *
     * @param limit how many names at most in all
     */
    public Map<String, List<KnownName>> in(Collection<String> scopes, int limit) {
        Map<String, List<KnownName>> names = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setArray(1, connection.createArrayOf("text", scopes.toArray()));
            statement.setInt(2, limit);
            statement.setFetchSize(ROWS_A_ROUND);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.computeIfAbsent(rows.getString(1), scope -> new ArrayList<>())
                            .add(name(rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The names of " + scopes.size() + " scopes cannot be read", e);
        }
        return names;
    }

    private static KnownName name(ResultSet rows) throws SQLException {
        return new KnownName(
                rows.getObject(2, UUID.class),
                rows.getString(3),
                rows.getString(4),
                new Validity(day(rows.getDate(5)), day(rows.getDate(6))));
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
