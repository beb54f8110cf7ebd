package org.yiding.local.suite;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.process.ChildProcess.Program;
import org.yiding.local.process.Signals;
import org.yiding.local.state.StateFolder;

/**
 * One of our own programs: a service or the gateway.
 *
 * @param name of its process: "meeting", "gateway"
 * @param heapMegabytes the most its objects may take
 * @param settings in the clear, given as system properties
 * @param secrets given as environment variables, which only its owner can look at
 */
record Application(
        String name,
        Path jar,
        int port,
        int heapMegabytes,
        SortedMap<String, String> settings,
        Map<String, String> secrets) {

    /** The health check that answers 200 when it serves. */
    URI health() {
        return URI.create(Addresses.loopback(port) + "/q/health/ready");
    }

    /** How to start it. Fails where it is not built. */
    Program program(StateFolder state) {
        if (!Files.exists(jar)) {
            throw new LauncherFailure(
                    ExitCode.NOT_BUILT, "The program " + jar + " is not there: run ./yiding up, which builds it.");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xms32m",
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                // What the compiler took goes back to the system; not every JDK from 21 on knows the setting.
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:TrimNativeHeapInterval=5000",
                "-XX:+ExitOnOutOfMemoryError"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        return new Program(name, command, secrets, state.log(name), Signals.TERMINATE);
    }
}
