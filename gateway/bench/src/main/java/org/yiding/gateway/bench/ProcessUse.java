package org.yiding.gateway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a process and its children have used.
 *
 * @param cpuSeconds of all of them, user and system
 * @param residentMiB of all of them, now
 */
record ProcessUse(double cpuSeconds, double residentMiB) {

    // Of Linux on every platform that has /proc.
    private static final double TICKS_PER_SECOND = 100;
    private static final int USER_TIME = 11;

    static ProcessUse of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(each -> of(each.pid()))
                .reduce(new ProcessUse(0, 0), ProcessUse::plus);
    }

    private ProcessUse plus(ProcessUse other) {
        return new ProcessUse(cpuSeconds + other.cpuSeconds, residentMiB + other.residentMiB);
    }

    private static ProcessUse of(long pid) {
        Path folder = Path.of("/proc", String.valueOf(pid));
        try {
            String stat = Files.readString(folder.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double ticks = Double.parseDouble(fields[USER_TIME]) + Double.parseDouble(fields[USER_TIME + 1]);
            double kib = Files.readString(folder.resolve("status"))
                    .lines()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
            return new ProcessUse(ticks / TICKS_PER_SECOND, kib / 1024);
        } catch (IOException e) {
            return new ProcessUse(0, 0);
        }
    }
}
