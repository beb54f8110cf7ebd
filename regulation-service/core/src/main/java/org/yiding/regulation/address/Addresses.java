package org.yiding.regulation.address;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Numeral;
import org.yiding.regulation.text.Provision;
import org.yiding.regulation.text.ProvisionNumber;

/** The addresses of one text, both ways: from identities, and to provisions. */
public final class Addresses {
    private final Map<String, ProvisionAddress> byIdentity = new LinkedHashMap<>();
    private final Map<ProvisionAddress, Provision> byAddress = new HashMap<>();

    private Addresses() {}

    /** Computes all addresses of a text. Where two provisions carry one number the first has the address. */
    public static Addresses of(Instrument text) {
        Addresses addresses = new Addresses();
        addresses.add(text.roots(), List.of());
        return addresses;
    }

    private void add(List<Provision> nodes, List<ProvisionAddress.Step> above) {
        Map<Level, Integer> counts = new EnumMap<>(Level.class);
        for (Provision node : nodes) {
            int position = counts.merge(node.level(), 1, Integer::sum);
            Numeral numeral = node.numeral();
            ProvisionNumber number = numeral == null ? ProvisionNumber.of(position) : numeral.number();
            List<ProvisionAddress.Step> steps = new ArrayList<>(node.level() == Level.ARTICLE ? List.of() : above);
            steps.add(new ProvisionAddress.Step(node.level(), number));
            ProvisionAddress address = new ProvisionAddress(steps);
            byIdentity.put(node.identity(), address);
            byAddress.putIfAbsent(address, node);
            add(node.children(), steps);
        }
    }

    /** Every identity of the text with its address, in the order of the text. */
    public Map<String, ProvisionAddress> byIdentity() {
        return Collections.unmodifiableMap(byIdentity);
    }

    /** The address of a provision of this text; empty where the text does not have it. */
    public Optional<ProvisionAddress> of(String identity) {
        return Optional.ofNullable(byIdentity.get(identity));
    }

    /** The provision that stands at an address; empty where none does. */
    public Optional<Provision> at(ProvisionAddress address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /** Every identity with its address as lawyers write it, in the order of the text. */
    public Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>();
        byIdentity.forEach((identity, address) -> written.put(identity, address.written()));
        return written;
    }
}
