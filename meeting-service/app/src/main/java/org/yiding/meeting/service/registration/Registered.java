package org.yiding.meeting.service.registration;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the owning services call everyone and everything that a document names. */
public final class Registered {

    private final Map<String, String> ids;

    /** @param ids by mention key */
    Registered(Map<String, String> ids) {
        this.ids = Map.copyOf(ids);
    }

    /** @param asWritten null where no agency is named, and then null comes back */
    public @Nullable String agency(@Nullable String asWritten) {
        return asWritten == null ? null : known(Mentions.agencyKey(asWritten));
    }

    /**
     * @param name null where nobody is named, and then null comes back
     * @param agency as written beside the name, null without one
     */
    public @Nullable String person(@Nullable String name, @Nullable String agency) {
        return name == null ? null : known(Mentions.personKey(name, agency));
    }

    /** @param title with or without a note like （草案） */
    public String document(String title) {
        return known(Instruments.key(title));
    }

    private String known(String key) {
        String id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("Not registered: " + key);
        }
        return id;
    }
}
