package org.yiding.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A process as it is written down, to be found again by another launcher.
 *
 * @param pid the number the system gave it; numbers are used again, so it is no proof
 * @param mark when it began, in the system's own count: together with the pid it is nobody else
 * @param readyMs from its start until it answered, in milliseconds; 0 while it does not
 */
public record RunningProcess(String name, long pid, String mark, long readyMs) {

    /** This process, as it is now. */
    public static RunningProcess of(String name, ProcessHandle handle) {
        return new RunningProcess(name, handle.pid(), markOf(handle.pid()), 0);
    }

    public RunningProcess readyAfter(long milliseconds) {
        return new RunningProcess(name, pid, mark, milliseconds);
    }

    /** The process, where it still runs. */
    public Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(found -> markOf(pid).equals(mark));
    }

    /**
     * The memory it holds with its children, in MiB; 0 where the system does not tell.
     *
     * @param listed pids that count for themselves: the launcher is the parent of all the others
     */
    public long residentMiB(Set<Long> listed) {
        long own = kibibytes(pid, "VmRSS:");
        // PostgreSQL's processes share their buffers: what the first one shows of them must not count again.
        long ofChildren = handle().map(ProcessHandle::children)
                .map(children -> children.filter(child -> !listed.contains(child.pid()))
                        .mapToLong(child -> kibibytes(child.pid(), "RssAnon:"))
                        .sum())
                .orElse(0L);
        return (own + ofChildren) / 1024;
    }

    private static String markOf(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The command in brackets may hold blanks; the start time is the 22nd field, the 20th behind it.
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[19];
        } catch (IOException noSuchFile) {
            return ProcessHandle.of(pid)
                    .flatMap(handle -> handle.info().startInstant())
                    .map(Object::toString)
                    .orElse("gone");
        }
    }

    private static long kibibytes(long pid, String field) {
        List<String> lines;
        try {
            lines = Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"));
        } catch (IOException goneOrNotLinux) {
            return 0;
        }
        return lines.stream()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
