package org.yiding.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before any database is asked. */
class AuditDropCommandTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream before = System.err;

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setErr(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "0", "-12"})
    void fewerMonthsThanSixAreNotKept(String months) {
        int exitCode = Yiding.run("audit", "drop", "--keep-months", months);

        assertThat(exitCode).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .isEqualTo("yiding: --keep-months is 6 or more, since trails are kept for six months at least; not "
                        + months + ".\n");
    }

    @Test
    void whatStaysIsSaidTheOneWayOrTheOther() {
        assertThat(Yiding.run("audit", "drop")).isEqualTo(2);
        assertThat(Yiding.run("audit", "drop", "--before", "2020-01", "--keep-months", "12"))
                .isEqualTo(2);
    }

    @Test
    void whatIsNoMonthIsRefused() {
        int exitCode = Yiding.run("audit", "drop", "--before", "last year");

        assertThat(exitCode).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .isEqualTo("yiding: --before takes a month, 2026-05, not last year.\n");
    }
}
