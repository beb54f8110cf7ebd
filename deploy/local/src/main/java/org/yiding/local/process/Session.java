package org.yiding.local.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sessions of their own for children. Ctrl-C goes to every process of the terminal's foreground group: without a
 * session of their own, services, Keycloak and PostgreSQL would all end at once instead of in order.
 */
public final class Session {

    private Session() {}

    /** What to put before a command, so that it runs in a session of its own under the same pid. */
    public static List<String> leader() {
        if (onPath("setsid")) {
            return List.of("setsid");
        }
        // macOS has no setsid, but always a Perl.
        return List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec { $ARGV[0] } @ARGV");
    }

    /** Whether there is a program of this name on the path. */
    public static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
