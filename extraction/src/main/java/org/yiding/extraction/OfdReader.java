package org.yiding.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.support.error.UnreadableDocumentException;

/**
 * The text of an OFD (GB/T 33190-2016). Templates, which carry what every page repeats, and annotations, which carry
 * seals, are left out.
 */
final class OfdReader {

    private static final String ENTRY = "OFD.xml";
    private static final String ENCRYPTIONS = "Encryptions.xml";
    // A4 in millimetres, which the standard takes where a page states no size.
    private static final double A4_HEIGHT = 297;
    private static final double A4_WIDTH = 210;
    private static final double PICTURE_SHARE = 0.3;

    private final ZipPackage zip;
    private final ExtractionLimits limits;
    private final List<PrintedPage> pages = new ArrayList<>();
    private final List<Integer> pictures = new ArrayList<>();

    private OfdReader(ZipPackage zip, ExtractionLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    static SourceText read(ZipPackage zip, ExtractionLimits limits) {
        if (zip.has(ENCRYPTIONS)) {
            throw new UnreadableDocumentException("The OFD is encrypted. Bring it without a password.");
        }
        OfdReader reader = new OfdReader(zip, limits);
        for (String root : reader.documentRoots()) {
            reader.document(root);
        }
        if (reader.pages.isEmpty()) {
            throw new UnreadableDocumentException("The OFD has no pages: it is broken.");
        }
        reader.refusePictures();
        return PrintedText.of(reader.pages, limits);
    }

    private List<String> documentRoots() {
        List<String> roots = new ArrayList<>();
        try (SafeXml xml = SafeXml.open(zip.read(ENTRY), ENTRY, limits)) {
            while (xml.next()) {
                if (xml.starts("DocRoot")) {
                    roots.add(xml.content("DocRoot").strip());
                }
            }
        }
        return roots;
    }

    private void document(String root) {
        double[] size = {A4_WIDTH, A4_HEIGHT};
        List<String> parts = new ArrayList<>();
        try (SafeXml xml = SafeXml.open(zip.read(root), root, limits)) {
            while (xml.next()) {
                if (xml.starts("PhysicalBox")) {
                    size = size(xml.content("PhysicalBox"), size);
                } else if (xml.starts("Page")) {
                    String location = xml.attribute("BaseLoc");
                    parts.add(location == null ? "" : location);
                }
            }
        }
        if (pages.size() + parts.size() > limits.pages()) {
            throw new UnreadableDocumentException(
                    "The OFD has " + (pages.size() + parts.size()) + " pages; the limit is " + limits.pages() + ".");
        }
        for (String part : parts) {
            page(resolve(root, part), size);
        }
    }

    private static String resolve(String base, String location) {
        if (location.startsWith("/")) {
            return location;
        }
        int folder = base.lastIndexOf('/');
        return base.substring(0, folder + 1) + location;
    }

    private static double[] size(String box, double[] otherwise) {
        double[] numbers = OfdText.numbers(box);
        return numbers.length == 4 && numbers[2] > 0 && numbers[3] > 0
                ? new double[] {numbers[2], numbers[3]}
                : otherwise;
    }

    private void page(String part, double[] documentSize) {
        double[] size = documentSize;
        double pictureArea = 0;
        List<Glyph> glyphs = new ArrayList<>();
        try (SafeXml xml = SafeXml.open(zip.read(part), part, limits)) {
            while (xml.next()) {
                if (xml.starts("PhysicalBox")) {
                    size = size(xml.content("PhysicalBox"), size);
                } else if (xml.starts("TextObject")) {
                    glyphs.addAll(OfdText.read(xml));
                } else if (xml.starts("ImageObject")) {
                    pictureArea += area(xml.attribute("Boundary"));
                }
            }
        }
        if (glyphs.isEmpty() && pictureArea > PICTURE_SHARE * size[0] * size[1]) {
            pictures.add(pages.size() + 1);
        }
        pages.add(new PrintedPage(size[1], LineLayout.lines(glyphs)));
    }

    private static double area(@Nullable String boundary) {
        double[] box = OfdText.numbers(boundary == null ? "" : boundary);
        return box.length == 4 ? box[2] * box[3] : 0;
    }

    private void refusePictures() {
        if (!pictures.isEmpty()) {
            throw new UnreadableDocumentException("Page "
                    + String.join(", ", pictures.stream().map(String::valueOf).toList())
                    + " of the OFD is a scanned picture without text. Run text recognition on it first.");
        }
    }
}
