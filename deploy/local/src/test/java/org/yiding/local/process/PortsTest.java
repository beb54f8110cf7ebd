package org.yiding.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;

class PortsTest {

    @Test
    void everyPortFollowsFromTheBase() {
        Ports ports = Ports.from(9000);

        assertThat(ports).isEqualTo(new Ports(9000, 9001, 9002, 9003, 9090, 9100, 9101, 9091, List.of()));
        assertThat(ports.of("meeting")).containsExactly(new Ports.Listener("meeting", 9001));
    }

    @Test
    void replicasListenBehindThePublishedPorts() {
        Ports ports = Ports.from(9000, 2);

        assertThat(ports.published("meeting")).isEqualTo(9001);
        assertThat(ports.of("meeting"))
                .containsExactly(new Ports.Listener("meeting-1", 9011), new Ports.Listener("meeting-2", 9021));
        assertThat(ports.of("gateway"))
                .containsExactly(new Ports.Listener("gateway-1", 9010), new Ports.Listener("gateway-2", 9020));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 5})
    void moreReplicasThanThereIsRoomForAreRefused(int replicas) {
        assertThatThrownBy(() -> Ports.from(9000, replicas))
                .isInstanceOf(LauncherFailure.class)
                .hasMessage("--replicas " + replicas + " is out of range: take one from 1 to 4.");
    }

    @Test
    void baseThatLeavesNoRoomIsRefused() {
        assertThatThrownBy(() -> Ports.from(65_435))
                .isInstanceOf(LauncherFailure.class)
                .hasMessage("--port-base 65435 is out of range: take one from 1024 to 65434.");
    }

    @Test
    void freePortsAreFree() {
        Ports ports = Ports.free();

        ports.requireFree();
    }

    @Test
    void takenPortIsNamedWithItsOwnerAndTheRemedy() throws Exception {
        Ports free = Ports.free();
        try (ServerSocket taken = new ServerSocket(free.meeting(), 1, InetAddress.getLoopbackAddress())) {

            assertThatThrownBy(free::requireFree)
                    .isInstanceOfSatisfying(
                            LauncherFailure.class,
                            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.PORT_TAKEN))
                    .hasMessage("Port " + taken.getLocalPort() + " (meeting service) is taken by java (pid "
                            + ProcessHandle.current().pid()
                            + "): end that, or use other ports with --port-base N.");
        }
    }
}
