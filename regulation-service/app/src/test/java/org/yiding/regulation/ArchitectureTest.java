package org.yiding.regulation;

import org.junit.jupiter.api.Test;
import org.yiding.testing.ArchitectureRules;

class ArchitectureTest {

    @Test
    void layersPointOneWayAndEveryFieldDecidesItsRoles() {
        ArchitectureRules.holdIn("org.yiding.regulation");
    }
}
