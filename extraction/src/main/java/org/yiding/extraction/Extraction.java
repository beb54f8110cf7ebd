package org.yiding.extraction;

import org.jspecify.annotations.Nullable;
import org.yiding.support.error.UnreadableDocumentException;

/**
 * The text of a file in any of the formats of {@link DocumentFormat}. Works in memory: nothing is written to disk and
 * nothing that a file refers to is fetched.
 */
public final class Extraction {

    private static final int KIBIBYTE = 1024;

    private Extraction() {}

    /**
     * @param text lines parted by a line feed, pages by a form feed; headers, footers and page numbers left out
     * @param format what the content showed itself to be
     */
    public record Extracted(SourceText text, DocumentFormat format) {}

    /**
     * @param fileName for messages only; the type is found by content
     * @throws UnreadableDocumentException naming the page or the cause, where the file is empty, encrypted, broken, of an
     *     unknown type, without text or beyond the limits
     */
    public static SourceText extract(String fileName, byte[] bytes, ExtractionLimits limits) {
        return extractWithFormat(fileName, bytes, limits).text();
    }

    /** As {@link #extract}, and says what the file was. */
    public static Extracted extractWithFormat(String fileName, byte[] bytes, ExtractionLimits limits) {
        try {
            return read(bytes, limits);
        } catch (UnreadableDocumentException e) {
            throw new UnreadableDocumentException(fileName + ": " + e.clientMessage(), e);
        } catch (StackOverflowError | OutOfMemoryError e) {
            throw new UnreadableDocumentException(
                    fileName + ": The file is nested or packed beyond what can be read.", e);
        } catch (RuntimeException e) {
            // A damaged file makes the format libraries fail in any way they can.
            throw new UnreadableDocumentException(fileName + ": The file is damaged and cannot be read.", e);
        }
    }

    private static Extracted read(byte[] bytes, ExtractionLimits limits) {
        if (bytes.length == 0) {
            throw new UnreadableDocumentException("The file is empty.");
        }
        if (bytes.length > limits.bytes()) {
            throw new UnreadableDocumentException("The file has " + bytes.length / KIBIBYTE + " KiB; the limit is "
                    + limits.bytes() / KIBIBYTE + " KiB.");
        }
        DocumentFormat.@Nullable Container container = DocumentFormat.container(bytes);
        if (container == DocumentFormat.Container.ZIP) {
            return readZip(bytes, limits);
        }
        if (container == DocumentFormat.Container.OLE) {
            return new Extracted(DocReader.read(bytes, limits), DocumentFormat.DOC);
        }
        DocumentFormat marked = DocumentFormat.marked(bytes);
        if (marked == DocumentFormat.PDF) {
            return new Extracted(PdfReader.read(bytes, limits), DocumentFormat.PDF);
        }
        if (marked == DocumentFormat.RTF) {
            return new Extracted(RtfReader.read(bytes, limits), DocumentFormat.RTF);
        }
        return readText(bytes, limits);
    }

    private static Extracted readText(byte[] bytes, ExtractionLimits limits) {
        String text = TextDecoder.decode(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableDocumentException("The file is " + DocumentFormat.describe(bytes) + ". Accepted are "
                    + DocumentFormat.ACCEPTED + ".");
        }
        if (DocumentFormat.looksLikeHtml(text)) {
            return new Extracted(HtmlReader.read(text, limits), DocumentFormat.HTML);
        }
        return new Extracted(PlainText.read(text, limits), DocumentFormat.PLAIN_TEXT);
    }

    private static Extracted readZip(byte[] bytes, ExtractionLimits limits) {
        try (ZipPackage zip = ZipPackage.open(bytes, limits)) {
            if (zip.has("OFD.xml")) {
                return new Extracted(OfdReader.read(zip, limits), DocumentFormat.OFD);
            }
            if (zip.has("[Content_Types].xml") && zip.hasBelow("word/")) {
                return new Extracted(DocxReader.read(zip, limits), DocumentFormat.DOCX);
            }
            throw new UnreadableDocumentException(
                    "The file is " + zip.describe() + ". Accepted are " + DocumentFormat.ACCEPTED + ".");
        }
    }
}
