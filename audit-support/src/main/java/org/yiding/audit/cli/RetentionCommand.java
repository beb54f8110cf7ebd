package org.yiding.audit.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiding.audit.model.Anchor;
import org.yiding.audit.store.AuditRetention;
import org.yiding.support.start.Secrets;

/**
 * Drops the months of one trail that need not be kept any longer, as a cluster does each month. It signs in as the role that
 * owns the trail, since the service's own cannot take anything out of it.
 */
public final class RetentionCommand {

    /** What could go is gone. */
    static final int DONE = 0;
    /** The command line is wrong, would keep less than must be kept, or the password is none. */
    static final int USAGE = 2;
    /** The database refused; nothing was dropped. */
    static final int REFUSED = 3;

    // GB/T 22239-2019; 网络安全法 第二十三条. The database holds to it as well.
    private static final int FEWEST_MONTHS = 6;
    private static final String PASSWORD = "YIDING_AUDIT_PASSWORD";
    private static final List<String> OPTIONS = List.of("--service", "--keep-months", "--database", "--user");

    private RetentionCommand() {}

    /**
     * {@code --service NAME --keep-months N --database JDBC-URL --user ROLE}, the role's password in the variable
     * {@code YIDING_AUDIT_PASSWORD}: as many whole months of the service's trail stay beside the current one (UTC), 6 or
     * more. Exits 0 with one line on standard output; 2 where the command line is wrong or the password can be guessed
     * and 3 where the database refuses, each with one line on standard error.
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv(), System.out, System.err));
    }

    static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        if (arguments.length != 2 * OPTIONS.size() || !options.keySet().containsAll(OPTIONS)) {
            say(
                    err,
                    "Usage: --service NAME --keep-months N --database JDBC-URL --user ROLE, the password in "
                            + PASSWORD);
            return USAGE;
        }
        Optional<Integer> keep = months(options.getOrDefault("--keep-months", ""));
        if (keep.isEmpty()) {
            say(
                    err,
                    "--keep-months is a number, 6 or more, since trails are kept for six months at least; not \""
                            + options.get("--keep-months") + "\".");
            return USAGE;
        }
        String user = options.getOrDefault("--user", "");
        String password = environment.getOrDefault(PASSWORD, "");
        if (Secrets.isGuessable(password, user)) {
            say(err, PASSWORD + " " + Secrets.GUESSABLE + "; " + Secrets.REMEDY + ".");
            return USAGE;
        }
        String service = options.getOrDefault("--service", "");
        YearMonth firstKept = YearMonth.now(ZoneOffset.UTC).minusMonths(keep.get());
        try (Connection owner = DriverManager.getConnection(options.getOrDefault("--database", ""), user, password)) {
            Optional<Anchor> dropped = AuditRetention.drop(owner, service, firstKept);
            say(
                    out,
                    "The audit trail of " + service + " begins with " + firstKept + ": "
                            + dropped.map(last -> "dropped up to record " + last.position())
                                    .orElse("nothing is older") + ".");
            return DONE;
        } catch (SQLException e) {
            say(err, "The audit trail of " + service + " before " + firstKept + " was not dropped: " + e.getMessage());
            return REFUSED;
        }
    }

    private static Optional<Integer> months(String number) {
        return Optional.of(number)
                .filter(digits -> digits.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(months -> months >= FEWEST_MONTHS);
    }

    // One write a line, so that lines of other processes in one log do not come between.
    private static void say(PrintStream stream, String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        stream.write(bytes, 0, bytes.length);
        stream.flush();
    }
}
