package org.yiding.regulation.model;

/** How far a regulation has come; it only ever moves down this list. */
public enum RegulationStage {
    /** 草案: is being drafted, or was tabled and not decided on. */
    DRAFT,
    /** 审议: a meeting has decided on it; it is not promulgated by that. */
    DELIBERATED,
    /** 公布. */
    PROMULGATED,
    /** 施行. */
    IN_FORCE,
    /** 修改: in force in an amended text. */
    AMENDED,
    /** 废止: ended by an act. */
    REPEALED,
    /** 失效: ended by itself. */
    LAPSED;

    /** Whether nothing comes after it. */
    public boolean isFinal() {
        return this == REPEALED || this == LAPSED;
    }

    boolean isBefore(RegulationStage other) {
        return ordinal() < other.ordinal();
    }
}
