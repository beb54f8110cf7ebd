package org.yiding.regulation.amending;

import java.util.List;

/**
 * An amending act after reading.
 *
 * @param title its title, empty where none was found
 * @param instruments the instruments it names as amended, in order
 * @param operations what it orders, in the order of its sentences
 * @param notUnderstood the sentences that became no operation
 */
public record ReadAct(
        String title, List<String> instruments, List<Operation> operations, List<NotUnderstood> notUnderstood) {
    /**
     * A sentence that was not understood.
     *
     * @param instrument the instrument whose part it stands in, empty where unknown
     * @param finding the sentence and the reason
     */
    public record NotUnderstood(String instrument, Finding finding) {}

    /** Reads any text as an amending act; nothing is thrown, what is not understood is listed. */
    public static ReadAct read(String act) {
        return new ActReader(act).read();
    }
}
