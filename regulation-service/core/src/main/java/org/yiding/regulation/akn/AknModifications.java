package org.yiding.regulation.akn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.address.Addresses;
import org.yiding.regulation.address.Eli;
import org.yiding.regulation.address.ProvisionAddress;
import org.yiding.regulation.akn.AknText.Modification;
import org.yiding.regulation.akn.AknText.Modification.Kind;
import org.yiding.regulation.amending.apply.Provenance;
import org.yiding.regulation.text.Instrument;

/** What an act did to a text, as Akoma Ntoso's passive modifications. */
public final class AknModifications {
    private AknModifications() {}

    /**
     * Insertions, substitutions and renumberings in the order of the new text, then repeals in that of the old one.
     *
     * @param act URI of the act
     * @param before the text that the act was applied to
     * @param old URI of that text
     * @param after the text that came of it, with the identities of {@code before}
     * @param provenance by identity of {@code after}
     */
    public static List<Modification> of(
            String act, Instrument before, Eli old, Instrument after, Map<String, Provenance> provenance) {
        Map<String, ProvisionAddress> then = Addresses.of(before).byIdentity();
        Map<String, ProvisionAddress> now = Addresses.of(after).byIdentity();
        List<Modification> modifications = new ArrayList<>();
        now.forEach((identity, address) -> {
            Provenance own = provenance.get(identity);
            ProvisionAddress was = then.get(identity);
            String here = "#" + address.id();
            String there =
                    was == null || was.equals(address) ? null : old.at(was).uri();
            if (own != null && own.insertedBy() != null) {
                modifications.add(new Modification(Kind.INSERTION, point(act, own.insertedBy()), here, null));
            } else if (own != null && own.changedBy() != null) {
                modifications.add(new Modification(Kind.SUBSTITUTION, point(act, own.changedBy()), here, there));
            } else if (there != null && address.written().endsWith("条")) {
                modifications.add(new Modification(Kind.RENUMBERING, act, here, there));
            }
        });
        then.forEach((identity, address) -> {
            if (!now.containsKey(identity)) {
                modifications.add(
                        new Modification(Kind.REPEAL, act, old.at(address).uri(), null));
            }
        });
        return modifications;
    }

    private static String point(String act, @Nullable String point) {
        return point == null || point.isEmpty() ? act : act + "#" + Uris.encoded(point);
    }
}
