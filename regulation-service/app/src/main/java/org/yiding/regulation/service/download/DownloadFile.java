package org.yiding.regulation.service.download;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The files that a regulation is given out as. */
public enum DownloadFile {
    /** The text of a day as it was promulgated or computed. */
    TEXT("text.txt", "全文", "text/plain;charset=UTF-8"),
    /** The text of a day as Akoma Ntoso 3.0. */
    AKN("akn.xml", "AKN", "application/akn+xml"),
    /** Two days as one text with what was deleted and inserted. */
    REDLINE("redline.html", "修改痕迹", "text/html;charset=UTF-8"),
    /** Two days in two columns. */
    SIDE_BY_SIDE("side-by-side.html", "新旧对照", "text/html;charset=UTF-8"),
    /** 修改前后对照表. */
    COMPARISON("comparison.html", "修改前后对照表", "text/html;charset=UTF-8"),
    /** 修改前后对照表 as a spreadsheet. */
    COMPARISON_SHEET("comparison.xlsx", "修改前后对照表", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String path;
    private final String name;
    private final String mediaType;

    DownloadFile(String path, String name, String mediaType) {
        this.path = path;
        this.name = name;
        this.mediaType = mediaType;
    }

    /** The file of this last part of the path; empty where there is none. */
    public static Optional<DownloadFile> of(String path) {
        return Arrays.stream(values()).filter(file -> file.path.equals(path)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether it is made of the texts of two days. */
    public boolean comparesTwoDays() {
        return this != TEXT && this != AKN;
    }

    /** Whether a browser shows it as a page. */
    public boolean isPage() {
        return mediaType.startsWith("text/html");
    }

    /**
     * Where the service gives it out.
     *
     * @param from the earlier of two days; null for a file of one day
     */
    public String address(UUID regulation, @Nullable LocalDate from, LocalDate day) {
        String question = from == null ? "asOf=" + day : "from=" + from + "&to=" + day;
        return "/documents/regulations/" + regulation + "/" + path + "?" + question;
    }

    /**
     * How it is called where it is saved: 某某办法_2020-01-01_全文.txt.
     *
     * @param from the earlier of two days; null for a file of one day
     */
    String fileName(String title, @Nullable LocalDate from, LocalDate day) {
        String days = from == null ? day.toString() : from + "_" + day;
        return title + "_" + days + "_" + name + path.substring(path.indexOf('.'));
    }
}
