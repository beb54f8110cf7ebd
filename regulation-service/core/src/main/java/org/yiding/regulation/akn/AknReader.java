package org.yiding.regulation.akn;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.yiding.regulation.address.Eli;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Numeral;
import org.yiding.regulation.text.Provision;
import org.yiding.regulation.text.ProvisionNumber;

/** Reads what {@link AknWriter} writes. */
public final class AknReader {
    private final Document document;

    private AknReader(Document document) {
        this.document = document;
    }

    /**
     * Reads a document, equal to the one that was written.
     *
     * @throws IllegalArgumentException where it is no XML, or not of the writer's form
     */
    public static AknText read(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The JDK's own handler prints on standard error what is thrown anyway.
            builder.setErrorHandler(null);
            return new AknReader(builder.parse(new InputSource(new StringReader(xml)))).read();
        } catch (SAXException malformed) {
            throw new IllegalArgumentException("This is not well-formed XML: " + malformed.getMessage(), malformed);
        } catch (IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException("The JDK cannot read XML.", impossible);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("A day is not written as one: " + wrong.getMessage(), wrong);
        }
    }

    private AknText read() {
        Element expression = only("FRBRExpression");
        String uri = children(expression, "FRBRuri").getFirst().getAttribute("value");
        Eli eli = Eli.parse(uri)
                .orElseThrow(() -> new IllegalArgumentException("FRBRuri is not one of our texts: " + uri));
        return new AknText(text(), eli, events(), modifications());
    }

    private List<AknText.Event> events() {
        Map<String, Element> references = new HashMap<>();
        for (Element reference : children(only("references"), null)) {
            references.put("#" + reference.getAttribute("eId"), reference);
        }
        List<AknText.Event> events = new ArrayList<>();
        for (Element event : children(only("lifecycle"), "eventRef")) {
            Element act = references.get(event.getAttribute("source"));
            if (act == null) {
                throw new IllegalArgumentException("No reference has the id " + event.getAttribute("source"));
            }
            events.add(new AknText.Event(
                    AknText.Event.Kind.valueOf(event.getAttribute("type").toUpperCase(Locale.ROOT)),
                    LocalDate.parse(event.getAttribute("date")),
                    act.getAttribute("href"),
                    act.getAttribute("showAs")));
        }
        return events;
    }

    private List<AknText.Modification> modifications() {
        List<AknText.Modification> modifications = new ArrayList<>();
        NodeList found = document.getElementsByTagNameNS(Names.AKN, "textualMod");
        for (int i = 0; i < found.getLength(); i++) {
            Element element = (Element) found.item(i);
            List<Element> old = children(element, "old");
            modifications.add(new AknText.Modification(
                    AknText.Modification.Kind.valueOf(
                            element.getAttribute("type").toUpperCase(Locale.ROOT)),
                    children(element, "source").getFirst().getAttribute("href"),
                    children(element, "destination").getFirst().getAttribute("href"),
                    old.isEmpty() ? null : old.getFirst().getAttribute("href")));
        }
        return modifications;
    }

    private Instrument text() {
        Element body = only("body");
        List<Provision> roots = new ArrayList<>();
        if (document.getElementsByTagNameNS(Names.AKN, "preface").getLength() > 0) {
            head(only("preface"), roots);
        }
        children(body, null).forEach(element -> roots.add(provision(element)));
        String leading = Escapes.unescape(body.getAttributeNS(Names.OWN, Names.LEADING));
        return new Instrument(leading, roots);
    }

    private static void head(Element preface, List<Provision> roots) {
        for (Element element : children(preface, null)) {
            if (element.getLocalName().equals("toc")) {
                List<Provision> entries = children(element, "tocItem").stream()
                        .map(item -> node(item, wordsAfterNumber(item), List.of()))
                        .toList();
                Provision contents = roots.removeLast();
                roots.add(new Provision(
                        contents.identity(),
                        contents.level(),
                        contents.numeral(),
                        contents.lead(),
                        contents.text(),
                        contents.tail(),
                        entries));
            } else {
                roots.add(node(element, element.getTextContent(), List.of()));
            }
        }
    }

    private static String wordsAfterNumber(Element item) {
        List<Element> number = children(item, "inline");
        int length = number.isEmpty() ? 0 : number.getFirst().getTextContent().length();
        return item.getTextContent().substring(length);
    }

    private static Provision provision(Element element) {
        String words = "";
        List<Provision> below = new ArrayList<>();
        for (Element child : children(element, null)) {
            switch (child.getLocalName()) {
                case "num" -> {}
                case "heading" -> words = child.getTextContent();
                case "intro", "content" ->
                    words = words.isEmpty() ? children(child, "p").getFirst().getTextContent() : words;
                default -> below.add(provision(child));
            }
        }
        return node(element, words, below);
    }

    private static Provision node(Element element, String words, List<Provision> below) {
        String number = element.getAttributeNS(Names.OWN, Names.NUMBER);
        String lead = Escapes.unescape(element.getAttributeNS(Names.OWN, Names.LEAD));
        return new Provision(
                Escapes.unescape(element.getAttribute("wId")),
                Level.valueOf(element.getAttributeNS(Names.OWN, Names.LEVEL).toUpperCase(Locale.ROOT)),
                number.isEmpty() ? null : new Numeral(number(number), written(element)),
                lead,
                words,
                Escapes.unescape(element.getAttributeNS(Names.OWN, Names.TAIL)),
                below);
    }

    private static String written(Element element) {
        List<Element> label = children(element, element.getLocalName().equals("tocItem") ? "inline" : "num");
        return label.isEmpty() ? "" : label.getFirst().getTextContent();
    }

    private static ProvisionNumber number(String written) {
        List<Integer> values = new ArrayList<>();
        for (String value : written.split("-")) {
            values.add(Integer.parseInt(value));
        }
        return new ProvisionNumber(values.getFirst(), values.subList(1, values.size()));
    }

    private Element only(String name) {
        NodeList found = document.getElementsByTagNameNS(Names.AKN, name);
        if (found.getLength() != 1) {
            throw new IllegalArgumentException("There is to be one " + name + ", and there are " + found.getLength());
        }
        return (Element) found.item(0);
    }

    /** The child elements of the name, or all. */
    private static List<Element> children(Element parent, @Nullable String name) {
        List<Element> found = new ArrayList<>();
        for (Node at = parent.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element element
                    && (name == null || element.getLocalName().equals(name))) {
                found.add(element);
            }
        }
        return found;
    }
}
