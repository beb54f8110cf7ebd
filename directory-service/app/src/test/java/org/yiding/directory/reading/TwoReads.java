package org.yiding.directory.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** A transaction with time between its two reads, as a long query has. */
@ApplicationScoped
@Transactional
public class TwoReads {

    private final EntityManager entities;
    private final DataSource database;
    private final List<String> servers = new ArrayList<>();

    TwoReads(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    /** What happens between the reads. */
    interface Meanwhile {
        void happens() throws Exception;
    }

    /**
     * Reads twice. The lock of the first read stands in the way of whoever empties the table, at the standby; at the primary
     * nothing happens in between.
     *
     * @return which server answered each read
     */
    public List<String> aroundAConflict(Meanwhile meanwhile) {
        servers.add(server());
        if (servers.size() == 1) {
            try {
                meanwhile.happens();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        servers.add(server());
        return servers;
    }

    /**
     * Asks by Hibernate and twice by JDBC.
     *
     * @return the numbers of the server processes that answered, each once
     */
    public Set<Integer> processes() throws SQLException {
        Set<Integer> numbers = new HashSet<>();
        numbers.add(
                (Integer) entities.createNativeQuery("select pg_backend_pid()").getSingleResult());
        for (int i = 0; i < 2; i++) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet number = statement.executeQuery("select pg_backend_pid()")) {
                number.next();
                numbers.add(number.getInt(1));
            }
        }
        return numbers;
    }

    /** Writes where only reading was announced. */
    public void write() {
        entities.createNativeQuery("insert into public.probe values (3)").executeUpdate();
    }

    private String server() {
        Object recovers = entities.createNativeQuery(
                        "select case when pg_is_in_recovery() then 'standby' else 'primary' end from public.probe limit 1")
                .getSingleResult();
        return (String) recovers;
    }
}
