package org.yiding.gateway.scene;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of a scene's data; values are text, numbers, booleans, other items and lists of those. */
final class Item {

    final String type;
    final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private Item(String type) {
        this.type = type;
    }

    /**
     * Reads data written as a GraphQL object literal. Every field of it is an item that names its {@code type}; a bare name
     * that is an item's stands for that item, any other is a constant of an enum; {@code root} holds the roots' values.
     */
    static Map<String, Item> read(String text) {
        Map<String, Item> items = new LinkedHashMap<>();
        ObjectValue all = (ObjectValue) Parser.parseValue(text);
        for (ObjectField field : all.getObjectFields()) {
            items.put(field.getName(), new Item(typeOf((ObjectValue) field.getValue())));
        }
        for (ObjectField field : all.getObjectFields()) {
            fill(named(items, field.getName()), (ObjectValue) field.getValue(), items);
        }
        return items;
    }

    static Item named(Map<String, Item> items, String name) {
        Item item = items.get(name);
        if (item == null) {
            throw new IllegalArgumentException("No item " + name);
        }
        return item;
    }

    private static String typeOf(ObjectValue value) {
        return value.getObjectFields().stream()
                .filter(field -> field.getName().equals("type") && field.getValue() instanceof EnumValue)
                .map(field -> ((EnumValue) field.getValue()).getName())
                .findFirst()
                .orElse("");
    }

    private static void fill(Item item, ObjectValue value, Map<String, Item> items) {
        for (ObjectField field : value.getObjectFields()) {
            if (!(field.getName().equals("type") && field.getValue() instanceof EnumValue)) {
                item.values.put(field.getName(), read(field.getValue(), items));
            }
        }
    }

    private static @Nullable Object read(Value<?> value, Map<String, Item> items) {
        return switch (value) {
            case NullValue nothing -> null;
            case StringValue text -> text.getValue();
            case IntValue number -> number.getValue().intValueExact();
            case FloatValue number -> number.getValue().doubleValue();
            case BooleanValue flag -> flag.isValue();
            case EnumValue name -> items.containsKey(name.getName()) ? items.get(name.getName()) : name.getName();
            case ArrayValue array -> {
                List<@Nullable Object> list = new ArrayList<>();
                array.getValues().forEach(each -> list.add(read(each, items)));
                yield list;
            }
            case ObjectValue object -> {
                Item item = new Item(typeOf(object));
                fill(item, object, items);
                yield item;
            }
            default -> throw new IllegalArgumentException("No data: " + value);
        };
    }
}
