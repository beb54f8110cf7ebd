package org.yiding.directory.service.bulk;

import java.util.Arrays;
import java.util.Optional;

/** What a table of agencies says of each, in the order in which it is exported. */
public enum AgencyColumn {
    ID("标识", "id"),
    /** The version of the agency that the row was made from. */
    VERSION("版本", "version"),
    NAME("名称", "input.name"),
    /** Several are parted by 、. */
    ABBREVIATIONS("简称", "input.abbreviations"),
    REGION("地区", "input.region"),
    KIND("类别", "input.kind"),
    REGION_CODE("行政区划代码", "input.regionCode"),
    CREDIT_CODE("统一社会信用代码", "input.creditCode"),
    FOUNDED_ON("设立日期", "input.foundedOn"),
    /** Shown alone: a reform abolishes. */
    ABOLISHED_ON("废止日期", "abolishedOn"),
    /** By name or by id. */
    PARENT("上级单位", "input.superior"),
    /** By name or by id. */
    SUPERVISOR("业务主管单位", "supervisor");

    private final String header;
    private final String field;

    AgencyColumn(String header, String field) {
        this.header = header;
        this.field = field;
    }

    /** What stands above the column. */
    public String header() {
        return header;
    }

    /** The column of this header. */
    static Optional<AgencyColumn> of(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header.equals(header))
                .findFirst();
    }

    /** The column from which a field of a command was filled, also of one element of it. */
    static Optional<AgencyColumn> ofField(String field) {
        return Arrays.stream(values())
                .filter(column -> field.equals(column.field) || field.startsWith(column.field + "["))
                .findFirst();
    }
}
