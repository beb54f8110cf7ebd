package org.yiding.gateway.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.gateway.world.Federation;
import org.yiding.gateway.world.Shop;

class ShopTest {

    private final Shop shop = new Shop();
    private final Federation federation = new Federation(shop);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ products { name inStock } }",
                "{ products { shippingEstimate } }",
                "{ products { shippingEstimate fast: shippingEstimate(express: true) price } }",
                "{ products { verdict } }",
                "{ products { boxed dimensions { height width } } }",
                "{ products { shelf } }",
                "{ products { reviews { text author { handle reviews { product { name shelf } } } } } }",
                "{ reviews { product { upc name brand { name ratings } verdict } } }",
                "{ reviews { text product { score(scale: 10) ten: score(scale: 10) plain: score } } }",
                "{ warehouses { products { name inStock } } }",
                "{ warehouses { products { name price reviews { text } } } }",
                "{ warehouses { matrix { name shelf reviews { id } } } }",
                "{ featured { title slogan until } }",
                "{ featured { until } }",
                "{ cheapest { name inStock brand { ratings name } } }",
                "{ product(upc: \"u9\") { name shelf } }",
                "{ products { upc: name name: sku brand: upc } reviews { product { sku: price inStock } } }",
                "query($fast: Boolean) { products { shippingEstimate(express: $fast) verdict } }",
            })
    void federatedAnswerIsThatOfOneSchema(String operation) {
        Map<String, Object> variables = Map.of("fast", true);

        Answer answer = federation.ask(operation, variables);

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.data()).isEqualTo(shop.expected(operation, variables).get("data"));
    }

    @Test
    void providedFieldIsNotFetchedAgain() {
        federation.ask("{ warehouses { products { name inStock } } }");

        assertThat(federation.asked())
                .extracting(Federation.Asked::document)
                .containsExactly("{warehouses{products{name inStock}}}");
    }

    @Test
    void sharedValueIsFetchedFromBothSidesAtOnce() {
        federation.ask("{ featured { title slogan until } }");

        assertThat(federation.asked())
                .extracting(Federation.Asked::document)
                .containsExactlyInAnyOrder("{featured{slogan title}}", "{featured{until}}");
    }

    @Test
    void keyOfAThirdSubgraphIsReachedThroughASecond() {
        federation.ask("{ products { shelf } }");

        assertThat(federation.services()).containsExactly("catalog", "stock", "vault");
    }

    @Test
    void requirementOnARequirementIsFetchedInOrder() {
        federation.ask("{ products { verdict } }");

        assertThat(federation.services()).containsExactly("catalog", "stock", "reviews");
        assertThat(federation.asked().getLast().variables())
                .hasToString("{r0=[{__typename=Product, sku=s1, brand={id=b1}, shippingEstimate=30},"
                        + " {__typename=Product, sku=s2, brand={id=b1}, shippingEstimate=null},"
                        + " {__typename=Product, sku=s3, brand={id=b1}, shippingEstimate=null}]}");
    }

    @Test
    void equalEntitiesAreAskedForOnce() {
        federation.ask("{ warehouses { products { price } matrix { price } } }");

        assertThat(federation.asked().getLast().variables())
                .hasToString("{r0=[{__typename=Product, upc=u1}, {__typename=Product, upc=u2},"
                        + " {__typename=Product, upc=u3}]}");
        assertThat(federation.services()).containsExactly("stock", "catalog");
    }

    @Test
    void missingRequirementIsReportedAtTheFieldThatNeedsIt() {
        Answer answer = federation.without("stock").ask("{ product(upc: \"u1\") { name verdict } }");

        assertThat(answer.data()).hasToString("{product={name=Table, verdict=null}}");
        assertThat(answer.errors())
                .hasToString("[{message=The service stock cannot be reached at the moment.,"
                        + " path=[product, verdict], extensions={code=UPSTREAM_UNAVAILABLE, service=stock}}]");
    }
}
