package org.yiding.local.proxy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.yiding.local.process.ChildProcess.Program;
import org.yiding.local.process.Signals;
import org.yiding.local.state.StateFolder;

/** The reverse proxy as a process of its own, which a killed launcher leaves behind like the others. */
public final class ProxyProgram {

    /** The name of its process in the table. */
    public static final String PROCESS = "proxy";

    private ProxyProgram() {}

    /** How to start it from the launcher's own class path. */
    public static Program of(List<Front> fronts, StateFolder state) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ProxyProgram.class.getName()));
        fronts.forEach(front -> command.add(front.toString()));
        return new Program(PROCESS, command, Map.of(), state.log(PROCESS), Signals.TERMINATE);
    }

    /**
     * Runs until it is told to end.
     *
     * @param words one front each: "8081=8091,8101"
     */
    public static void main(String[] words) throws InterruptedException {
        List<Front> fronts = Arrays.stream(words).map(Front::parse).toList();
        ReverseProxy proxy = ReverseProxy.start(fronts);
        Runtime.getRuntime().addShutdownHook(new Thread(proxy::close, "stop"));
        System.err.println("Proxy holds " + fronts);
        Thread.currentThread().join();
    }
}
