package org.yiding.regulation.historybench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What an earlier measurement left in a database.
 *
 * @param regulations empty where there is nothing yet
 * @param provisions how many, counted through from 1
 */
record Kept(List<UUID> regulations, long provisions) {

    static Kept in(Connection connection) throws SQLException {
        List<UUID> regulations = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id from regulation order by id")) {
            while (row.next()) {
                regulations.add(row.getObject(1, UUID.class));
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(id), 0) from provision")) {
            row.next();
            return new Kept(regulations, row.getLong(1));
        }
    }
}
