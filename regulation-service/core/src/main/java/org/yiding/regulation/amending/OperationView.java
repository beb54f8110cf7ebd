package org.yiding.regulation.amending;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An operation as people and programs are shown it: kind, instrument, target, old, new, sentence. */
public final class OperationView {
    private OperationView() {}

    /** Everything of it, by the names of the published JSON. */
    public static Map<String, Object> json(Operation operation) {
        Row row = row(operation);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", row.kind());
        json.put("instrument", operation.instrument());
        json.put("target", row.target());
        json.put("old", row.old());
        json.put("new", row.now());
        json.put("sentence", operation.evidence().sentence());
        json.put("point", operation.evidence().point());
        json.put("start", operation.evidence().start());
        json.put("end", operation.evidence().end());
        return json;
    }

    /** One line for a person, long words shortened. */
    public static String line(Operation operation) {
        Row row = row(operation);
        String old = row.old() == null ? "" : " “" + row.old() + "”";
        String now = row.now() == null ? "" : " → “" + shortened(row.now()) + "”";
        return operation.evidence().point() + " " + row.kind() + " " + row.target() + old + now;
    }

    private static String shortened(String text) {
        String line = text.replace("\n", "⏎");
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }

    /**
     * What it does, in few words.
     *
     * @param kind such as replaceWords
     * @param target the place as the act addresses it; empty for none
     * @param old the words that are replaced or deleted, or the anchor; null where there are none
     * @param now the words that come; null where there are none
     */
    public record Row(
            String kind,
            String target,
            @Nullable String old,
            @Nullable String now) {}

    /** What an operation does. */
    public static Row row(Operation operation) {
        return switch (operation) {
            case Operation.ReplaceProvisions o -> new Row("replaceProvision", written(o.targets()), o.was(), o.text());
            case Operation.ReplaceWords o -> words(o);
            case Operation.DeleteProvisions o -> new Row("deleteProvision", written(o.targets()), null, null);
            case Operation.InsertProvisions o ->
                new Row("insertProvision", o.numbers().isEmpty() ? beside(o) : written(o.numbers()), null, o.text());
            case Operation.InsertWords o -> new Row("insertWords", written(o.targets()), o.anchorWords(), o.words());
            case Operation.Move o -> move(o);
            case Operation.Merge o -> new Row("merge", written(o.targets()), null, o.text());
            case Operation.Split o -> new Row("split", o.target().written(), null, o.text());
            case Operation.Rename o -> new Row("rename", o.target().written(), o.was(), o.name());
            case Operation.Repeal o -> new Row("repeal", "", null, null);
            case Operation.RenumberRest o -> new Row(o.republished() ? "republish" : "renumberRest", "", null, null);
            case Operation.Closing o -> new Row("closing", "", null, null);
        };
    }

    private static Row move(Operation.Move move) {
        Address to = move.to();
        Address anchor = move.anchor();
        String number = to == null ? "" : to.written();
        String place = anchor == null
                ? ""
                : anchor.written()
                        + switch (move.side()) {
                            case BEFORE -> "之前";
                            case AFTER -> "之后";
                            default -> "中";
                        };
        String target = move.target().written();
        return new Row(
                "move", target, target, place.isEmpty() || number.isEmpty() ? place + number : number + "，" + place);
    }

    private static Row words(Operation.ReplaceWords words) {
        boolean deletes =
                words.pairs().stream().allMatch(pair -> pair.replacement().isEmpty());
        String target = words.everywhere() ? "全文" : written(words.targets());
        String old = words.pairs().stream().map(Operation.WordPair::words).collect(Collectors.joining("、"));
        String now = words.pairs().stream()
                .map(Operation.WordPair::replacement)
                .distinct()
                .collect(Collectors.joining("、"));
        return new Row(deletes ? "deleteWords" : "replaceWords", target, old, deletes ? null : now);
    }

    private static String beside(Operation.InsertProvisions insert) {
        Address anchor = insert.anchor();
        return anchor == null ? "" : anchor.written() + (insert.side() == Operation.Side.AFTER ? "之后" : "");
    }

    private static String written(List<Address> addresses) {
        return addresses.stream().map(Address::written).collect(Collectors.joining("、"));
    }
}
