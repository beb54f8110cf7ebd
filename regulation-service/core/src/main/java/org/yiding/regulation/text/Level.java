package org.yiding.regulation.text;

import java.util.List;

/** What a node of an instrument is, outermost first; of two levels the later one stands deeper. */
public enum Level {
    /** 标题: one node a line. */
    TITLE(""),
    /** 题注: the bracketed history under the title. */
    NOTE(""),
    /** 目录: its heading line, with its entries as children. */
    CONTENTS(""),
    /** A line of the contents, numbered as the heading it names. */
    ENTRY(""),
    /** A paragraph between the title and the first heading or article. */
    PREAMBLE("自然段"),
    /** 编. */
    PART("编"),
    /** 分编. */
    SUBPART("分编"),
    /** 章. */
    CHAPTER("章"),
    /** 节. */
    SECTION("节"),
    /** 条, or 一、 where an instrument has no 条. */
    ARTICLE("条"),
    /** 款: a lead-in with its items is one. */
    PARAGRAPH("款"),
    /** 项. */
    ITEM("项"),
    /** 目. */
    SUBITEM("目"),
    /** An unnumbered line below another node, such as a row of a list or table; outermost, a line of the signature. */
    LINE(""),
    /** 附件, 附录, 附表, with their lines as written. */
    APPENDIX("附件");

    /** What the paragraphs before the first article are called together, on a line of their own and in addresses. */
    public static final List<String> PREAMBLE_NAMES = List.of("序言", "前言", "引言", "总纲");

    private final String unit;

    Level(String unit) {
        this.unit = unit;
    }

    /** The word that follows the number in an address, empty where the level is never addressed by number. */
    public String unit() {
        return unit;
    }

    /** Whether nodes of this level hold articles: 编, 分编, 章, 节. */
    public boolean isHeading() {
        return this == PART || this == SUBPART || this == CHAPTER || this == SECTION;
    }

    /** Whether this level stands inside the other one. */
    public boolean isBelow(Level other) {
        return compareTo(other) > 0;
    }
}
