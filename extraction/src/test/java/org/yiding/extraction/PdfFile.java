package org.yiding.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a PDF by hand, object by object, so that no library reads its own output. Its text is in STSong-Light with the
 * predefined encoding UniGB-UTF16-H, which needs no font file on any machine. A4, points, origin at the top left.
 */
final class PdfFile {

    static final double EM = 16;
    private static final double HEIGHT = 842;

    private final List<byte[]> contents = new ArrayList<>();
    private StringBuilder page = new StringBuilder();

    /** A character run; Chinese characters are one em wide, Latin ones half. */
    PdfFile text(double x, double y, double size, String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
        page.append(String.format(Locale.ROOT, "BT /F1 %s Tf 1 0 0 1 %s %s Tm <%s> Tj ET\n", size, x, HEIGHT - y, hex));
        return this;
    }

    /** Lines of body text in 16 points on 28, beginning at the left margin of 80. */
    PdfFile body(double firstBaseline, String... lines) {
        double y = firstBaseline;
        for (String line : lines) {
            int indent = 0;
            while (line.charAt(indent) == '　') {
                indent++;
            }
            text(80 + indent * EM, y, EM, line.substring(indent));
            y += 28;
        }
        return this;
    }

    /** A drawing operator as it stands. */
    PdfFile raw(String operators) {
        page.append(operators).append('\n');
        return this;
    }

    PdfFile endPage() {
        contents.add(page.toString().getBytes(StandardCharsets.ISO_8859_1));
        page = new StringBuilder();
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        write(out, "%PDF-1.5\n");
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < contents.size(); i++) {
            kids.append(6 + 2 * i).append(" 0 R ");
        }
        object(out, offsets, "<</Type/Catalog/Pages 2 0 R>>");
        object(out, offsets, "<</Type/Pages/Kids[" + kids + "]/Count " + contents.size() + ">>");
        object(
                out,
                offsets,
                "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[4 0 R]>>");
        object(
                out,
                offsets,
                "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)"
                        + "/Supplement 4>>/DW 1000/W[1 95 500 814 939 500]/FontDescriptor 5 0 R>>");
        object(
                out,
                offsets,
                "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880"
                        + "/Descent -120/CapHeight 880/StemV 93>>");
        for (int i = 0; i < contents.size(); i++) {
            object(
                    out,
                    offsets,
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 " + (int) HEIGHT
                            + "]/Resources<</Font<</F1 3 0 R>>>>/Contents " + (7 + 2 * i) + " 0 R>>");
            stream(out, offsets, contents.get(i));
        }
        int xref = out.size();
        write(out, "xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> write(out, String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
        write(out, "trailer<</Size " + (offsets.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + xref + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void object(ByteArrayOutputStream out, List<Integer> offsets, String body) {
        offsets.add(out.size());
        write(out, offsets.size() + " 0 obj\n" + body + "\nendobj\n");
    }

    private static void stream(ByteArrayOutputStream out, List<Integer> offsets, byte[] content) {
        byte[] packed = deflate(content);
        offsets.add(out.size());
        write(out, offsets.size() + " 0 obj\n<</Filter/FlateDecode/Length " + packed.length + ">>stream\n");
        out.writeBytes(packed);
        write(out, "\nendstream\nendobj\n");
    }

    static byte[] deflate(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
