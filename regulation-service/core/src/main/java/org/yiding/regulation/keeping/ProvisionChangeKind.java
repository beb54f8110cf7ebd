package org.yiding.regulation.keeping;

/** What happened to a provision between two texts; of several the first one here. */
public enum ProvisionChangeKind {
    /** It is not in the text before. */
    ADDED,
    /** It is not in the text after. */
    REMOVED,
    /** Its own words differ. */
    CHANGED,
    /** It stands at another place among the others, or in another article. */
    MOVED,
    /** Only its number differs. */
    RENUMBERED
}
