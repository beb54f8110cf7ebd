package org.yiding.gateway.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Meetings that table regulations and give tasks to agencies: three subgraphs that extend each other's entities. */
public final class Council extends World {

    /** In the order in which they ran. */
    public final List<String> commands = new ArrayList<>();

    public Council() {
        super("council");
        Thing li = thing("Person")
                .with("id", "p1")
                .with("name", "李亚平")
                .with("attendances", 2)
                .with("appointments", List.of());
        Thing huang = thing("Person").with("id", "p2").with("name", "黄戟").with("attendances", 1);
        Thing council = agency("a1", "苏州市人民政府", "市政府");
        Thing assets =
                agency("a2", "苏州市国有资产监督管理委员会", "市国资委").with("parent", council).with("head", huang);
        Thing police = agency("a3", "苏州市公安局", "市公安局").with("parent", council).with("head", huang);
        huang.with(
                "appointments",
                List.of(new Thing("Appointment").with("post", "局长").with("agency", police)));
        Thing rule = regulation("r1", "管理办法", "IN_FORCE");
        Thing decision = regulation("r2", "修改决定", "DRAFT");
        rule.with("amendedBy", List.of(decision));
        decision.with("amendedBy", List.of());
        decision.with("page", new Thing("PageInfo").with("hasNextPage", true).with("endCursor", "c9"));
        Thing toAssets = assignment("市国资委", assets, null, "LEAD");
        Thing toPolice = assignment("市公安局", police, huang, "LEAD");
        Thing again = assignment("国资委", assets, null, "SUPPORT");
        Thing nobody = assignment("有关部门", null, null, "SUPPORT");
        Thing first =
                item("i1", 1, "一", List.of(document("管理办法", rule), document("附件", null)), List.of(toAssets, again));
        Thing second = item(
                "i2", 2, "二", List.of(document("修改决定", decision), document("管理办法", rule)), List.of(toPolice, nobody));
        Thing meeting = thing("Meeting")
                .with("id", "m1")
                .with("ordinal", 93)
                .with("state", "CONFIRMED")
                .with("title", "第93次")
                .with("chair", li)
                .with("items", List.of(first, second))
                .with("internalNote", "x");
        Thing empty = thing("Meeting")
                .with("id", "m2")
                .with("ordinal", 94)
                .with("state", "SECRET")
                .with("items", List.of());
        rule.with("decidedAt", meeting);
        assets.with("assignments", List.of(toAssets, again));
        police.with("assignments", List.of(toPolice));
        council.with("assignments", List.of());
        roots(List.of(meeting, empty));
    }

    private void roots(List<Thing> meetings) {
        root(
                "meetings",
                arguments -> new Thing("MeetingConnection")
                        .with("nodes", meetings.subList(0, Math.min(meetings.size(), (int)
                                arguments.getOrDefault("first", 20))))
                        .with("totalCount", meetings.size())
                        .with(
                                "pageInfo",
                                new Thing("PageInfo").with("hasNextPage", false).with("endCursor", "c2")));
        root("meeting", arguments -> byId("Meeting", arguments));
        root("regulations", arguments -> all("Regulation"));
        root("regulation", arguments -> byId("Regulation", arguments));
        root("agencies", arguments -> all("Agency"));
        root("agency", arguments -> byId("Agency", arguments));
        root("persons", arguments -> all("Person"));
        root("importMinutes", arguments -> {
            commands.add("import " + ((Map<?, ?>) arguments.get("input")).get("fileName"));
            return new Thing("ImportResult")
                    .with("meeting", meetings.getFirst())
                    .with("alreadyImported", false);
        });
        root("confirm", arguments -> {
            commands.add("confirm " + arguments.get("id"));
            return byId("Meeting", arguments);
        });
        root("repeal", arguments -> {
            commands.add("repeal " + arguments.get("id"));
            return byId("Regulation", arguments);
        });
        root("registerDocuments", arguments -> arguments.get("n"));
    }

    private Thing byId(String type, Map<String, Object> arguments) {
        return all(type).stream()
                .filter(thing -> thing.fields().get("id").equals(arguments.get("id")))
                .findFirst()
                .orElse(null);
    }

    private Thing agency(String id, String name, String shortName) {
        return thing("Agency")
                .with("id", id)
                .with("code", "code " + id)
                .computed("name", (reader, arguments) -> Boolean.TRUE.equals(arguments.get("short")) ? shortName : name)
                .with("fails", new IllegalStateException("secret of the database"));
    }

    private Thing regulation(String id, String title, String stage) {
        return thing("Regulation").with("id", id).with("title", title).with("stage", stage);
    }

    private Thing item(String id, int number, String title, List<Thing> documents, List<Thing> assignments) {
        return thing("AgendaItem")
                .with("id", id)
                .with("number", number)
                .with("title", title)
                .with("documents", documents)
                .computed(
                        "assignments",
                        (reader, arguments) -> assignments.stream()
                                .filter(each -> arguments.get("role") == null
                                        || arguments
                                                .get("role")
                                                .equals(each.fields().get("role")))
                                .limit((int) arguments.getOrDefault("first", 100))
                                .toList());
    }

    private static Thing document(String title, Thing regulation) {
        return new Thing("TabledDocument").with("title", title).with("regulation", regulation);
    }

    private static Thing assignment(String asWritten, Thing agency, Thing person, String role) {
        return new Thing("Assignment")
                .with("asWritten", asWritten)
                .with("agency", agency)
                .with("person", person)
                .with("role", role);
    }
}
