package org.yiding.regulation.akn;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.yiding.regulation.address.Eli;

/** Writes a text as Akoma Ntoso 3.0, with the events of its life and the modifications it underwent. */
public final class AknWriter {
    private static final String SELF = "#yiding";

    private final Document document;
    private final AknText akn;

    private AknWriter(Document document, AknText akn) {
        this.document = document;
        this.akn = akn;
    }

    /**
     * The text as an XML document.
     *
     * @throws IllegalArgumentException where the text has no provision at all, or a character that XML cannot hold
     */
    public static String write(AknText akn) {
        try {
            Document document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
            new AknWriter(document, akn).write();
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out + "\n";
        } catch (ParserConfigurationException | TransformerException impossible) {
            throw new IllegalStateException("The JDK cannot write XML.", impossible);
        }
    }

    private void write() {
        Element root = document.createElementNS(Names.AKN, "akomaNtoso");
        root.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:y", Names.OWN);
        document.appendChild(root);
        Element act = child(root, "act");
        act.setAttribute("name", "act");
        act.setAttribute("contains", "singleVersion");
        meta(act);
        new AknBody(document, akn.text()).write(act, akn.text());
    }

    private void meta(Element act) {
        Element meta = child(act, "meta");
        Element identification = sourced(meta, "identification");
        LocalDate day = Objects.requireNonNull(akn.eli().day());
        Eli eli = akn.eli();
        String work = Eli.work(eli.region(), eli.type(), eli.id()).uri();
        Element frbrWork =
                frbr(identification, "FRBRWork", work, akn.events().getFirst().on(), "generation");
        value(frbrWork, "FRBRcountry", "cn");
        Element expression = frbr(identification, "FRBRExpression", eli.uri(), day, "inForce");
        child(expression, "FRBRlanguage").setAttribute("language", "zho");
        frbr(identification, "FRBRManifestation", eli.uri() + ".akn", day, "inForce");
        lifecycle(meta);
        modifications(meta);
        references(meta);
    }

    private Element frbr(Element identification, String name, String uri, LocalDate day, String what) {
        Element element = child(identification, name);
        value(element, "FRBRthis", uri);
        value(element, "FRBRuri", uri);
        Element date = child(element, "FRBRdate");
        date.setAttribute("date", day.toString());
        date.setAttribute("name", what);
        child(element, "FRBRauthor").setAttribute("href", "#issuer");
        return element;
    }

    private void lifecycle(Element meta) {
        Element lifecycle = sourced(meta, "lifecycle");
        for (int i = 0; i < akn.events().size(); i++) {
            AknText.Event event = akn.events().get(i);
            Element element = child(lifecycle, "eventRef");
            element.setAttribute("eId", "e" + (i + 1));
            element.setAttribute("date", event.on().toString());
            element.setAttribute("source", "#ro" + (i + 1));
            element.setAttribute("type", event.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    private void modifications(Element meta) {
        List<AknText.Modification> modifications = akn.modifications();
        if (modifications.isEmpty()) {
            return;
        }
        Element passive = child(sourced(meta, "analysis"), "passiveModifications");
        for (int i = 0; i < modifications.size(); i++) {
            AknText.Modification modification = modifications.get(i);
            String id = "pmod_" + (i + 1);
            Element element = child(passive, "textualMod");
            element.setAttribute("eId", id);
            element.setAttribute("type", modification.kind().name().toLowerCase(Locale.ROOT));
            argument(element, "source", id, modification.source());
            argument(element, "destination", id, modification.destination());
            String old = modification.old();
            if (old != null) {
                argument(element, "old", id, old);
            }
        }
    }

    private void argument(Element modification, String name, String id, String href) {
        Element element = child(modification, name);
        element.setAttribute("eId", id + "__" + name);
        element.setAttribute("href", href);
    }

    private void references(Element meta) {
        Element references = sourced(meta, "references");
        for (int i = 0; i < akn.events().size(); i++) {
            AknText.Event event = akn.events().get(i);
            boolean made = event.kind() == AknText.Event.Kind.GENERATION;
            reference(references, made ? "original" : "passiveRef", "ro" + (i + 1), event.act(), event.title());
        }
        String region = akn.eli().region();
        reference(references, "TLCOrganization", "issuer", "/ontology/organization/" + Uris.encoded(region), region);
        reference(references, "TLCOrganization", SELF.substring(1), "/ontology/organization/yiding", "议定");
    }

    private void reference(Element references, String name, String id, String href, String showAs) {
        Element element = child(references, name);
        element.setAttribute("eId", id);
        element.setAttribute("href", href);
        element.setAttribute("showAs", showAs);
    }

    private Element sourced(Element parent, String name) {
        Element element = child(parent, name);
        element.setAttribute("source", SELF);
        return element;
    }

    private void value(Element parent, String name, String value) {
        child(parent, name).setAttribute("value", value);
    }

    private Element child(Element parent, String name) {
        Element child = document.createElementNS(Names.AKN, name);
        parent.appendChild(document.createTextNode("\n"));
        parent.appendChild(child);
        return child;
    }
}
