package org.yiding.kubernetes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The page that lists every setting, made from what states each of them: the interfaces and their comments, the
 * application.properties with theirs, and the manifests.
 */
final class ConfigurationReference {

    private static final String HEAD = """
            # Configuration

            Made from the sources; after a change there: `./mvnw -pl deploy/kubernetes -am test -Dtest=ConfigurationReferenceTest
            -Dsurefire.failIfNoSpecifiedTests=false -Dyiding.reference.write=true`.

            Every setting is a system property (`-DNAME=VALUE`) or an environment variable, which wins over the file it stands in. A
            variable's name is the property's in capitals, with `_` for every other sign; `*` stands for a name of your choice.
            A name that nothing reads is warned of at the start. What must not be set so is in [operations](operations.md#what-does-not-start).
            """;

    private static final Path SHARED = Repository.file("graph-support/src/main");
    private static final Path AUDIT = Repository.file("audit-support/src/main");
    private static final Path READER = Repository.file("reader-support/src/main");

    private ConfigurationReference() {}

    /** The whole page, in Markdown. */
    static String page() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("\n## Every process\n\n").append(settingsOf(SHARED));
        page.append("\n## Every service\n\n").append(settingsOf(AUDIT));
        page.append("\n## Where every service's queries read\n\n").append(settingsOf(READER));
        for (String program : List.of("gateway", "meeting-service", "regulation-service", "directory-service")) {
            ServiceSettings settings = ServiceSettings.of(program);
            List<Setting> read = new ArrayList<>(settings.read());
            read.addAll(onlyInTheFile(settings));
            read.sort(Comparator.comparing(Setting::property));
            page.append("\n## ").append(program).append("\n\n").append(table(read, settings.properties()));
        }
        return page.append("\n## Of Quarkus, as the production overlay sets them\n\n")
                .append(ofQuarkus())
                .append(
                        "\nWhat each does in full is in [Quarkus' own reference](https://quarkus.io/guides/all-config).\n")
                .toString();
    }

    private static String settingsOf(Path module) {
        return table(
                SettingsSource.below(module.resolve("java")),
                ServiceSettings.propertiesOf(module.resolve("resources/META-INF/microprofile-config.properties")));
    }

    private static String table(List<Setting> settings, Map<String, String> file) {
        StringBuilder table = new StringBuilder("| property | default | is |\n|---|---|---|\n");
        for (Setting setting : settings) {
            String standard = Optional.ofNullable(file.get(setting.property()))
                    .or(setting::standard)
                    .map(value -> "`" + value + "`")
                    .orElse(setting.optional() || setting.property().contains("*") ? "none" : "must be set");
            table.append(row("`" + setting.property() + "`", standard, setting.meaning()));
        }
        return table.toString();
    }

    /** Settings of ours that stand in a service's file alone, for others there to refer to. */
    private static List<Setting> onlyInTheFile(ServiceSettings settings) {
        TreeSet<String> mapped =
                settings.read().stream().map(Setting::property).collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> comments = commentsOf(settings.module());
        return settings.properties().keySet().stream()
                .filter(name -> name.startsWith("yiding.") && !name.startsWith("yiding.log.") && !mapped.contains(name))
                .map(name -> new Setting(name, "String", false, Optional.empty(), comments.getOrDefault(name, "")))
                .toList();
    }

    /** What stands above each property: the comment nearest to it, or the heading of its section. */
    private static Map<String, String> commentsOf(Path module) {
        Map<String, String> comments = new LinkedHashMap<>();
        String comment = "";
        for (String line : Repository.text(module.resolve("src/main/resources/application.properties"))
                .lines()
                .toList()) {
            if (line.startsWith("#")) {
                comment = line.replaceAll("^#[ -]*|[ -]*$", "");
            } else if (line.contains("=")) {
                comments.put(line.substring(0, line.indexOf('=')), comment);
            } else if (line.isBlank()) {
                comment = "";
            }
        }
        return comments;
    }

    private static String ofQuarkus() {
        Map<String, TreeSet<String>> users = new TreeMap<>();
        for (Workload workload : Workload.deployments(Overlay.PRODUCTION)) {
            Environment.of(workload.container()).keySet().stream()
                    .filter(variable -> variable.startsWith("QUARKUS_"))
                    .forEach(variable -> users.computeIfAbsent(variable, each -> new TreeSet<>())
                            .add(workload.name()));
        }
        StringBuilder table = new StringBuilder("| variable | set for |\n|---|---|\n");
        users.forEach((variable, programs) -> table.append(
                row("`" + variable + "`", programs.size() == 4 ? "every process" : String.join(", ", programs))));
        return table.toString();
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
