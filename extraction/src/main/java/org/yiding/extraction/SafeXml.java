package org.yiding.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.yiding.support.error.UnreadableDocumentException;

/** XML read forward only: without document types, entities or anything fetched, and no deeper than the limit. */
final class SafeXml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();
    private static final int DECLARATION = 128;
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)[\"']");

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
        // Counted here instead: the JDK's own limit differs from release to release.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        return factory;
    }

    /** @param part the name of the part, for messages */
    static SafeXml open(InputStream in, String part, ExtractionLimits limits) {
        try {
            return new SafeXml(FACTORY.createXMLStreamReader(decoded(in)), part, limits);
        } catch (XMLStreamException | IOException e) {
            throw broken(part, e);
        }
    }

    // Given bytes, the JDK's parser prints what is wrong with them on standard error, too.
    private static Reader decoded(InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head);
        Charset charset = StandardCharsets.UTF_8;
        if (head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF")) {
            charset = StandardCharsets.UTF_16;
        } else if (declared.find() && Charset.isSupported(declared.group(1))) {
            charset = Charset.forName(declared.group(1));
        }
        int mark = head.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
        return new InputStreamReader(new ByteArrayInputStream(bytes, mark, bytes.length - mark), charset.newDecoder());
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

    private static UnreadableDocumentException broken(String part, Exception cause) {
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
