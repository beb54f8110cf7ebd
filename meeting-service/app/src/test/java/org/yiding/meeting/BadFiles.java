package org.yiding.meeting;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files as clerks send them by mistake, and as nobody should. */
final class BadFiles {

    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
            + ".wordprocessingml.document.main+xml\"/></Types>";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private BadFiles() {}

    /** News of the town, which is no minutes of anything. */
    static byte[] article() {
        return """
                云川湿地公园春季开园
                本报讯 昨日，云川湿地公园迎来今年首批游客。公园管理处介绍，园内新增步道三公里，沿途设有观鸟点。
                市民李女士说，周末会带孩子再来看看。
                """.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] encryptedPdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
            return saved(document);
        }
    }

    /** As Word encrypts a DOCX: an OLE file with the package inside. */
    static byte[] encryptedDocx() throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new ByteArrayInputStream(new byte[4096]), "EncryptedPackage");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    static byte[] cutOffPdf() throws IOException {
        byte[] whole = pdfOfPages(3);
        return Arrays.copyOf(whole, whole.length / 2);
    }

    static byte[] cutOffDocx() throws IOException {
        byte[] whole = docx("<w:document xmlns:w=\"" + WORD + "\"/>");
        return Arrays.copyOf(whole, whole.length - 30);
    }

    /** Two pages, each nothing but a picture. */
    static byte[] scannedPdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 2; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                BufferedImage scan = new BufferedImage(60, 85, BufferedImage.TYPE_BYTE_GRAY);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(LosslessFactory.createFromImage(document, scan), 20, 20, 550, 800);
                }
            }
            return saved(document);
        }
    }

    static byte[] pdfOfPages(int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            return saved(document);
        }
    }

    /** A few hundred KiB that unpack to 300 MiB. */
    static byte[] bombDocx() throws IOException {
        return docx("<w:document xmlns:w=\"" + WORD + "\">" + " ".repeat(300 * 1024 * 1024) + "</w:document>");
    }

    static byte[] docxWithEntities() throws IOException {
        return docx("<!DOCTYPE w:document [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"" + WORD
                + "\"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>");
    }

    /** A text of which the second half was pasted from a file in another encoding. */
    static byte[] twoEncodings() {
        byte[] first = "云川市人民政府常务会议纪要\n".repeat(20).getBytes(StandardCharsets.UTF_8);
        byte[] second = "会议议定以下意见\n".repeat(20).getBytes(Charset.forName("GB18030"));
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] archive() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "纪要/93.txt", "会议纪要");
        }
        return out.toByteArray();
    }

    private static byte[] docx(String document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", TYPES);
            part(zip, "word/document.xml", document);
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
