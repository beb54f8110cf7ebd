package org.yiding.regulation.store.history;

/** What befell a regulation. */
public enum LifeEventKind {
    /** 暂停适用. */
    SUSPENDED,
    /** 恢复适用. */
    RESUMED,
    /** 废止. */
    REPEALED,
    /** 失效. */
    LAPSED;

    /** Whether nothing holds any more after it. */
    public boolean isEnd() {
        return this == REPEALED || this == LAPSED;
    }
}
