package org.yiding.support.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class HoldingRolesTest {

    @Test
    void whoeverHoldsTwoOfTheThreeAdministratorsHoldsNone() {
        assertThat(HoldingRoles.of(Set.of("reader", "system-admin", "audit-admin"), null))
                .containsExactly("reader");
        assertThat(HoldingRoles.of(Set.of("system-admin", "security-admin", "audit-admin"), null))
                .isEmpty();
        assertThat(HoldingRoles.of(Set.of("reader", "audit-admin"), null))
                .containsExactlyInAnyOrder("reader", "audit-admin");
    }

    @Test
    void roleOfAnAgencyHoldsWithItsAgencyAlone() {
        assertThat(HoldingRoles.of(Set.of("agency", "agency-admin", "clerk"), null))
                .containsExactly("clerk");
        assertThat(HoldingRoles.of(Set.of("agency"), " ")).isEmpty();
        assertThat(HoldingRoles.of(Set.of("agency"), "7d1f")).containsExactly("agency");
    }
}
