package org.yiding.extraction;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.yiding.support.error.UnreadableDocumentException;

/** The printed characters of one PDF page at a time, with where they stand. */
final class PdfPageText extends PDFTextStripper {

    // Watermarks run across the page; body text stands straight or is turned by whole quarters.
    private static final double SLANTED = 0.1;

    // The library passes over those it cannot carry out, and the words with them.
    private static final Set<String> TEXT_OPERATORS = Set.of("Tj", "TJ", "'", "\"", "Tm", "Td", "TD", "Tf");

    private final ExtractionLimits limits;
    private final long deadline;
    private final Map<Integer, List<Glyph>> glyphsByDirection = new HashMap<>();
    private double pictureArea;
    private int printed;
    private int unreadable;
    private long characters;

    PdfPageText(ExtractionLimits limits) {
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.time().toNanos();
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(false);
    }

    /** Replaces what was read by page {@code number}, counted from 1. */
    void read(PDDocument document, int number) throws IOException {
        glyphsByDirection.clear();
        pictureArea = 0;
        printed = 0;
        unreadable = 0;
        setStartPage(number);
        setEndPage(number);
        writeText(document, Writer.nullWriter());
    }

    /** The page's characters in the direction that most of them run. */
    List<Glyph> glyphs() {
        return glyphsByDirection.values().stream()
                .max((one, other) -> Integer.compare(one.size(), other.size()))
                .orElse(List.of());
    }

    /** How much of the page its pictures cover, in square points; overlapping ones count twice. */
    double pictureArea() {
        return pictureArea;
    }

    /** How many characters the page prints. */
    int printed() {
        return printed;
    }

    /** How many of the printed characters the page's fonts give no meaning. */
    int unreadable() {
        return unreadable;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (System.nanoTime() - deadline > 0) {
            throw new UnreadableDocumentException(
                    "The PDF takes longer than " + limits.time().toSeconds() + " s to read: it was refused.");
        }
        if (draws(operator, operands)) {
            Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
            pictureArea += Math.abs(matrix.getScalingFactorX() * matrix.getScalingFactorY());
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
        if (TEXT_OPERATORS.contains(operator.getName())) {
            throw new UnreadableDocumentException("Page " + getCurrentPageNo() + " of the PDF is damaged.", e);
        }
        super.operatorException(operator, operands, e);
    }

    private boolean draws(Operator operator, List<COSBase> operands) {
        if (operator.getName().equals(OperatorName.BEGIN_INLINE_IMAGE)) {
            return true;
        }
        return operator.getName().equals(OperatorName.DRAW_OBJECT)
                && !operands.isEmpty()
                && operands.get(0) instanceof COSName name
                && getResources() != null
                && getResources().isImageXObject(name);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        printed++;
        if (font.toUnicode(code) == null) {
            unreadable++;
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = Radicals.unified(position.getUnicode());
        if (text.isEmpty() || slanted(position.getTextMatrix())) {
            return;
        }
        characters += text.length();
        if (characters > limits.characters()) {
            throw new UnreadableDocumentException(
                    "The PDF has more than " + limits.characters() + " characters of text.");
        }
        unreadable += Character.getType(text.codePointAt(0)) == Character.PRIVATE_USE ? 1 : 0;
        glyphsByDirection
                .computeIfAbsent(Math.round(position.getDir()), direction -> new ArrayList<>())
                .add(new Glyph(
                        position.getXDirAdj(), position.getYDirAdj(), position.getWidthDirAdj(), em(position), text));
    }

    private static double em(TextPosition position) {
        Matrix matrix = position.getTextMatrix();
        double size = Math.max(Math.abs(matrix.getScalingFactorY()), 0);
        return size > 0 ? size : 1;
    }

    private static boolean slanted(Matrix matrix) {
        double along = Math.abs(matrix.getScaleX());
        double across = Math.abs(matrix.getShearY());
        return Math.min(along, across) > SLANTED * Math.max(along, across);
    }
}
