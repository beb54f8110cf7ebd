package org.yiding.meeting;

import org.junit.jupiter.api.Test;
import org.yiding.testing.ArchitectureRules;

class ArchitectureTest {

    @Test
    void layersPointOneWay() {
        ArchitectureRules.holdIn("org.yiding.meeting");
    }
}
