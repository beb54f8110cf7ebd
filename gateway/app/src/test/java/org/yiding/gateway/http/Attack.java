package org.yiding.gateway.http;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A request that is made to take time or memory; each is refused as input that is not valid. */
record Attack(String name, byte[] body) {

    static List<Attack> all() {
        String circle = IntStream.range(0, 1_000)
                .mapToObj(i -> " fragment F" + i + " on Query { ...F" + (i + 1) % 1_000 + " }")
                .collect(Collectors.joining());
        return List.of(
                query("10,000 aliases", "{ " + aliases(10_000) + " }"),
                query("3,000 aliases, fewer tokens than are allowed", "{ " + aliases(3_000) + " }"),
                query("a circle of 1,000 fragments", "{ ...F0 }" + circle),
                query("1,000 fragments within each other", "{ ...F0 }" + circle.replace("...F0 ", "__typename ")),
                query("720 fragments in 80 layers", "{ agencies { ...F0 } }" + layers()),
                query("a fragment within itself", "{ ...F } fragment F on Query { meetings { totalCount } ...F }"),
                query("3,000 selections below each other", "{ a".repeat(3_000) + " }".repeat(3_000)),
                query("lists in lists", "{ meeting(id: " + "[".repeat(4_000) + "]".repeat(4_000) + ") { id } }"),
                new Attack(
                        "variables below each other",
                        ("{\"query\":\"{__typename}\",\"variables\":{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000)
                                        + "}}")
                                .getBytes(StandardCharsets.UTF_8)),
                new Attack(
                        "no UTF-8",
                        "{\"query\":\"{ meeting(id: \\\"ÿþ\\\") { id } }\"}".getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Within the limits, and invalid: what some rules of validation do with it grows beyond bounds. */
    private static String layers() {
        return IntStream.range(0, 720)
                .mapToObj(i -> " fragment F%d on Agency { code ...F%d ...F%d }"
                        .formatted(i, (i / 9 + 1) * 9 + i % 9, (i / 9 + 1) * 9 + (i + 1) % 9))
                .collect(Collectors.joining());
    }

    private static String aliases(int count) {
        return IntStream.range(0, count).mapToObj(i -> "a" + i + ":__typename").collect(Collectors.joining(" "));
    }

    private static Attack query(String name, String document) {
        String body = new JsonObject().put("query", document).encode();
        return new Attack(name, body.getBytes(StandardCharsets.UTF_8));
    }
}
