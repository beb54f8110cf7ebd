package org.yiding.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallersTest {

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "2001:db8:0:0:0:0:0:7"})
    void addressOfTheClientGoesOn(String address) {
        assertThat(Callers.address(SocketAddress.inetSocketAddress(443, address)))
                .hasValue(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "client.example", "203.0.113.7.8"})
    void whatIsNoAddressGoesNowhere(String told) {
        assertThat(Callers.address(SocketAddress.inetSocketAddress(443, told))).isEmpty();
    }

    @Test
    void clientWithoutANetworkHasNoAddress() {
        assertThat(Callers.address(null)).isEmpty();
        assertThat(Callers.address(SocketAddress.domainSocketAddress("/run/gateway.sock")))
                .isEmpty();
    }
}
