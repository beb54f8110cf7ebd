package org.yiding.gateway.scene;

import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a subgraph holds of an item: the item, what its representation told, and what is provided here. */
record Held(
        Item item,
        @Nullable Map<String, Object> representation,
        @Nullable SelectionSet provided,
        @Nullable Held above) {

    /** The objects that led here, the nearest first. */
    List<Item> itemsAbove() {
        List<Item> items = new ArrayList<>();
        for (Held held = above; held != null; held = held.above()) {
            items.add(held.item());
        }
        return items;
    }
}
