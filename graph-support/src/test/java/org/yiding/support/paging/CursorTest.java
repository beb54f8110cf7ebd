package org.yiding.support.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.support.error.InvalidInputException;

class CursorTest {

    @Test
    void placeThatAClientSendsBackIsTheOneItWasGiven() {
        String sent = Cursor.at(1_234_567_890_123L).encode();

        assertThat(Cursor.decode(sent, 1).position()).isEqualTo(1_234_567_890_123L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-03-23", "", "-1", "9223372036854775808", "1.0"})
    void cursorOfAnotherListHasNoPosition(String key) {
        String sent = Cursor.of(key).encode();

        assertThatThrownBy(() -> Cursor.decode(sent, 1).position())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("\"" + sent + "\" is not a cursor of this list.");
    }
}
