package org.yiding.regulation.akn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.yiding.regulation.address.Addresses;
import org.yiding.regulation.address.ProvisionAddress;
import org.yiding.regulation.references.Link;
import org.yiding.regulation.references.Links;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Numeral;
import org.yiding.regulation.text.Provision;

/** Writes the text itself: what stands before the first provision as preface, all else as body. */
final class AknBody {
    private static final Set<Level> HEAD = Set.of(Level.TITLE, Level.NOTE, Level.CONTENTS, Level.PREAMBLE);

    private final Document document;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> addresses;
    private final Map<String, List<Link>> links = new HashMap<>();

    AknBody(Document document, Instrument text) {
        this.document = document;
        Addresses all = Addresses.of(text);
        this.addresses = all.written();
        Set<String> used = new HashSet<>();
        all.byIdentity().forEach((identity, address) -> ids.put(identity, unique(address, used)));
        Links.of(text).stream()
                .filter(link -> !link.to().isEmpty())
                .forEach(link -> links.computeIfAbsent(link.from(), from -> new ArrayList<>())
                        .add(link));
    }

    private static String unique(ProvisionAddress address, Set<String> used) {
        String id = address.id();
        for (int i = 2; !used.add(id); i++) {
            id = address.id() + "~" + i;
        }
        return id;
    }

    /** Identifiers of the elements by identity of their provisions. */
    Map<String, String> ids() {
        return ids;
    }

    void write(Element act, Instrument text) {
        List<Provision> roots = text.roots();
        int body = 0;
        while (body < roots.size() && isHead(roots.get(body))) {
            body++;
        }
        if (body == roots.size()) {
            throw new IllegalArgumentException("The text has no provision that Akoma Ntoso could hold.");
        }
        if (body > 0) {
            Element preface = child(act, "preface");
            roots.subList(0, body).forEach(node -> head(preface, node));
        }
        Element provisions = child(act, "body");
        provisions.setAttributeNS(Names.OWN, "y:" + Names.LEADING, Escapes.escape(text.leading()));
        roots.subList(body, roots.size()).forEach(node -> provision(provisions, node));
    }

    /** What has lines of its own below it is no line of the head. */
    private static boolean isHead(Provision node) {
        return HEAD.contains(node.level())
                && (node.level() == Level.CONTENTS || node.children().isEmpty());
    }

    private void head(Element preface, Provision node) {
        if (node.level() == Level.CONTENTS) {
            line(node, child(preface, "p"));
            if (!node.children().isEmpty()) {
                Element contents = child(preface, "toc");
                node.children().forEach(entry -> entry(contents, entry));
            }
            return;
        }
        Element paragraph = child(preface, "p");
        if (node.level() == Level.TITLE) {
            Element title = document.createElementNS(Names.AKN, "docTitle");
            title.setTextContent(words(node));
            paragraph.appendChild(title);
            describe(paragraph, node);
        } else {
            line(node, paragraph);
        }
    }

    private void line(Provision node, Element paragraph) {
        describe(paragraph, node);
        paragraph.appendChild(document.createTextNode(words(node)));
    }

    private void entry(Element contents, Provision entry) {
        Element item = child(contents, "tocItem");
        describe(item, entry);
        item.setAttribute("level", "1");
        item.setAttribute("href", "#" + ids.get(entry.identity()));
        Numeral numeral = entry.numeral();
        if (numeral != null) {
            Element label = document.createElementNS(Names.AKN, "inline");
            label.setAttribute("name", "num");
            label.setTextContent(numeral.written());
            item.appendChild(label);
        }
        item.appendChild(document.createTextNode(words(entry)));
    }

    private void provision(Element parent, Provision node) {
        Element element = child(parent, Names.element(node.level()));
        describe(element, node);
        Numeral numeral = node.numeral();
        if (numeral != null) {
            child(element, "num").setTextContent(numeral.written());
        }
        if (node.level().isHeading()) {
            child(element, "heading").setTextContent(words(node));
        }
        boolean wordless = node.level().isHeading() || node.text().isEmpty();
        if (node.children().isEmpty()) {
            paragraph(child(element, "content"), wordless ? null : node);
            return;
        }
        if (!wordless) {
            paragraph(child(element, "intro"), node);
        }
        node.children().forEach(child -> provision(element, child));
    }

    private void paragraph(Element holder, @Nullable Provision node) {
        Element paragraph = document.createElementNS(Names.AKN, "p");
        holder.appendChild(paragraph);
        if (node == null) {
            return;
        }
        String words = words(node);
        int at = 0;
        for (Link link : links.getOrDefault(node.identity(), List.of())) {
            paragraph.appendChild(document.createTextNode(words.substring(at, link.start())));
            paragraph.appendChild(reference(link));
            at = link.end();
        }
        paragraph.appendChild(document.createTextNode(words.substring(at)));
    }

    private Element reference(Link link) {
        String first = "#" + ids.get(link.to().getFirst());
        boolean range = link.to().size() > 1;
        Element reference = document.createElementNS(Names.AKN, range ? "rref" : "ref");
        reference.setAttribute(range ? "from" : "href", first);
        if (range) {
            reference.setAttribute("upTo", "#" + ids.get(link.to().getLast()));
        }
        reference.setTextContent(link.words());
        return reference;
    }

    private String words(Provision node) {
        return Escapes.words(node.text(), addresses.getOrDefault(node.identity(), node.identity()));
    }

    private void describe(Element element, Provision node) {
        element.setAttribute("eId", ids.get(node.identity()));
        element.setAttribute("wId", Escapes.escape(node.identity()).replace(" ", "\\u0020"));
        own(element, Names.LEVEL, node.level().name().toLowerCase(Locale.ROOT));
        own(element, Names.LEAD, Escapes.escape(node.lead()));
        own(element, Names.TAIL, Escapes.escape(node.tail()));
        Numeral numeral = node.numeral();
        if (numeral != null) {
            StringBuilder number = new StringBuilder().append(numeral.number().base());
            numeral.number().suffixes().forEach(suffix -> number.append('-').append(suffix));
            own(element, Names.NUMBER, number.toString());
        }
    }

    private static void own(Element element, String name, String value) {
        element.setAttributeNS(Names.OWN, "y:" + name, value);
    }

    private Element child(Element parent, String name) {
        Element child = document.createElementNS(Names.AKN, name);
        parent.appendChild(document.createTextNode("\n"));
        parent.appendChild(child);
        return child;
    }
}
