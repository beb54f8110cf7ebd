package org.yiding.directory.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.directory.model.Role.AGENCY;
import static org.yiding.directory.model.Role.AGENCY_ADMIN;
import static org.yiding.directory.model.Role.AUDIT_ADMIN;
import static org.yiding.directory.model.Role.CLERK;
import static org.yiding.directory.model.Role.DIRECTORY_EDITOR;
import static org.yiding.directory.model.Role.SECURITY_ADMIN;
import static org.yiding.directory.model.Role.SYSTEM_ADMIN;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void threeAdministratorsExcludeEachOtherAndNobodyElse() {
        assertThat(SYSTEM_ADMIN.excludes()).containsExactly(SECURITY_ADMIN, AUDIT_ADMIN);
        assertThat(SECURITY_ADMIN.excludes()).containsExactly(SYSTEM_ADMIN, AUDIT_ADMIN);
        assertThat(AUDIT_ADMIN.excludes()).containsExactly(SYSTEM_ADMIN, SECURITY_ADMIN);
        assertThat(AUDIT_ADMIN.excludedBy(List.of(CLERK, SYSTEM_ADMIN))).contains(SYSTEM_ADMIN);
        assertThat(AUDIT_ADMIN.excludedBy(List.of(CLERK, AUDIT_ADMIN))).isEmpty();
        assertThat(CLERK.excludedBy(List.of(SYSTEM_ADMIN))).isEmpty();
    }

    @Test
    void onlyRolesOfAgenciesNeedOne() {
        assertThat(Arrays.stream(Role.values()).filter(Role::needsAgency)).containsExactly(AGENCY, AGENCY_ADMIN);
    }

    @Test
    void anAgencysAdministratorGivesTheRoleOfItsUsersAlone() {
        assertThat(Arrays.stream(Role.values())
                        .filter(role -> role.administeredBy().contains(AGENCY_ADMIN)))
                .containsExactly(AGENCY);
        assertThat(AGENCY_ADMIN.administeredBy()).isEqualTo(Set.of(SECURITY_ADMIN));
    }

    @Test
    void isNamedInTheRealmAsInTokens() {
        assertThat(DIRECTORY_EDITOR.realmName()).isEqualTo("directory-editor");
        assertThat(Role.named("security-admin")).contains(SECURITY_ADMIN);
        assertThat(Role.named("offline_access")).isEmpty();
    }
}
