package org.yiding.gateway.merge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yiding.gateway.json.Bytes;
import org.yiding.gateway.merge.StepCode.EntityCode;
import org.yiding.gateway.merge.StepCode.PartCode;
import org.yiding.gateway.merge.StepCode.TargetCode;

/**
 * The distinct entities of one {@code _entities} field, written straight into the request's body, and every object each of
 * them stands for. Two are the same where their bytes are.
 */
final class Representations {

    private static final byte[] TYPENAME = "\"__typename\":".getBytes(StandardCharsets.US_ASCII);

    private final ResultTree tree;
    private final Bytes body;
    private final DistinctSlices distinct;
    private final List<Place> withheld = new ArrayList<>();
    // The objects in the order they were found: each with its trail and the number of its entity.
    private long[] objects = new long[64];
    private int[] trails = new int[64];
    private int[] entities = new int[64];
    private int found;

    private Representations(ResultTree tree, Bytes body, boolean joined) {
        this.tree = tree;
        this.body = body;
        this.distinct = new DistinctSlices(body, joined);
    }

    /** Writes the representations, separated by commas. */
    static Representations write(EntityCode entity, ResultTree tree, Trails trails, Bytes body) {
        Representations all = new Representations(tree, body, entity.distinct);
        for (TargetCode target : entity.targets) {
            target.path.visit(tree, trails, (object, trail) -> all.add(target, object, trail));
        }
        return all;
    }

    /** The same for entities that take the same from objects above; those for which that was never fetched are withheld. */
    static Representations write(ContextGroups.Group group, ResultTree tree, Bytes body) {
        Representations all = new Representations(tree, body, false);
        for (ContextGroups.Member member : group.members()) {
            if (group.known()) {
                all.add(member.target(), member.place().object(), member.place().trail());
            } else {
                all.withheld.add(member.place());
            }
        }
        return all;
    }

    private enum Fill {
        COMPLETE,
        /** A key is null: there is no such entity to ask for. */
        NULL_KEY,
        /** A value was never fetched, because what should have brought it failed. */
        ABSENT
    }

    private void add(TargetCode target, long object, int trail) {
        int before = body.length();
        if (distinct.count() > 0) {
            body.add(',');
        }
        int start = body.length();
        Fill result = write(target, object);
        if (result != Fill.COMPLETE) {
            body.rewind(before);
            if (result == Fill.ABSENT) {
                withheld.add(new Place(object, trail));
            }
            return;
        }
        int known = distinct.count();
        int entity = distinct.number(start);
        if (entity < known) {
            body.rewind(before);
        }
        found(object, trail, entity);
    }

    private Fill write(TargetCode target, long object) {
        body.add('{').add(TYPENAME);
        if (target.typename != null) {
            body.add(target.typename);
        } else {
            long own = tree.get(object, KeyTable.TYPENAME);
            if (!Value.isPresent(own)) {
                return Fill.ABSENT;
            }
            tree.write(own, body);
        }
        Fill result = fill(object, target.parts, true);
        body.add('}');
        return result;
    }

    /** @param follows whether something stands before the first field */
    private Fill fill(long object, PartCode[] parts, boolean follows) {
        boolean comma = follows;
        for (PartCode part : parts) {
            if (part.onlyFor != null && isOfAnotherType(object, part.onlyFor)) {
                continue;
            }
            long value = tree.get(object, part.key);
            if (value == Value.ABSENT) {
                return Fill.ABSENT;
            }
            if (value == Value.NULL && part.required) {
                return Fill.NULL_KEY;
            }
            if (comma) {
                body.add(',');
            }
            comma = true;
            body.add(part.field);
            if (!writeValue(value, part)) {
                return Fill.ABSENT;
            }
        }
        return Fill.COMPLETE;
    }

    private boolean isOfAnotherType(long object, byte[] type) {
        long typename = tree.get(object, KeyTable.TYPENAME);
        return typename != Value.ABSENT && !tree.is(typename, type);
    }

    /** @return whether all of it was fetched */
    private boolean writeValue(long value, PartCode part) {
        PartCode[] children = part.children;
        if (children != null && Value.isList(value)) {
            return writeList(value, part);
        }
        if (children != null && Value.isObject(value)) {
            return writeObject(value, part.typed, children);
        }
        tree.write(value, body);
        return true;
    }

    private boolean writeList(long list, PartCode part) {
        body.add('[');
        for (int i = 0; i < tree.size(list); i++) {
            if (i > 0) {
                body.add(',');
            }
            if (!writeValue(tree.element(list, i), part)) {
                return false;
            }
        }
        body.add(']');
        return true;
    }

    private boolean writeObject(long object, boolean typed, PartCode[] children) {
        body.add('{');
        if (typed) {
            body.add(TYPENAME);
            tree.write(tree.get(object, KeyTable.TYPENAME), body);
        }
        if (fill(object, children, typed) == Fill.ABSENT) {
            return false;
        }
        body.add('}');
        return true;
    }

    private void found(long object, int trail, int entity) {
        if (found == objects.length) {
            objects = Arrays.copyOf(objects, found * 2);
            trails = Arrays.copyOf(trails, found * 2);
            entities = Arrays.copyOf(entities, found * 2);
        }
        objects[found] = object;
        trails[found] = trail;
        entities[found++] = entity;
    }

    /**
     * Entities come in the order they were asked for, each or null; another number of them cannot be told apart.
     *
     * @param answers a list of the tree
     * @throws BrokenReplyException where there are more or fewer than asked for
     */
    void check(long answers) {
        int size = tree.size(answers);
        if (size != distinct.count()) {
            throw new BrokenReplyException(size + " entities where " + distinct.count() + " were asked for");
        }
    }

    boolean isEmpty() {
        return found == 0;
    }

    /** Gives each object what its entity's answer knows. @param answers as {@link #check} found them right */
    void merge(long answers) {
        for (int i = 0; i < found; i++) {
            long answer = tree.element(answers, entities[i]);
            if (Value.isObject(answer)) {
                tree.merge(objects[i], answer);
            }
        }
    }

    /** The trails of the objects that the entity of this number stands for. */
    List<Integer> trailsOf(int entity) {
        List<Integer> trailsFound = new ArrayList<>();
        for (int i = 0; i < found; i++) {
            if (entities[i] == entity) {
                trailsFound.add(trails[i]);
            }
        }
        return trailsFound;
    }

    /** The trails of all objects, entity by entity. */
    List<Integer> allTrails() {
        List<Integer> trailsFound = new ArrayList<>();
        for (int entity = 0; entity < distinct.count(); entity++) {
            trailsFound.addAll(trailsOf(entity));
        }
        return trailsFound;
    }

    /** Objects that cannot be asked for because something before them failed. */
    List<Place> withheld() {
        return withheld;
    }
}
