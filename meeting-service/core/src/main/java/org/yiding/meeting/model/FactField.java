package org.yiding.meeting.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person can correct on a fact, one value each. Values are texts: dates in ISO-8601, numbers in decimal digits,
 * enum constants by name, lists with one entry a line. Where a field comes as name and thing (chair name and chair), the
 * first is the words as written and the second the id of whom they mean.
 */
public enum FactField {
    /** 会议名称, 议题标题, 文件标题 */
    TITLE(Type.TEXT, FactKind.MEETING, FactKind.ITEM, FactKind.TABLED_DOCUMENT, FactKind.REFERENCE),
    /** 政府全称 */
    BODY(Type.NAME, FactKind.MEETING),
    /** 会议种类 */
    BODY_KIND(BodyKind.class, FactKind.MEETING),
    /** 会议次数; 议定意见的序号 */
    ORDINAL(Type.NUMBER, FactKind.MEETING, FactKind.RESOLUTION),
    /** 召开日期 */
    HELD_ON(Type.DATE, FactKind.MEETING),
    /** 上午、下午… */
    PART_OF_DAY(PartOfDay.class, FactKind.MEETING),
    /** 主持人姓名 */
    CHAIR_NAME(Type.NAME, FactKind.MEETING),
    /** 主持人 */
    CHAIR(Type.PERSON, FactKind.MEETING),
    /** 主持人职务 */
    CHAIR_TITLE(Type.NAME, FactKind.MEETING),
    /** 整理单位的写法 */
    COMPILED_BY_NAME(Type.NAME, FactKind.MEETING),
    /** 整理单位 */
    COMPILED_BY(Type.AGENCY, FactKind.MEETING),
    /** 整理日期 */
    COMPILED_ON(Type.DATE, FactKind.MEETING),
    /** 印发单位的写法 */
    ISSUER_NAME(Type.NAME, FactKind.MEETING),
    /** 印发单位 */
    ISSUER(Type.AGENCY, FactKind.MEETING),
    /** 印发日期 */
    PRINTED_ON(Type.DATE, FactKind.MEETING),
    /** 公开属性 */
    PUBLICATION(Type.TEXT, FactKind.MEETING),
    /** 分送单位 */
    DISTRIBUTION(Type.LIST, FactKind.MEETING),
    /** 记录人姓名 */
    RECORDER_NAME(Type.NAME, FactKind.MEETING),
    /** 记录人 */
    RECORDER(Type.PERSON, FactKind.MEETING),
    /** 议题序号 */
    NUMBER(Type.NUMBER, FactKind.ITEM),
    /** 审议、听取汇报… */
    KIND(ItemKind.class, FactKind.ITEM),
    /** 文种 */
    TYPE(Type.NAME, FactKind.TABLED_DOCUMENT),
    /** 对应的规范性文件; it follows the title and is never set by itself. */
    REGULATION(Type.REGULATION, FactKind.TABLED_DOCUMENT, FactKind.REFERENCE),
    /** 原文, 条件 */
    TEXT(Type.TEXT, FactKind.RESOLUTION, FactKind.CONDITION),
    /** 决定 */
    DECISION(Decision.class, FactKind.RESOLUTION),
    /** 决定的原文用语 */
    DECISION_AS_WRITTEN(Type.NAME, FactKind.RESOLUTION),
    /** 牵头、责任、配合 */
    ASSIGNMENT_ROLE(AssignmentRole.class, FactKind.ASSIGNMENT),
    /** 出席、列席、请假 */
    ATTENDANCE_ROLE(AttendanceRole.class, FactKind.ATTENDANCE),
    /** 单位的写法 */
    AGENCY_NAME(Type.NAME, FactKind.ASSIGNMENT, FactKind.ATTENDANCE),
    /** 单位 */
    AGENCY(Type.AGENCY, FactKind.ASSIGNMENT, FactKind.ATTENDANCE),
    /** 人员姓名 */
    PERSON_NAME(Type.NAME, FactKind.ASSIGNMENT, FactKind.ATTENDANCE),
    /** 人员 */
    PERSON(Type.PERSON, FactKind.ASSIGNMENT, FactKind.ATTENDANCE),
    /** 职务 */
    POST(Type.NAME, FactKind.ATTENDANCE),
    /** 请假事由 */
    EXCUSE(Type.TEXT, FactKind.ATTENDANCE),
    /** 应办事项, 要求事项 */
    ACTION(Type.TEXT, FactKind.ASSIGNMENT, FactKind.DIRECTIVE),
    /** 后续程序 */
    NEXT_STEP(NextStep.class, FactKind.ASSIGNMENT),
    /** 后续程序的原文用语 */
    NEXT_STEP_AS_WRITTEN(Type.TEXT, FactKind.ASSIGNMENT),
    /** 施行日期 */
    EFFECTIVE_ON(Type.DATE, FactKind.RESOLUTION, FactKind.ASSIGNMENT),
    /** 办理期限 */
    DUE_ON(Type.DATE, FactKind.ASSIGNMENT),
    /** 要求对象 */
    ADDRESSEES(Type.LIST, FactKind.DIRECTIVE),
    /** 金额, in units of the currency */
    AMOUNT(Type.AMOUNT, FactKind.SUM),
    /** 币种, ISO 4217 */
    CURRENCY(Type.CURRENCY, FactKind.SUM),
    /** 金额的原文写法 */
    AMOUNT_AS_WRITTEN(Type.NAME, FactKind.SUM),
    /** 用途 */
    PURPOSE(Type.TEXT, FactKind.SUM);

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LARGEST_NUMBER = 9_999;

