package org.yiding.local.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.yiding.local.ExitCode;
import org.yiding.local.keycloak.TokenClient;
import org.yiding.local.process.ProcessTable;
import org.yiding.local.process.RunningProcess;
import org.yiding.local.suite.DemonstrationUsers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./yiding status}: what runs, where, and how much memory it takes; exit code 3 where nothing does. */
@Command(name = "status", description = "Shows what runs.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private StateOption stateOption = new StateOption();

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Override
    public Integer call() {
        StateOption.Running running = stateOption.requireRunning();
        if (json) {
            System.out.println(Json.pretty(asMap(running)));
        } else {
            show(running);
        }
        return ExitCode.OK.number();
    }

    private static void show(StateOption.Running running) {
        System.out.println("graph    " + running.addresses().gateway());
        System.out.println("sign-in  " + running.addresses().issuer());
        System.out.println();
        System.out.println(String.format("%-12s %8s %8s %9s", "process", "pid", "MiB", "ready ms"));
        long total = 0;
        List<RunningProcess> all = all(running.table());
        for (RunningProcess process : all) {
            long memory = process.residentMiB(pids(all));
            total += memory;
            System.out.println(
                    String.format("%-12s %8d %8d %9d", process.name(), process.pid(), memory, process.readyMs()));
        }
        System.out.println(String.format("%-12s %8s %8d", "all", "", total));
    }

    private static Map<String, Object> asMap(StateOption.Running running) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("gateway", running.addresses().gateway().toString());
        status.put("issuer", running.addresses().issuer());
        status.put("client", TokenClient.CLIENT);
        status.put("services", services(running));
        status.put("console", null);
        status.put("users", users(running));
        List<RunningProcess> all = all(running.table());
        status.put(
                "processes",
                all.stream().map(process -> asMap(process, pids(all))).toList());
        return status;
    }

    private static Map<String, String> services(StateOption.Running running) {
        Map<String, URI> origins = running.addresses().services();
        Map<String, String> services = new LinkedHashMap<>();
        List.of("meeting", "regulation", "directory")
                .forEach(name -> services.put(name, String.valueOf(origins.get(name))));
        return services;
    }

    private static List<Map<String, Object>> users(StateOption.Running running) {
        List<Map<String, Object>> users = new ArrayList<>();
        for (String role : DemonstrationUsers.ROLES) {
            Map<String, Object> user = new LinkedHashMap<>();
            user.put("name", role);
            user.put("roles", List.of(role));
            user.put("password", DemonstrationUsers.password(running.secrets(), role));
            users.add(user);
        }
        return users;
    }

    private static Map<String, Object> asMap(RunningProcess process, Set<Long> listed) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", process.name());
        entry.put("pid", process.pid());
        entry.put("rssMiB", process.residentMiB(listed));
        entry.put("readyMs", process.readyMs());
        return entry;
    }

    private static Set<Long> pids(List<RunningProcess> processes) {
        return processes.stream().map(RunningProcess::pid).collect(Collectors.toSet());
    }

    private static List<RunningProcess> all(ProcessTable.Content table) {
        List<RunningProcess> all = new ArrayList<>(table.processes().reversed());
        all.add(table.launcher());
        return all;
    }
}
