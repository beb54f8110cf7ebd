package org.yiding.gateway.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * What a random federation answers is what one schema over the same data answers. The seed is fixed, so that a build is
 * repeatable; {@code -Dyiding.seed=N} tries others and {@code -Dyiding.random.graphs=N} more of them.
 */
class DifferentialTest {

    private static final long SEED = Long.getLong("yiding.seed", 6);
    private static final int GRAPHS = Integer.getInteger("yiding.random.graphs", 200);
    private static final int OPERATIONS = 16;

    @Test
    void federatedAnswerIsThatOfOneSchema() {
        System.out.println("DifferentialTest: seed " + SEED + ", " + GRAPHS + " graphs");
        int asked = 0;
        for (int i = 0; i < GRAPHS; i++) {
            long seed = SEED * 1_000_003 + i * 7_919L;
            RandomCase random = new RandomCase(seed);
            for (int j = 0; j < OPERATIONS; j++) {
                String operation = random.operation(seed * 31 + j);
                if (random.valid(operation)) {
                    asked++;
                    assertThat(random.difference(operation))
                            .as("graph %d of seed %d, operation %d", i, SEED, j)
                            .isNull();
                }
            }
        }
        assertThat(asked).isGreaterThan(GRAPHS * OPERATIONS / 2);
    }
}
