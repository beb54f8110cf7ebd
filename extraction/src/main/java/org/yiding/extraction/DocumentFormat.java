package org.yiding.extraction;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The formats documents come in, told apart by their content, never by a file's name. */
public enum DocumentFormat {
    PLAIN_TEXT("text/plain"),
    HTML("text/html"),
    RTF("application/rtf"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    DOC("application/msword"),
    OFD("application/ofd");

    /** What a person may be told to bring instead. */
    static final String ACCEPTED = "plain text, PDF, DOCX, DOC (also WPS), OFD, RTF and HTML";

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    // Acrobat accepts a PDF whose header stands within the first kilobyte; some archives prepend a line.
    private static final int PDF_HEADER_WINDOW = 1024;
    private static final int SNIFFED = 4096;
    private static final Pattern HTML_START = Pattern.compile(
            "(?is)\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*"
                    + "(<!doctype\\s+html|<html[\\s>]|<head[\\s>]|<body[\\s>]|<meta\\s|<title[\\s>]|<div[\\s>]|<table[\\s>]|<p[\\s>]).*");

    private final String mediaType;

    DocumentFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The registered media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** A container that holds one of several formats is told apart by its reader, see {@link Extraction}. */
    enum Container {
        ZIP,
        OLE
    }

    static @Nullable Container container(byte[] bytes) {
        if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) {
            return Container.ZIP;
        }
        return startsWith(bytes, OLE) ? Container.OLE : null;
    }

    /** @return null where the bytes carry no mark of a format and can only be text */
    static @Nullable DocumentFormat marked(byte[] bytes) {
        String head = head(bytes);
        if (head.startsWith("{\\rtf")) {
            return RTF;
        }
        int pdf = head.indexOf("%PDF-");
        return pdf >= 0 && pdf <= PDF_HEADER_WINDOW ? PDF : null;
    }

    static boolean looksLikeHtml(String text) {
        String head = text.substring(0, Math.min(text.length(), SNIFFED));
        return HTML_START.matcher(head).matches();
    }

    /** What a file that is none of ours seems to be, for the message that refuses it. */
    static String describe(byte[] bytes) {
        String head = head(bytes);
        if (head.startsWith("\u0089PNG")) {
            return "a PNG image";
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return "a JPEG image";
        }
        if (head.startsWith("GIF8")) {
            return "a GIF image";
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return "a TIFF image";
        }
        if (head.startsWith("BM")) {
            return "a bitmap image";
        }
        if (head.startsWith("Rar!")) {
            return "a RAR archive";
        }
        if (head.startsWith("7z\u00bc\u00af")) {
            return "a 7z archive";
        }
        if (head.startsWith("\u001f\u008b")) {
            return "a gzip archive";
        }
        if (head.startsWith("MZ") || head.startsWith("\u007fELF")) {
            return "a program";
        }
        return String.format(Locale.ROOT, "binary data (first bytes %s)", firstBytes(bytes));
    }

    private static String firstBytes(byte[] bytes) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < Math.min(4, bytes.length); i++) {
            hex.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%02X", bytes[i]));
        }
        return hex.toString();
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 2 * PDF_HEADER_WINDOW), StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
