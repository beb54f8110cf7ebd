package org.yiding.gateway.world;

import java.util.List;
import java.util.Map;

/** Products with several keys, requirements on requirements, provided fields and value types in two subgraphs. */
public final class Shop extends World {

    public Shop() {
        super("shop");
        Thing acme = thing("Brand").with("id", "b1").with("name", "Acme").with("ratings", List.of(5, 4));
        Thing table = product("u1", "s1", acme, "Table", 100, 20, 74).with("dimensions", dimensions(74, 120));
        Thing chair = product("u2", "s2", acme, "Chair", 40, null, 90);
        Thing lamp = product("u3", "s3", acme, "Lamp", null, 2, 50).with("dimensions", dimensions(50, null));
        Thing ann = thing("Author").with("handle", "ann");
        Thing good = review("v1", "good", table, ann);
        Thing fine = review("v2", "fine", chair, ann);
        Thing lost = review("v3", "lost", null, null);
        ann.with("reviews", List.of(good, fine));
        table.with("reviews", List.of(good));
        chair.with("reviews", List.of(fine));
        lamp.with("reviews", List.of());
        Thing north = thing("Warehouse")
                .with("id", "w1")
                .with("products", List.of(table, chair))
                .with("matrix", List.of(List.of(table, lamp), List.of(chair)));
        Thing highlight = new Thing("Highlight")
                .with("title", "Summer")
                .with("slogan", "Sit")
                .with("until", "August");
        root("products", arguments -> List.of(table, chair, lamp));
        root("product", arguments -> find(Map.of("__typename", "Product", "upc", arguments.get("upc"))));
        root("cheapest", arguments -> chair);
        root("featured", arguments -> highlight);
        root("warehouses", arguments -> List.of(north));
        root("reviews", arguments -> List.of(good, fine, lost));
    }

    private Thing product(String upc, String sku, Thing brand, String name, Integer price, Integer weight, int height) {
        return thing("Product")
                .with("upc", upc)
                .with("sku", sku)
                .with("brand", brand)
                .with("name", name)
                .with("price", price)
                .with("weight", weight)
                .with("inStock", height > 60)
                .with("stockCode", "k" + upc)
                .with("shelf", "shelf " + height)
                .computed("shippingEstimate", (reader, arguments) -> {
                    if (reader.get("price") == null || reader.get("weight") == null) {
                        return null;
                    }
                    int estimate = (int) reader.get("price") / 10 + (int) reader.get("weight");
                    return Boolean.TRUE.equals(arguments.get("express")) ? estimate * 2 : estimate;
                })
                .computed("boxed", (reader, arguments) -> reader.get("dimensions") == null ? "no box" : "boxed")
                .computed("verdict", (reader, arguments) -> "ships for " + reader.get("shippingEstimate"))
                .computed(
                        "score",
                        (reader, arguments) -> arguments.get("scale") == null ? 1 : (int) arguments.get("scale"));
    }

    private static Thing dimensions(Integer height, Integer width) {
        return new Thing("Dimensions").with("height", height).with("width", width);
    }

    private Thing review(String id, String text, Thing product, Thing author) {
        return thing("Review")
                .with("id", id)
                .with("text", text)
                .with("product", product)
                .with("author", author);
    }
}
