package org.yiding.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.yiding.support.error.UnreadableDocumentException;

/** The text layer of a PDF. A page that is only a picture is an error, since its facts would be lost in silence. */
final class PdfReader {

    // Held, since a logger without a reference forgets its level. What a damaged file makes it warn of is in our error.
    private static final List<Logger> LIBRARY =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));
    private static final int TRAILER_WINDOW = 2048;
    private static final double UNREADABLE_SHARE = 0.3;
    // A seal or an emblem on an otherwise empty page is smaller, a scan larger.
    private static final double PICTURE_SHARE = 0.3;

    static {
        LIBRARY.forEach(logger -> logger.setLevel(Level.OFF));
        FontMappers.set(new BundledFontMapper());
    }

    private PdfReader() {}

    static SourceText read(byte[] bytes, ExtractionLimits limits) {
        refuseCutOff(bytes);
        PdfStreams.refuseBombs(bytes, limits);
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (!document.getCurrentAccessPermission().canExtractContent()
                    && !document.getCurrentAccessPermission().canExtractForAccessibility()) {
                throw new UnreadableDocumentException("The PDF's protection forbids taking its text out.");
            }
            return PrintedText.of(pages(document, limits), limits);
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocumentException("The PDF is encrypted. Bring it without a password.", e);
        } catch (NoClassDefFoundError e) {
            // Only the library's certificate encryption needs classes that are not here.
            throw new UnreadableDocumentException("The PDF is encrypted for a certificate. Bring it in the open.", e);
        } catch (IOException e) {
            throw new UnreadableDocumentException("The PDF is broken or cut off.", e);
        }
    }

    // The library would make up what it can from the rest: a part of the document would pass for all of them.
    private static void refuseCutOff(byte[] bytes) {
        int from = Math.max(0, bytes.length - TRAILER_WINDOW);
        String tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        if (!tail.contains("startxref")) {
            throw new UnreadableDocumentException("The PDF is cut off: its end is missing.");
        }
    }

    private static void refuseMissingPages(PDDocument document) {
        int there = 0;
        for (PDPage page : document.getPages()) {
            there += page == null ? 0 : 1;
        }
        int declared = document.getDocumentCatalog().getPages().getCOSObject().getInt(COSName.COUNT);
        if (there != declared) {
            throw new UnreadableDocumentException(
                    "The PDF is broken: of its " + declared + " pages only " + there + " can be read.");
        }
    }

    private static List<PrintedPage> pages(PDDocument document, ExtractionLimits limits) throws IOException {
        int count = document.getNumberOfPages();
        if (count == 0) {
            throw new UnreadableDocumentException("The PDF has no pages: it is broken or cut off.");
        }
        if (count > limits.pages()) {
            throw new UnreadableDocumentException(
                    "The PDF has " + count + " pages; the limit is " + limits.pages() + ".");
        }
        refuseMissingPages(document);
        List<PrintedPage> pages = new ArrayList<>();
        List<Integer> pictures = new ArrayList<>();
        PdfPageText engine = new PdfPageText(limits);
        for (int number = 1; number <= count; number++) {
            PDPage page = document.getPage(number - 1);
            PdfStreams.refuseDamaged(page, number);
            engine.read(document, number);
            if (engine.glyphs().isEmpty() && engine.pictureArea() > PICTURE_SHARE * area(page)) {
                pictures.add(number);
            }
            if (engine.unreadable() > UNREADABLE_SHARE * engine.printed()) {
                throw new UnreadableDocumentException(
                        "Page " + number + " of the PDF has text whose fonts do not say which characters they print.");
            }
            pages.add(new PrintedPage(height(page), LineLayout.lines(engine.glyphs())));
        }
        refusePictures(pictures, count);
        return pages;
    }

    private static double height(PDPage page) {
        boolean turned = page.getRotation() % 180 != 0;
        return turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
    }

    private static double area(PDPage page) {
        return page.getCropBox().getWidth() * page.getCropBox().getHeight();
    }

    private static void refusePictures(List<Integer> pictures, int count) {
        if (pictures.isEmpty()) {
            return;
        }
        String which = pictures.size() == count
                ? "Every page (1 to " + count + ")"
                : "Page "
                        + String.join(
                                ", ", pictures.stream().map(String::valueOf).toList());
        throw new UnreadableDocumentException(
                which + " of the PDF is a scanned picture without text. Run text recognition on it first.");
    }
}
