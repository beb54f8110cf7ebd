package org.yiding.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;

class PortsTest {

    @Test
    void everyPortFollowsFromTheBase() {
        Ports ports = Ports.from(9000);

        assertThat(ports).isEqualTo(new Ports(9000, 9001, 9002, 9003, 9090, 9100, 9101));
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
