package org.yiding.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiding.audit.model.AuditObject;

class TransactionChangesTest {

    private static final AuditObject PERSON = new AuditObject("Person", "7");

    private final TransactionChanges changes = new TransactionChanges();

    @Test
    void firstValueIsThatBeforeAndLastThatAfter() {
        changes.changed(PERSON, Map.of("name", "甲"), Map.of("name", "乙"));
        changes.changed(PERSON, Map.of("name", "乙", "version", 0), Map.of("name", "丙", "version", 1));

        assertThat(changes.before()).isEqualTo(Map.of("Person/7", Map.of("name", "甲", "version", 0)));
        assertThat(changes.after()).isEqualTo(Map.of("Person/7", Map.of("name", "丙", "version", 1)));
        assertThat(changes.objects()).containsExactly(PERSON);
    }

    @Test
    void whatIsNewHadNothingBefore() {
        changes.created(PERSON, Map.of("name", "甲"));
        changes.changed(PERSON, Map.of("name", "甲"), Map.of("name", "乙"));

        assertThat(changes.before()).isEmpty();
        assertThat(changes.after()).isEqualTo(Map.of("Person/7", Map.of("name", "乙")));
    }

    @Test
    void whatIsRemovedHasNothingAfter() {
        changes.changed(PERSON, Map.of("name", "甲"), Map.of("name", "乙"));
        changes.removed(PERSON, Map.of("name", "乙", "version", 0));

        assertThat(changes.before()).isEqualTo(Map.of("Person/7", Map.of("name", "甲", "version", 0)));
        assertThat(changes.after()).isEmpty();
    }

    @Test
    void whatCameAndWentIsNothing() {
        changes.created(PERSON, Map.of("name", "甲"));
        changes.removed(PERSON, Map.of("name", "甲"));

        assertThat(changes.objects()).isEmpty();
        assertThat(changes.before()).isEmpty();
        assertThat(changes.after()).isEmpty();
    }
}
