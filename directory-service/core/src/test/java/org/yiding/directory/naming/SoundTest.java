package org.yiding.directory.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundTest {

    @Test
    void nameIsReadCharacterByCharacter() {
        assertThat(Sound.of("市绿化12345办")).isEqualTo(new Sound("shiluhua12345ban", "slh12345b"));
    }

    @ParameterizedTest
    @CsvSource({
        "长沙银行, changshayinhang, csyh",
        "市会计管理局, shikuaijiguanliju, skjglj",
        "单志强, shanzhiqiang, szq",
        "尉迟恭, yuchigong, ycg",
        "厦门市, xiamenshi, xms"
    })
    void charactersOfKnownWordsAreAlsoReadAsTheyAreThere(String name, String letters, String initials) {
        Sound sound = Sound.of(name);

        assertThat(sound.letters().split("\\|")).contains(letters);
        assertThat(sound.initials().split("\\|")).contains(initials);
    }

    @Test
    void familyNameIsReadSoAtTheBeginningAlone() {
        assertThat(Sound.of("张单").letters()).isEqualTo("zhangdan");
    }
}
