package org.yiding.gateway.merge;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiding.gateway.json.Bytes;
import org.yiding.gateway.merge.ContextCode.SourceCode;
import org.yiding.gateway.merge.StepCode.PartCode;
import org.yiding.gateway.merge.StepCode.TargetCode;

/** Groups the entities of a fetch by what they take from the objects above them. */
final class ContextGroups {

    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private final ContextCode code;
    private final ResultTree tree;
    private final Trails trails;
    private final Map<ByteBuffer, Group> groups = new LinkedHashMap<>();

    private ContextGroups(ContextCode code, ResultTree tree, Trails trails) {
        this.code = code;
        this.tree = tree;
        this.trails = trails;
    }

    /** An entity to be asked for, and how it is represented. */
    record Member(TargetCode target, Place place) {}

    /**
     * Entities that take the same.
     *
     * @param values the arguments' values as JSON, in the order of the code; empty where what is above was never fetched
     * @param members in the order of the result
     */
    record Group(List<byte[]> values, List<Member> members) {

        boolean known() {
            return !values.isEmpty();
        }
    }

    static List<Group> of(ContextCode code, List<TargetCode> targets, ResultTree tree, Trails trails) {
        ContextGroups found = new ContextGroups(code, tree, trails);
        targets.forEach(target -> target.path.visit(
                tree, trails, (object, trail) -> found.add(new Member(target, new Place(object, trail)))));
        return List.copyOf(found.groups.values());
    }

    private void add(Member member) {
        List<Long> above = above(member.place().trail());
        List<byte[]> values = new ArrayList<>();
        Bytes all = new Bytes(64);
        for (List<SourceCode> sources : code.values) {
            int from = all.length();
            if (!write(sources, above, all)) {
                values.clear();
                all.rewind(0);
                break;
            }
            byte[] value = new byte[all.length() - from];
            System.arraycopy(all.array(), from, value, 0, value.length);
            values.add(value);
            all.add(',');
        }
        groups.computeIfAbsent(ByteBuffer.wrap(all.toArray()), any -> new Group(values, new ArrayList<>()))
                .members()
                .add(member);
    }

    /** The objects on the way down to a place, the root first. */
    private List<Long> above(int trail) {
        List<Long> objects = new ArrayList<>();
        long value = tree.root();
        objects.add(value);
        for (Object element : trails.elements(trail)) {
            value = element instanceof Integer position
                    ? tree.element(value, position)
                    : tree.get(value, trails.keys().find(element));
            if (Value.isObject(value)) {
                objects.add(value);
            }
        }
        return objects;
    }

    /** @return whether all of it was fetched */
    private boolean write(List<SourceCode> sources, List<Long> above, Bytes out) {
        for (SourceCode source : sources) {
            long object = above.get(source.depth);
            if (fits(source, object)) {
                return write(object, source.parts, out);
            }
        }
        out.add(NULL);
        return true;
    }

    private boolean fits(SourceCode source, long object) {
        if (source.types == null) {
            return true;
        }
        long typename = tree.get(object, KeyTable.TYPENAME);
        for (byte[] type : source.types) {
            if (tree.is(typename, type)) {
                return true;
            }
        }
        return false;
    }

    private boolean write(long object, PartCode[] parts, Bytes out) {
        for (PartCode part : parts) {
            if (part.onlyFor == null || tree.is(tree.get(object, KeyTable.TYPENAME), part.onlyFor)) {
                return writeValue(tree.get(object, part.key), part, out);
            }
        }
        out.add(NULL);
        return true;
    }

    private boolean writeValue(long value, PartCode part, Bytes out) {
        if (value == Value.ABSENT) {
            return false;
        }
        if (part.children == null || !Value.isPresent(value)) {
            tree.write(value, out);
            return true;
        }
        if (Value.isObject(value)) {
            return write(value, part.children, out);
        }
        out.add('[');
        for (int i = 0; i < tree.size(value); i++) {
            if (i > 0) {
                out.add(',');
            }
            if (!writeValue(tree.element(value, i), part, out)) {
                return false;
            }
        }
        out.add(']');
        return true;
    }
}
