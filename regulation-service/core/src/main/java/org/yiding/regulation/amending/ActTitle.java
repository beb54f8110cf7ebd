package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the title of an act, line by line, and the instruments that title and opening words name. */
final class ActTitle {
    /** 部分 before the names of instruments; behind one it is a part of its text: 《甲》部分条款. */
    private static final Pattern SEVERAL = Pattern.compile("(?<!》|》的|》中)部分");

    /** 《关于修改〈甲〉的决定》已经…通过，现予公布: the order above the act, which is no part of its title. */
    private static final Pattern PROMULGATION = Pattern.compile("^《.*(的决定|修正案|的通知)》已.*(通过|批准|同意|公布|发布)");

    private static final Pattern NESTED = Pattern.compile("[〈<＜]([^〈〉<>＜＞]+)[〉>＞]");

    /** Stands for the instruments that title and opening words leave unnamed. */
    private static final String OTHERS = "等";

    private final List<String> promulgated = new ArrayList<>();
    private final StringBuilder title = new StringBuilder();
    private final List<String> instruments = new ArrayList<>();
    private boolean complete;

    /** The title as far as it has been read. */
    String text() {
        return title.toString();
    }

    /** The instruments it amends; where neither title nor opening words name any, those of the order that makes it known. */
    List<String> instruments() {
        return instruments.isEmpty() ? promulgated : instruments;
    }

    /** Takes a line above the orders; lines in brackets and lines behind the title are none of it. */
    void read(String line) {
        if (complete || line.startsWith("（") || line.startsWith("(")) {
            return;
        }
        if (PROMULGATION.matcher(line).find()) {
            title.setLength(0);
            Matcher name = NESTED.matcher(line);
            while (name.find()) {
                promulgated.add(name.group(1));
            }
            return;
        }
        title.append(line);
        int amendment = title.indexOf("修正案");
        String read = title.toString();
        complete = read.contains("的决定") || amendment > 0 || read.contains("的通知") || read.contains("的命令");
        if (!complete) {
            return;
        }
        if (read.contains("《")) {
            marked(read);
        } else if (amendment > 0) {
            add(read.substring(0, amendment));
        } else {
            unmarked(read);
        }
    }

    private void marked(String read) {
        boolean many = read.contains("等")
                || read.contains("废止")
                || SEVERAL.matcher(read).find();
        List<String> names = InstrumentNames.in(read);
        names.stream().filter(name -> !many || names.size() > 1).forEach(this::add);
        if (many && names.size() == 1) {
            add(names.getFirst());
            add(OTHERS);
        }
    }

    /** 关于修改个人所得税法的决定, without 《》. */
    private void unmarked(String read) {
        int from = read.indexOf("修改");
        int to = read.lastIndexOf("的决定");
        String name = from >= 0 && to > from + 2 ? read.substring(from + 2, to) : "";
        if (!name.isEmpty() && !name.contains("部分") && InstrumentNames.looksLikeName(name)) {
            add(name);
        }
    }

    /** Takes the names in the opening words where the title has named none. */
    void nameIn(String opening) {
        if (!instruments.isEmpty()) {
            return;
        }
        InstrumentNames.in(opening).forEach(this::add);
        boolean several = opening.contains("》等") || SEVERAL.matcher(title).find();
        if (several && instruments.size() == 1) {
            add(OTHERS);
        }
    }

    private void add(String name) {
        String plain = name.replace('〈', '《').replace('〉', '》');
        boolean amending = plain.startsWith("关于修改") || plain.endsWith("的决定");
        if (!amending && instruments.stream().noneMatch(known -> InstrumentNames.equal(known, plain))) {
            instruments.add(plain);
        }
    }
}
