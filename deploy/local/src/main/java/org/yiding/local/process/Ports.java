package org.yiding.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;

/** The ports of one suite, all on the loopback address. */
public record Ports(
        int gateway, int meeting, int regulation, int directory, int postgres, int keycloak, int keycloakManagement) {

    public static final int DEFAULT_BASE = 8080;

    private static final int LOWEST = 1024;
    private static final int HIGHEST = 65_535;
    private static final int SPAN = 101;

    /**
     * The ports at their published distances from the gateway's.
     *
     * @param base 1024 to 65434
     */
    public static Ports from(int base) {
        if (base < LOWEST || base > HIGHEST - SPAN) {
            throw new LauncherFailure(
                    ExitCode.USAGE,
                    "--port-base " + base + " is out of range: take one from " + LOWEST + " to " + (HIGHEST - SPAN)
                            + ".");
        }
        return new Ports(base, base + 1, base + 2, base + 3, base + 90, base + 100, base + SPAN);
    }

    /** Ports that nobody uses at this moment, for tests. */
    public static Ports free() {
        List<ServerSocket> open = new ArrayList<>();
        try {
            for (int i = 0; i < 7; i++) {
                open.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> free = open.stream().map(ServerSocket::getLocalPort).toList();
            return new Ports(free.get(0), free.get(1), free.get(2), free.get(3), free.get(4), free.get(5), free.get(6));
        } catch (IOException e) {
            throw new IllegalStateException("This machine has no free ports", e);
        } finally {
            open.forEach(Ports::close);
        }
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
        return ports;
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
