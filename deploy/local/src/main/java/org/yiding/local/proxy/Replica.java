package org.yiding.local.proxy;

import io.vertx.core.net.SocketAddress;

/** A process behind a front, and whether new requests may go there now. Used by one event loop alone. */
final class Replica {

    private final int port;
    private boolean ready;
    private boolean asked;

    Replica(int port) {
        this.port = port;
    }

    int port() {
        return port;
    }

    SocketAddress address() {
        return SocketAddress.inetSocketAddress(port, ReverseProxy.LOOPBACK);
    }

    boolean isReady() {
        return ready;
    }

    /** Whether it has not answered the last question yet. */
    boolean isAsked() {
        return asked;
    }

    void ask() {
        asked = true;
    }

    void answered(boolean saysReady) {
        asked = false;
        ready = saysReady;
    }

    /** It took no connection: nobody tries it again before it says that it is ready. */
    void refused() {
        ready = false;
    }
}
