package org.yiding.gateway.execute;

/** The events of one subscription as a subgraph sends them, one at a time. */
interface EventStream {

    /** Who takes the events. After {@link #ended} or {@link #failed} nothing comes. */
    interface Reader {

        /** @param answer GraphQL as JSON; the next comes when {@link EventStream#resume} is called */
        void event(byte[] answer);

        void ended();

        void failed(Throwable cause);
    }

    /** Begins to read. */
    void start(Reader reader);

    /** The event before has been taken. */
    void resume();

    /** Nobody wants any more events. May be called at any time and more than once. */
    void close();
}
