package org.yiding.meeting.service.registration;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the owning services call everyone and everything that a document names. */
public final class Registered {

    private final Map<String, NamedMeaning> names;
    private final Map<String, String> documents;

    /**
     * @param names agencies and persons by mention key
     * @param documents ids by mention key
     */
    Registered(Map<String, NamedMeaning> names, Map<String, String> documents) {
        this.names = Map.copyOf(names);
        this.documents = Map.copyOf(documents);
    }

    /** @param asWritten null where no agency is named, and then null comes back */
    public @Nullable NamedMeaning agency(@Nullable String asWritten) {
        return asWritten == null ? null : known(names, Mentions.agencyKey(asWritten));
    }

    /**
     * @param name null where nobody is named, and then null comes back
     * @param agency as written beside the name, null without one
     */
    public @Nullable NamedMeaning person(@Nullable String name, @Nullable String agency) {
        return name == null ? null : known(names, Mentions.personKey(name, agency));
    }

    /** @param title with or without a note like （草案） */
    public String document(String title) {
        return known(documents, Instruments.key(title));
    }

    private static <T> T known(Map<String, T> all, String key) {
        T one = all.get(key);
        if (one == null) {
            throw new IllegalStateException("Not registered: " + key);
        }
        return one;
    }
}
