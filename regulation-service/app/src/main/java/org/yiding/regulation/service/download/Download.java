package org.yiding.regulation.service.download;

import java.util.function.Supplier;

/**
 * A file ready to be given out.
 *
 * @param file which one
 * @param name how it is called where it is saved
 * @param tag stands for all that it is made of: the same tag, the same bytes
 * @param content renders it
 */
public record Download(DownloadFile file, String name, String tag, Supplier<byte[]> content) {}
