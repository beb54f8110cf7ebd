package org.yiding.local.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.yiding.local.postgres.Databases;
import org.yiding.local.suite.RunningSuite;

/** An invented later release, whose migrations do to every table what an expansion may. */
final class LaterRelease {

    // A statement that counts on a table's columns as they are now, or on their number, fails behind it.
    private static final String EXPANSION = """
            create table later_kind (id bigint primary key, name text not null);
            do $$
            declare
              grown regclass;
            begin
              for grown in
                select c.oid from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                  and c.relname not in ('flyway_schema_history', 'later_kind')
              loop
                execute format('alter table %s add column later_note text,'
                  ' add column later_count integer not null default 0,'
                  ' add column later_kind_id bigint references later_kind', grown);
              end loop;
            end $$;
            """;

    private static final String REPEATABLE = "create or replace view later_name as select name from later_kind;";

    private LaterRelease() {}

    /** Migrates the databases of all services while they run, as the jobs of a later release would. */
    static void expandDatabasesOf(RunningSuite suite, Path folder) throws IOException {
        Path migrations = Files.createDirectory(folder.resolve("later"));
        Files.writeString(migrations.resolve("V900__expand_all.sql"), EXPANSION);
        Files.writeString(migrations.resolve("R__name_kinds.sql"), REPEATABLE);
        Databases databases = new Databases(suite.postgres(), suite.secrets());
        for (String database : Databases.NAMES) {
            String owner = Databases.owner(database);
            if (!owner.equals(database)) {
                Flyway.configure()
                        .dataSource(suite.postgres().jdbcUrl(database), owner, databases.password(owner))
                        .locations("filesystem:" + migrations)
                        // Those of this release are not in the invented one.
                        .ignoreMigrationPatterns("*:missing")
                        .load()
                        .migrate();
            }
        }
    }
}
