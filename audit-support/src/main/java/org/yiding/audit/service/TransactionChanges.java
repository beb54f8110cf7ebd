package org.yiding.audit.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.audit.model.AuditObject;

/** What one transaction changes, as it goes on. */
final class TransactionChanges {

    private final Map<AuditObject, Map<String, @Nullable Object>> before = new LinkedHashMap<>();
    private final Map<AuditObject, Map<String, @Nullable Object>> after = new LinkedHashMap<>();
    private final List<AuditObject> objects = new ArrayList<>();
    private final List<AuditEvent> events = new ArrayList<>();

    /** Something that a service records by itself. */
    void add(AuditEvent event) {
        events.add(event);
    }

    /** An object is new. */
    void created(AuditObject object, Map<String, @Nullable Object> state) {
        touch(object);
        after.computeIfAbsent(object, each -> new LinkedHashMap<>()).putAll(state);
    }

    /** Members of an object have other values; the first values of the transaction stand as those before. */
    void changed(AuditObject object, Map<String, @Nullable Object> was, Map<String, @Nullable Object> is) {
        boolean isNew = after.containsKey(object) && !before.containsKey(object);
        touch(object);
        if (!isNew) {
            Map<String, @Nullable Object> first = before.computeIfAbsent(object, each -> new LinkedHashMap<>());
            was.forEach(first::putIfAbsent);
        }
        after.computeIfAbsent(object, each -> new LinkedHashMap<>()).putAll(is);
    }

    /** An object is gone; where it came with this transaction, nothing was and nothing is. */
    void removed(AuditObject object, Map<String, @Nullable Object> state) {
        boolean isNew = after.containsKey(object) && !before.containsKey(object);
        after.remove(object);
        if (isNew) {
            objects.remove(object);
        } else {
            touch(object);
            Map<String, @Nullable Object> first = before.computeIfAbsent(object, each -> new LinkedHashMap<>());
            state.forEach(first::putIfAbsent);
        }
    }

    List<AuditEvent> events() {
        return events;
    }

    /** What was changed, in order. */
    List<AuditObject> objects() {
        return objects;
    }

    /** How the objects were, by type and id. */
    Map<String, Object> before() {
        return named(before);
    }

    /** How the objects are, by type and id. */
    Map<String, Object> after() {
        return named(after);
    }

    private void touch(AuditObject object) {
        if (!before.containsKey(object) && !after.containsKey(object)) {
            objects.add(object);
        }
    }

    private static Map<String, Object> named(Map<AuditObject, Map<String, @Nullable Object>> states) {
        Map<String, Object> named = new LinkedHashMap<>();
        states.forEach((object, state) -> named.put(object.toString(), state));
        return named;
    }
}
