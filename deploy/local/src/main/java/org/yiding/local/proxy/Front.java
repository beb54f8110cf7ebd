package org.yiding.local.proxy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A published port and the ports of the replicas behind it, all on the loopback address.
 *
 * @param replicas at least one
 */
public record Front(int port, List<Integer> replicas) {

    public Front {
        replicas = List.copyOf(replicas);
        if (replicas.isEmpty()) {
            throw new IllegalArgumentException("Nothing stands behind port " + port);
        }
    }

    /** Reads what {@link #toString} writes: "8081=8091,8101". */
    static Front parse(String word) {
        String[] sides = word.split("=", 2);
        if (sides.length != 2) {
            throw new IllegalArgumentException("\"" + word + "\" is no PORT=PORT,PORT");
        }
        List<Integer> replicas =
                Arrays.stream(sides[1].split(",")).map(Integer::valueOf).toList();
        return new Front(Integer.parseInt(sides[0]), replicas);
    }

    @Override
    public String toString() {
        return port + "=" + replicas.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
