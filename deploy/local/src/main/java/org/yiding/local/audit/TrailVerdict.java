package org.yiding.local.audit;

import java.util.Optional;
import org.yiding.audit.model.Anchor;
import org.yiding.audit.model.ChainCheck;

/**
 * What came of walking a chain.
 *
 * @param anchor where it begins
 * @param broken the first link that does not hold; empty where all do
 * @param checked how many records hold
 * @param position of the last record that holds
 * @param hash of that record
 */
public record TrailVerdict(
        Anchor anchor, Optional<ChainCheck.Broken> broken, long checked, long position, String hash) {

    /** Whether the chain is whole. */
    public boolean holds() {
        return broken.isEmpty();
    }

    /** For a person: one line. */
    @Override
    public String toString() {
        String held = checked == 1 ? "1 record holds" : checked + " records hold";
        String behind = anchor.position() == 0 ? "" : " behind " + anchor.position() + " that were dropped";
        return anchor.chain() + ": "
                + broken.map(link -> "BROKEN at record " + link.position() + ": " + link.finding() + " (" + held
                                + " before it)")
                        .orElse(held + behind + ", head " + position + ":" + hash);
    }
}
