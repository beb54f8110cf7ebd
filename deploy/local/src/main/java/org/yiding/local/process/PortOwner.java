package org.yiding.local.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out who listens on a port, from Linux's {@code /proc}. */
final class PortOwner {

    private static final String LISTENING = "0A";

    private PortOwner() {}

    /** The program and its pid: "java (pid 4711)". Empty where the system does not tell. */
    static Optional<String> of(int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            sockets.addAll(socketsListening(Path.of(table), port));
        }
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.allProcesses()
                .filter(process -> holdsOneOf(sockets, process.pid()))
                .findFirst()
                .map(PortOwner::named);
    }

    private static Set<String> socketsListening(Path table, int port) {
        String ending = String.format(Locale.ROOT, ":%04X", port);
        Set<String> sockets = new HashSet<>();
        try (Stream<String> lines = Files.lines(table)) {
            lines.map(line -> line.trim().split("\\s+"))
                    .filter(fields -> fields.length > 9 && fields[1].endsWith(ending) && fields[3].equals(LISTENING))
                    .forEach(fields -> sockets.add("socket:[" + fields[9] + "]"));
        } catch (IOException notLinux) {
            return Set.of();
        }
        return sockets;
    }

    private static boolean holdsOneOf(Set<String> sockets, long pid) {
        Path open = Path.of("/proc", Long.toString(pid), "fd");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(open)) {
            for (Path file : files) {
                if (sockets.contains(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
        } catch (IOException notOurs) {
            return false;
        }
        return false;
    }

    private static String named(ProcessHandle process) {
        String command = process.info().command().orElse("a process");
        return Path.of(command).getFileName() + " (pid " + process.pid() + ")";
    }
}
