package org.yiding.extraction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.InputStreamStatistics;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.yiding.support.error.UnreadableDocumentException;

/** The parts of an office document in its zip, unpacked one by one and counted against the limits while they are. */
final class ZipPackage implements AutoCloseable {

    // Below this a high ratio costs nothing: a page of blanks compresses well, too.
    private static final long RATIO_COUNTS_FROM = 8L * 1024 * 1024;

    private final ZipFile zip;
    private final ExtractionLimits limits;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private long expanded;

    private ZipPackage(ZipFile zip, ExtractionLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    static ZipPackage open(byte[] bytes, ExtractionLimits limits) {
        ZipFile zip;
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableDocumentException("The file is broken or cut off: its list of parts is missing.", e);
        }
        ZipPackage opened = new ZipPackage(zip, limits);
        opened.index();
        return opened;
    }

    private void index() {
        var all = zip.getEntries();
        int count = 0;
        while (all.hasMoreElements()) {
            ZipArchiveEntry entry = all.nextElement();
            count++;
            if (count > limits.entries()) {
                throw new UnreadableDocumentException("The file packs more than " + limits.entries() + " parts.");
            }
            entries.put(key(entry.getName()), entry);
        }
    }

    // Some writers use backslashes, a leading slash or another case than the document names its parts in.
    private static String key(String name) {
        String path = name.replace('\\', '/');
        return (path.startsWith("/") ? path.substring(1) : path).toLowerCase(Locale.ROOT);
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    boolean hasBelow(String folder) {
        return entries.keySet().stream().anyMatch(name -> name.startsWith(key(folder)));
    }

    /** What a zip that holds no document seems to be. */
    String describe() {
        if (hasBelow("xl/")) {
            return "a spreadsheet (XLSX)";
        }
        if (hasBelow("ppt/")) {
            return "a presentation (PPTX)";
        }
        if (has("content.xml") && has("mimetype")) {
            return "an OpenDocument file";
        }
        return entries.isEmpty() ? "an empty archive" : "a ZIP archive; unpack it and bring the document inside";
    }

    /**
     * @return the unpacked bytes of a part
     * @throws UnreadableDocumentException where it is missing, encrypted, broken or beyond the limits
     */
    InputStream read(String name) {
        ZipArchiveEntry entry = entries.get(key(name));
        if (entry == null) {
            throw new UnreadableDocumentException("The file is broken: its part " + name + " is missing.");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableDocumentException("The file is encrypted. Bring it without a password.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new ByteArrayInputStream(unpack(in, entry));
        } catch (IOException e) {
            throw new UnreadableDocumentException("The file is broken or cut off in its part " + name + ".", e);
        }
    }

    /** Unpacks a part; what it says of its own size is believed where it tells against it, and counted in any case. */
    private byte[] unpack(InputStream in, ZipArchiveEntry entry) throws IOException {
        if (expanded + Math.max(0, entry.getSize()) > limits.expandedBytes()) {
            throw tooMuch(entry);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        long size = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            size += n;
            expanded += n;
            boolean bomb = size > RATIO_COUNTS_FROM && size > limits.ratio() * Math.max(1, packed(in, entry));
            if (bomb || expanded > limits.expandedBytes()) {
                throw tooMuch(entry);
            }
            out.write(buffer, 0, n);
        }
        if (entry.getSize() >= 0 && size != entry.getSize()) {
            throw new IOException("size differs from the directory");
        }
        return out.toByteArray();
    }

    /** So many packed bytes went into what was unpacked so far, those of the whole part where that is not counted. */
    private static long packed(InputStream in, ZipArchiveEntry entry) {
        return in instanceof InputStreamStatistics counted ? counted.getCompressedCount() : entry.getCompressedSize();
    }

    private static UnreadableDocumentException tooMuch(ZipArchiveEntry entry) {
        return new UnreadableDocumentException(
                "The file unpacks to far more than documents do (part " + entry.getName() + "): it was refused.");
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UnreadableDocumentException("The file is broken.", e);
        }
    }
}
