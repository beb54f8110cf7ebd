package org.yiding.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.yiding.support.error.UnreadableDocumentException;

/**
 * Inflates a PDF's packed streams once, into nothing, before the library would into memory: a stream that unpacks without
 * end is refused while it costs no more than time.
 */
final class PdfStreams {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final int DICTIONARY_WINDOW = 512;
    private static final long RATIO_COUNTS_FROM = 16L * 1024 * 1024;
    private static final Pattern PACKED_TWICE =
            Pattern.compile("/(FlateDecode|Fl|LZWDecode|LZW)\\b[^>]{0,80}/(FlateDecode|Fl|LZWDecode|LZW)\\b");

    private final byte[] bytes;
    private final ExtractionLimits limits;
    private final byte[] sink = new byte[64 * 1024];
    private long expanded;

    private PdfStreams(byte[] bytes, ExtractionLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    /** @throws UnreadableDocumentException where a stream is packed beyond the limits, or twice */
    static void refuseBombs(byte[] bytes, ExtractionLimits limits) {
        PdfStreams streams = new PdfStreams(bytes, limits);
        int at = 0;
        while (at >= 0 && at < bytes.length) {
            at = streams.check(at);
        }
    }

    /**
     * The library takes what it can get out of a damaged stream and goes on; a page must be whole or refused.
     *
     * @throws UnreadableDocumentException where the content of page {@code number} is damaged
     */
    static void refuseDamaged(PDPage page, int number) throws IOException {
        Iterator<PDStream> contents = page.getContentStreams();
        while (contents.hasNext()) {
            COSStream stream = contents.next().getCOSObject();
            if (COSName.FLATE_DECODE.equals(stream.getFilters()) && !inflates(stream)) {
                throw new UnreadableDocumentException("Page " + number + " of the PDF is damaged.");
            }
        }
    }

    private static boolean inflates(COSStream stream) throws IOException {
        Inflater inflater = new Inflater();
        byte[] out = new byte[16 * 1024];
        try (InputStream in = stream.createRawInputStream()) {
            inflater.setInput(in.readAllBytes());
            int n = inflater.inflate(out);
            while (n > 0) {
                n = inflater.inflate(out);
            }
            return inflater.finished();
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }

    /** @return where to look on, -1 at the end */
    private int check(int from) {
        int keyword = indexOf(from);
        if (keyword < 0) {
            return -1;
        }
        int data = keyword + STREAM.length;
        boolean starts = keyword < 3 || bytes[keyword - 1] != 'd';
        String dictionary = dictionary(keyword);
        if (!starts || !dictionary.contains("/Fl")) {
            return data;
        }
        if (PACKED_TWICE.matcher(dictionary).find()) {
            throw new UnreadableDocumentException("The PDF packs a stream twice, which documents have no use for.");
        }
        while (data < bytes.length && (bytes[data] == '\r' || bytes[data] == '\n' || bytes[data] == ' ')) {
            data++;
        }
        return Math.max(data, data + inflate(data));
    }

    private String dictionary(int keyword) {
        int from = Math.max(0, keyword - DICTIONARY_WINDOW);
        String before = new String(bytes, from, keyword - from, StandardCharsets.ISO_8859_1);
        int object = before.lastIndexOf(" obj");
        return object < 0 ? before : before.substring(object);
    }

    /** @return how many packed bytes it read; 0 where they are not what they claim */
    private int inflate(int data) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, data, bytes.length - data);
            long size = 0;
            int n = inflater.inflate(sink);
            while (n > 0) {
                size += n;
                expanded += n;
                refuse(size, inflater.getBytesRead());
                n = inflater.inflate(sink);
            }
            return (int) inflater.getBytesRead();
        } catch (DataFormatException e) {
            return 0;
        } finally {
            inflater.end();
        }
    }

    private void refuse(long size, long packed) {
        if (expanded > limits.expandedBytes() || size > RATIO_COUNTS_FROM && size > limits.ratio() * packed) {
            throw new UnreadableDocumentException("The PDF unpacks to far more than documents do: it was refused.");
        }
    }

    private int indexOf(int from) {
        for (int i = from; i <= bytes.length - STREAM.length; i++) {
            int matched = 0;
            while (matched < STREAM.length && bytes[i + matched] == STREAM[matched]) {
                matched++;
            }
            if (matched == STREAM.length) {
                return i;
            }
        }
        return -1;
    }
}
