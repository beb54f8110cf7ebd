package org.yiding.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;

/**
 * The ports of one suite, all on the loopback address.
 *
 * @param standby of PostgreSQL's standby; in use where there are replicas
 * @param replicas the ports behind those of the gateway and the services, where a proxy holds these; empty where each of
 *     these is one process
 */
public record Ports(
        int gateway,
        int meeting,
        int regulation,
        int directory,
        int postgres,
        int keycloak,
        int keycloakManagement,
        int standby,
        List<Replica> replicas) {

    public static final int DEFAULT_BASE = 8080;

    /** What may run in several replicas, in the order of the start. */
    public static final List<String> APPLICATIONS = List.of("directory", "regulation", "meeting", "gateway");

    /** As many replicas of each process as there is room for in the ports of one suite. */
    public static final int MOST_REPLICAS = 4;

    private static final int LOWEST = 1024;
    private static final int HIGHEST = 65_535;
    private static final int SPAN = 101;
    private static final int BETWEEN_REPLICAS = 10;

    public Ports {
        replicas = List.copyOf(replicas);
    }

    /** The ports of one replica of each application. */
    public record Replica(int gateway, int meeting, int regulation, int directory) {

        private static Replica from(int base) {
            return new Replica(base, base + 1, base + 2, base + 3);
        }
    }

    /**
     * A process of an application and where it listens.
     *
     * @param name "meeting"; "meeting-2" where there are several
     */
    public record Listener(String name, int port) {}

    /**
     * The ports at their published distances from the gateway's.
     *
     * @param base 1024 to 65434
     */
    public static Ports from(int base) {
        return from(base, 1);
    }

    /**
     * The same with several replicas of the gateway and of each service.
     *
     * @param replicas 1 to {@value #MOST_REPLICAS}; with 1 there is no proxy
     */
    public static Ports from(int base, int replicas) {
        if (base < LOWEST || base > HIGHEST - SPAN) {
            throw new LauncherFailure(
                    ExitCode.USAGE,
                    "--port-base " + base + " is out of range: take one from " + LOWEST + " to " + (HIGHEST - SPAN)
                            + ".");
        }
        if (replicas < 1 || replicas > MOST_REPLICAS) {
            throw new LauncherFailure(
                    ExitCode.USAGE,
                    "--replicas " + replicas + " is out of range: take one from 1 to " + MOST_REPLICAS + ".");
        }
        List<Replica> behind = replicas == 1
                ? List.of()
                : IntStream.rangeClosed(1, replicas)
                        .mapToObj(number -> Replica.from(base + number * BETWEEN_REPLICAS))
                        .toList();
        return new Ports(base, base + 1, base + 2, base + 3, base + 90, base + 100, base + SPAN, base + 91, behind);
    }

    /** Ports that nobody uses at this moment, for tests. */
    public static Ports free() {
        return free(1);
    }

    /** Ports that nobody uses at this moment for so many replicas, for tests. */
    public static Ports free(int replicas) {
        List<ServerSocket> open = new ArrayList<>();
        try {
            Iterator<Integer> free = Stream.generate(() -> open(open)).iterator();
            List<Replica> behind = new ArrayList<>();
            for (int i = 0; replicas > 1 && i < replicas; i++) {
                behind.add(new Replica(free.next(), free.next(), free.next(), free.next()));
            }
            return new Ports(
                    free.next(),
                    free.next(),
                    free.next(),
                    free.next(),
                    free.next(),
                    free.next(),
                    free.next(),
                    free.next(),
                    behind);
        } finally {
            open.forEach(Ports::close);
        }
    }

    /**
     * The processes of an application and their ports.
     *
     * @param application "gateway", "meeting", "regulation" or "directory"
     */
    public List<Listener> of(String application) {
        if (replicas.isEmpty()) {
            return List.of(new Listener(application, published(application)));
        }
        List<Listener> processes = new ArrayList<>();
        for (Replica replica : replicas) {
            String name = application + "-" + (processes.size() + 1);
            processes.add(new Listener(name, portOf(replica, application)));
        }
        return processes;
    }

    /** The port under which everybody reaches an application. */
    public int published(String application) {
        return portOf(new Replica(gateway, meeting, regulation, directory), application);
    }

    /** Fails with the first port that somebody else listens on, and says who where the system tells. */
    public void requireFree() {
        byUser().forEach((user, port) -> {
            if (!isFree(port)) {
                String owner = PortOwner.of(port).map(who -> " by " + who).orElse("");
                throw new LauncherFailure(
                        ExitCode.PORT_TAKEN,
                        "Port " + port + " (" + user + ") is taken" + owner
                                + ": end that, or use other ports with --port-base N.");
            }
        });
    }

    private Map<String, Integer> byUser() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("gateway", gateway);
        ports.put("meeting service", meeting);
        ports.put("regulation service", regulation);
        ports.put("directory service", directory);
        ports.put("PostgreSQL", postgres);
        ports.put("Keycloak", keycloak);
        ports.put("Keycloak management", keycloakManagement);
        if (!replicas.isEmpty()) {
            ports.put("PostgreSQL standby", standby);
            APPLICATIONS.forEach(
                    application -> of(application).forEach(process -> ports.put(process.name(), process.port())));
        }
        return ports;
    }

    private static int portOf(Replica replica, String application) {
        return switch (application) {
            case "gateway" -> replica.gateway();
            case "meeting" -> replica.meeting();
            case "regulation" -> replica.regulation();
            case "directory" -> replica.directory();
            default -> throw new IllegalArgumentException("There is no application " + application);
        };
    }

    private static int open(List<ServerSocket> kept) {
        try {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            kept.add(socket);
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("This machine has no free ports", e);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException("A port cannot be let go", e);
        }
    }
}
