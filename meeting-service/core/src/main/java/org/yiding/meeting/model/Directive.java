package org.yiding.meeting.model;

import java.util.List;

/**
 * A demand (X要…) that makes no single agency accountable.
 *
 * @param addressees whom it is put to, as written; empty when the sentence names nobody
 */
public record Directive(List<String> addressees, String action, List<Evidence> evidence, Confidence confidence) {

    public Directive {
        addressees = List.copyOf(addressees);
        evidence = List.copyOf(evidence);
    }
}
