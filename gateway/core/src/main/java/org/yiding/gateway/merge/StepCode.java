package org.yiding.gateway.merge;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.json.Bytes;
import org.yiding.gateway.json.Json;
import org.yiding.gateway.plan.ContextFetch;
import org.yiding.gateway.plan.FetchStep;
import org.yiding.gateway.plan.Representation;

/** A fetch in the form that runs. */
final class StepCode {

    private final FetchStep step;
    private final byte[] start;
    private final List<EntityCode> entities;
    private final PathCode mount;
    private final boolean mutation;
    // The size of the last body.
    private volatile int expectedBody;

    StepCode(FetchStep step, KeyTable keys) {
        this.step = step;
        this.mutation = step.document().startsWith("mutation");
        this.start = start(step.document());
        this.expectedBody = PlanCode.expected(start.length);
        step.rootKeys().forEach(keys::number);
        this.entities = step.entities().stream()
                .map(fetch -> new EntityCode(fetch, keys))
                .toList();
        this.mount = new PathCode(step.mount(), keys);
    }

    private static byte[] start(String document) {
        return ("{\"query\":" + Json.text(document)).getBytes(StandardCharsets.UTF_8);
    }

    FetchStep step() {
        return step;
    }

    List<EntityCode> entities() {
        return entities;
    }

    /** Where the objects stand that take the answer of a request to the root. */
    PathCode mount() {
        return mount;
    }

    boolean mutation() {
        return mutation;
    }

    /** What its entities take from objects above them; null for nothing. */
    @Nullable
    ContextCode contexts() {
        return entities.isEmpty() ? null : entities.getFirst().contexts;
    }

    /** A request's body up to where its variables begin. */
    Bytes newBody() {
        return new Bytes(expectedBody).add(start);
    }

    /** The same with a document of its own. */
    Bytes newBody(String document) {
        return new Bytes(expectedBody).add(start(document));
    }

    /** Remembers the size of a body, as that of the next one. */
    void learn(Bytes body) {
        expectedBody = PlanCode.expected(body.length());
    }

    /** One {@code _entities} field. */
    static final class EntityCode {
        final String alias;
        /** {@code "variable":[}. */
        final byte[] variable;

        final List<TargetCode> targets;
        final boolean distinct;

        final @Nullable ContextCode contexts;

        EntityCode(FetchStep.EntityFetch fetch, KeyTable keys) {
            this.alias = fetch.alias();
            keys.number(alias);
            this.variable = (Json.text(fetch.variable()) + ":[").getBytes(StandardCharsets.UTF_8);
            fetch.keys().forEach(keys::number);
            this.distinct = fetch.distinct();
            ContextFetch taken = fetch.contexts();
            this.contexts = taken == null ? null : new ContextCode(taken, keys);
            this.targets = fetch.targets().stream()
                    .map(target -> new TargetCode(target, keys))
                    .toList();
        }
    }

    /** Where entities stand and how each is represented. */
    static final class TargetCode {
        final PathCode path;
        /** Quoted; null to take the object's own. */
        final byte @Nullable [] typename;

        final PartCode[] parts;

        TargetCode(FetchStep.Target target, KeyTable keys) {
            this.path = new PathCode(target.path(), keys);
            String fixed = target.representation().typename();
            this.typename = fixed == null ? null : ShapeCode.quoted(fixed);
            this.parts = PartCode.all(target.representation().parts(), keys);
        }
    }

    /** One field of a representation. */
    static final class PartCode {
        /** {@code "field":}. */
        final byte[] field;

        final int key;
        /** Quoted; null for all types. */
        final byte @Nullable [] onlyFor;

        final boolean required;
        final boolean typed;
        final PartCode @Nullable [] children;

        private PartCode(Representation.Part part, KeyTable keys) {
            this.field = (Json.text(part.field()) + ':').getBytes(StandardCharsets.UTF_8);
            this.key = keys.number(part.key());
            this.onlyFor = part.onlyFor() == null ? null : ShapeCode.quoted(part.onlyFor());
            this.required = part.required();
            this.typed = part.typed();
            this.children = part.children() == null ? null : all(part.children(), keys);
        }

        static PartCode[] all(List<Representation.Part> parts, KeyTable keys) {
            return parts.stream().map(part -> new PartCode(part, keys)).toArray(PartCode[]::new);
        }
    }
}
