package org.yiding.meeting.extraction;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.yiding.support.error.UnreadableDocumentException;

/** XML read forward only: without document types, entities or anything fetched, and no deeper than the limit. */
final class SafeXml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final String part;
    private final ExtractionLimits limits;
    private int depth;

    private SafeXml(XMLStreamReader reader, String part, ExtractionLimits limits) {
        this.reader = reader;
        this.part = part;
        this.limits = limits;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // Its default prints on standard error what is thrown anyway.
        factory.setXMLReporter((message, type, related, location) -> {});
        // Counted here instead: the JDK's own limit differs from release to release.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        return factory;
    }

    /** @param part the name of the part, for messages */
    static SafeXml open(InputStream in, String part, ExtractionLimits limits) {
        try {
            return new SafeXml(FACTORY.createXMLStreamReader(in), part, limits);
        } catch (XMLStreamException e) {
            throw broken(part, e);
        }
    }

    /** Moves to the next start, end or text; false at the document's end. */
    boolean next() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new UnreadableDocumentException(
                            "The file's part " + part + " declares XML entities, which documents have no use for.");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    descend();
                    return true;
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    return true;
                }
                if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw broken(part, e);
        }
    }

    private void descend() {
        depth++;
        if (depth > limits.depth()) {
            throw new UnreadableDocumentException(
                    "The file's part " + part + " is nested more than " + limits.depth() + " levels deep.");
        }
    }

    private static UnreadableDocumentException broken(String part, XMLStreamException cause) {
        return new UnreadableDocumentException("The file is broken in its part " + part + ".", cause);
    }

    boolean starts(String localName) {
        return reader.isStartElement() && reader.getLocalName().equals(localName);
    }

    boolean ends(String localName) {
        return reader.isEndElement() && reader.getLocalName().equals(localName);
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    boolean isEnd() {
        return reader.isEndElement();
    }

    boolean isText() {
        return reader.isCharacters();
    }

    /** The local name of the element that starts or ends here. */
    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    /** The value of an attribute by its local name, whatever its namespace: strict and transitional files differ in it. */
    @Nullable
    String attribute(String localName) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(localName)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text of the element that starts here, to its end. */
    String content(String element) {
        StringBuilder words = new StringBuilder();
        while (next() && !ends(element)) {
            if (isText()) {
                words.append(text());
            }
        }
        return words.toString();
    }

    /** Skips the element that starts here, its content and its end. */
    void skip() {
        int level = depth;
        while (depth >= level && next()) {
            continue;
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw broken(part, e);
        }
    }
}