    private final Type type;
    private final @Nullable Class<? extends Enum<?>> constants;
    private final Set<FactKind> kinds;

    FactField(Type type, FactKind first, FactKind... more) {
        this.type = type;
        this.constants = null;
        this.kinds = EnumSet.of(first, more);
    }

    FactField(Class<? extends Enum<?>> constants, FactKind kind) {
        this.type = Type.CONSTANT;
        this.constants = constants;
        this.kinds = EnumSet.of(kind);
    }

    private enum Type {
        TEXT,
        NAME,
        NUMBER,
        DATE,
        LIST,
        CONSTANT,
        AGENCY,
        PERSON,
        REGULATION,
        AMOUNT,
        CURRENCY
    }

    /** Whether facts of this kind have it. */
    public boolean isOf(FactKind kind) {
        return kinds.contains(kind);
    }

    /** Whether its value is the directory's id of an agency. */
    public boolean isAgency() {
        return type == Type.AGENCY;
    }

    /** Whether its value is the directory's id of a person. */
    public boolean isPerson() {
        return type == Type.PERSON;
    }

    /** Whether its value is the regulation service's id of an instrument. */
    public boolean isRegulation() {
        return type == Type.REGULATION;
    }

    /** The field for the thing that these words mean: {@link #AGENCY} for {@link #AGENCY_NAME}; null for all but names. */
    public @Nullable FactField meant() {
        return switch (this) {
            case CHAIR_NAME -> CHAIR;
            case COMPILED_BY_NAME -> COMPILED_BY;
            case ISSUER_NAME -> ISSUER;
            case RECORDER_NAME -> RECORDER;
            case AGENCY_NAME -> AGENCY;
            case PERSON_NAME -> PERSON;
            default -> null;
        };
    }

    /** The field for the words by which this thing is called: {@link #AGENCY_NAME} for {@link #AGENCY}; null for others. */
    public @Nullable FactField words() {
        for (FactField field : values()) {
            if (field.meant() == this) {
                return field;
            }
        }
        return null;
    }

    /** Whether a fact of this kind cannot be without it. */
    public boolean isNeededBy(FactKind kind) {
        return switch (this) {
            case BODY, NUMBER, KIND, ASSIGNMENT_ROLE, ATTENDANCE_ROLE, REGULATION, AMOUNT, CURRENCY -> true;
            case TEXT, AMOUNT_AS_WRITTEN -> true;
            case TITLE -> kind == FactKind.TABLED_DOCUMENT || kind == FactKind.REFERENCE;
            case ORDINAL -> kind == FactKind.RESOLUTION;
            case ACTION -> kind == FactKind.DIRECTIVE;
            default -> false;
        };
    }

    /**
     * What such a value must look like, for a person who sent another; null where this one is good.
     *
     * @param value not blank
     */
    public @Nullable String flawOf(String value) {
        return switch (type) {
            case NUMBER -> value.matches("[1-9]\\d{0,3}") ? null : "a number from 1 to " + LARGEST_NUMBER;
            case DATE -> isDate(value) ? null : "a day as YYYY-MM-DD";
            case CONSTANT -> names().contains(value) ? null : "one of " + String.join(", ", names());
            case AMOUNT ->
                value.matches("\\d{1,18}(?:\\.\\d{1,2})?")
                        ? null
                        : "an amount in units of the currency, like 3500000.00";
            case CURRENCY -> value.matches("[A-Z]{3}") ? null : "a currency code like CNY";
            case TEXT, LIST -> value.length() <= LONGEST_TEXT ? null : "at most " + LONGEST_TEXT + " characters";
            default -> value.length() <= LONGEST_NAME ? null : "at most " + LONGEST_NAME + " characters";
        };
    }

    private List<String> names() {
        Enum<?>[] all = constants == null ? new Enum<?>[0] : constants.getEnumConstants();
        return List.of(all).stream().map(Enum::name).toList();
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException notADay) {
            return false;
        }
    }
}
