package org.yiding.regulation.historybench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows for one table in PostgreSQL's COPY text format. */
final class CopyText {

    private final String target;
    private final StringBuilder rows = new StringBuilder();

    /** @param target table and columns */
    CopyText(String target) {
        this.target = target;
    }

    void row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(written(values[i]));
        }
        rows.append('\n');
    }

    private static String written(@Nullable Object value) {
        return value == null
                ? "\\N"
                : value.toString()
                        .replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }

    /** Sends the rows and forgets them. */
    void send(Connection connection) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + target + " FROM STDIN", new StringReader(rows.toString()));
        rows.setLength(0);
    }
}
