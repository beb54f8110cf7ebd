package org.yiding.regulation.history;

import org.yiding.regulation.amending.ReadAct;

/**
 * An act in its place in a chain.
 *
 * @param id by which the caller keeps it (a file name, a UUID): unique in the chain, part of the identities of the
 *     provisions that the act inserts
 * @param text as published
 * @param act the same after reading
 */
public record ChainAct(String id, String text, ReadAct act) {
    /** Reads the text of an act; nothing is refused here, what is not understood comes out on replay. */
    public static ChainAct read(String id, String text) {
        return new ChainAct(id, text, ReadAct.read(text));
    }
}
