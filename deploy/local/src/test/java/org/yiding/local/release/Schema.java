package org.yiding.local.release;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A database's schema as PostgreSQL's own catalogue has it, Flyway's table left out.
 *
 * @param columns of tables and views: "meeting.held_on"
 * @param rules what a table refuses beyond that: constraints and unique indexes by table and name, with their definitions
 * @param functions by name and types, with the type of what they return
 */
record Schema(SortedMap<String, Column> columns, SortedMap<String, String> rules, SortedMap<String, String> functions) {

    private static final String NAMESPACE =
            " n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname not like 'pg_temp%' ";
    private static final String OF_EXTENSION =
            " exists (select 1 from pg_depend d where d.objid = %s.oid and d.deptype = 'e') ";

    private static final String COLUMNS = """
            select c.oid::regclass || '.' || a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                a.atthasdef or a.attidentity <> ''
            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
                and c.relname <> 'flyway_schema_history' and""" + NAMESPACE + "and not" + OF_EXTENSION.formatted("c");
    private static final String RULES = """
            select r.conrelid::regclass || ': ' || r.conname, pg_get_constraintdef(r.oid)
            from pg_constraint r join pg_class c on c.oid = r.conrelid join pg_namespace n on n.oid = c.relnamespace
            where r.contype in ('c', 'f', 'p', 'u', 'x') and not c.relispartition
                and c.relname <> 'flyway_schema_history' and""" + NAMESPACE + """
            union all
            select i.indrelid::regclass || ': ' || x.relname, pg_get_indexdef(i.indexrelid)
            from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
                join pg_namespace n on n.oid = c.relnamespace
            where i.indisunique and not c.relispartition and c.relname <> 'flyway_schema_history'
                and not exists (select 1 from pg_constraint r where r.conindid = i.indexrelid) and""" + NAMESPACE;
    private static final String FUNCTIONS = """
            select p.oid::regprocedure::text, coalesce(pg_get_function_result(p.oid), '')
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace where""" + NAMESPACE + "and not" + OF_EXTENSION.formatted("p");

    /**
     * A column.
     *
     * @param type with its limits: "character varying(40)"
     * @param required whether it takes no null
     * @param filled whether it fills itself where a writer leaves it out
     */
    record Column(String type, boolean required, boolean filled) {}

    /** The schema of the database that this connection leads to. */
    static Schema read(Connection connection) throws SQLException {
        SortedMap<String, Column> columns = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(COLUMNS)) {
                while (rows.next()) {
                    Column column = new Column(rows.getString(2), rows.getBoolean(3), rows.getBoolean(4));
                    columns.put(rows.getString(1), column);
                }
            }
            return new Schema(columns, pairs(statement, RULES), pairs(statement, FUNCTIONS));
        }
    }

    /** Whether there is a table or view of this name. */
    boolean hasTable(String table) {
        return columns.tailMap(table + ".").keySet().stream()
                .findFirst()
                .filter(column -> column.startsWith(table + "."))
                .isPresent();
    }

    private static SortedMap<String, String> pairs(Statement statement, String query) throws SQLException {
        SortedMap<String, String> pairs = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
        }
        return pairs;
    }
}
