package org.yiding.gateway.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What the measured subgraphs know. A meeting has a chair, 20 attendees, and 12 items with two regulations and two
 * assignments each; the answer to the meeting query is about 18 kB and takes about 95 entities.
 */
final class BenchData {

    static final int MEETINGS = 400;
    private static final int ITEMS = 12;
    private static final int ATTENDEES = 20;
    private static final int RECORDS = 2_400;
    private static final String TEXT = "会议原则同意，请有关部门根据会议讨论意见修改完善后按程序印发实施，并抓好督促落实。";

    private final Random random = new Random(6);
    private final Map<String, Map<String, Thing>> meeting = new HashMap<>();
    private final Map<String, Map<String, Thing>> directory = new HashMap<>();
    private final Map<String, Map<String, Thing>> regulation = new HashMap<>();
    private final List<Thing> archive = new ArrayList<>();

    BenchData() {
        for (int i = 0; i < 600; i++) {
            put(directory, "Agency", "a" + i)
                    .with("name", "市第" + i + "发展和改革委员会办公室")
                    .with("code", "1132050001" + i);
            put(directory, "Person", "p" + i).with("name", "李亚平" + i).with("post", "副市长、党组成员");
        }
        for (int i = 0; i < 2_000; i++) {
            put(regulation, "Regulation", "r" + i)
                    .with("title", "苏州市第" + i + "号城市更新与历史文化名城保护管理办法（草案）")
                    .with("stage", i % 3 == 0 ? "DRAFT" : "IN_FORCE")
                    .with("pages", 3 + i % 60)
                    .with("drafter", reference("Agency", "a", 600));
        }
        for (int i = 0; i < MEETINGS; i++) {
            meeting(i);
        }
        for (int i = 0; i < RECORDS; i++) {
            archive.add(new Thing("Record")
                    .with("number", i)
                    .with("title", "市政府第" + i + "次常务会议纪要")
                    .with("text", TEXT.repeat(3)));
        }
    }

    private void meeting(int number) {
        List<Thing> attendees = new ArrayList<>();
        for (int i = 0; i < ATTENDEES; i++) {
            attendees.add(reference("Person", "p", 600));
        }
        List<Thing> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            items.add(new Thing("AgendaItem")
                    .with("number", i + 1)
                    .with("title", "审议《关于进一步加强城市更新和历史文化名城保护工作的实施意见》（第" + i + "稿）")
                    .with("documents", List.of(document(), document()))
                    .with("assignments", List.of(assignment(), assignment())));
        }
        put(meeting, "Meeting", "m" + number)
                .with("ordinal", number)
                .with("title", "市政府第" + number + "次常务会议")
                .with("heldOn", "2026-03-" + (10 + number % 20))
                .with("chair", reference("Person", "p", 600))
                .with("attendees", attendees)
                .with("items", items);
    }

    private Thing document() {
        return new Thing("TabledDocument")
                .with("title", "关于《管理办法（送审稿）》的起草说明及有关情况汇报")
                .with("regulation", reference("Regulation", "r", 2_000));
    }

    private Thing assignment() {
        return new Thing("Assignment")
                .with("asWritten", "由市发展改革委牵头，会同有关部门和各县级市（区）抓好落实")
                .with("dueOn", "2026-06-30")
                .with("agency", reference("Agency", "a", 600))
                .with("person", reference("Person", "p", 600));
    }

    private Thing reference(String type, String prefix, int bound) {
        return new Thing(type).with("id", prefix + random.nextInt(bound));
    }

    private static Thing put(Map<String, Map<String, Thing>> service, String type, String id) {
        Thing thing = new Thing(type).with("id", id);
        service.computeIfAbsent(type, any -> new HashMap<>()).put(id, thing);
        return thing;
    }

    Map<String, Map<String, Thing>> entities(String service) {
        return switch (service) {
            case "meeting" -> meeting;
            case "directory" -> directory;
            default -> regulation;
        };
    }

    List<Thing> archive() {
        return archive;
    }
}
