package org.yiding.gateway.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in the result tree; lists on the way are walked element by element.
 *
 * @param elements from the root down
 */
public record ResultPath(List<Element> elements) {

    static final ResultPath ROOT = new ResultPath(List.of());

    public ResultPath {
        elements = List.copyOf(elements);
    }

    /** One step down. */
    public sealed interface Element permits Key, Only {}

    /** Into the value stored under this key. */
    public record Key(String name) implements Element {}

    /** On with objects of this type alone. */
    public record Only(String objectType) implements Element {}

    ResultPath plus(Element element) {
        List<Element> longer = new ArrayList<>(elements);
        longer.add(element);
        return new ResultPath(longer);
    }
}
