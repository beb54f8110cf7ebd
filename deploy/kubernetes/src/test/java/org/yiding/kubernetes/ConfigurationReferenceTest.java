package org.yiding.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of all settings says what the code says. */
class ConfigurationReferenceTest {

    private static final Path PAGE = Repository.file("docs/configuration.md");

    @BeforeAll
    static void rewriteWhereAsked() throws IOException {
        if (Boolean.getBoolean("yiding.reference.write")) {
            Files.writeString(PAGE, ConfigurationReference.page());
        }
    }

    @Test
    void pageIsWhatTheSourcesSay() {
        assertThat(Repository.text(PAGE))
                .as("docs/configuration.md is older than the sources: run this test with -Dyiding.reference.write=true")
                .isEqualTo(ConfigurationReference.page());
    }

    @Test
    void settingOfAnInterfaceCarriesItsDefaultAndItsComment() {
        assertThat(Repository.text(PAGE))
                .contains(
                        "| `yiding.gateway.limits.depth` | `30` | How deep selections may nest, fragments resolved. |");
    }

    @Test
    void defaultOfTheFileStandsWhereTheInterfaceHasNone() {
        assertThat(Repository.text(PAGE))
                .contains("| `yiding.meeting.maximum-file` | `50M` | The largest file that is taken. |");
    }

    @Test
    void addressThatOnlyTheFileNamesIsListedWithItsComment() {
        assertThat(Repository.text(PAGE))
                .contains("| `yiding.directory.url` | `http://127.0.0.1:8083/graphql` |"
                        + " The services asked at an import |");
    }
}
