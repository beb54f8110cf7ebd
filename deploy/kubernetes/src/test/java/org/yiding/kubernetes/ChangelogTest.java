package org.yiding.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The changelog can be read by a program: its sections are versions, newest first, under headings that are fixed. */
class ChangelogTest {

    private static final List<String> HEADINGS =
            List.of("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security");
    private static final Pattern RELEASE = Pattern.compile("\\[(\\d+\\.\\d+\\.\\d+)] - (\\d{4}-\\d{2}-\\d{2})");

    private final List<String> lines =
            Repository.text(Repository.file("CHANGELOG.md")).lines().toList();

    @Test
    void whatIsNotReleasedStandsFirst() {
        assertThat(sections().getFirst()).isEqualTo("[Unreleased]");
    }

    @Test
    void releasesFollowByVersionAndDayNewestFirst() {
        List<Matcher> releases =
                sections().stream().skip(1).map(RELEASE::matcher).toList();

        assertThat(releases).allMatch(Matcher::matches);
        assertThat(releases)
                .extracting(release -> release.group(1))
                .isSortedAccordingTo(Comparator.comparing(ChangelogTest::numbers, Arrays::compare)
                        .reversed());
        assertThat(releases)
                .extracting(release -> LocalDate.parse(release.group(2)))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void headingsOfASectionAreTheSixInTheirOrder() {
        List<String> ofSection = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("## ")) {
                ofSection.clear();
            } else if (line.startsWith("### ")) {
                ofSection.add(line.substring("### ".length()));
                assertThat(HEADINGS).containsSubsequence(ofSection);
            }
        }
    }

    private List<String> sections() {
        return lines.stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring("## ".length()))
                .toList();
    }

    private static int[] numbers(String version) {
        return Pattern.compile("\\.")
                .splitAsStream(version)
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
