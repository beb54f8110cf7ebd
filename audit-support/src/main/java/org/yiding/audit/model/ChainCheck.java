package org.yiding.audit.model;

import java.util.Optional;

/**
 * Walks a chain from its anchor and finds the first link that does not hold. Where the chain's beginning was dropped, a record
 * of that in the chain has to tell so: else whoever owns the database could cut it where they like. One walk for one thread.
 */
public final class ChainCheck {

    private final Anchor anchor;
    private boolean isVouchedFor;
    private long position;
    private String hash;
    private long checked;

    /** @param anchor where the chain begins */
    public ChainCheck(Anchor anchor) {
        this.anchor = anchor;
        this.isVouchedFor = anchor.position() == 0;
        this.position = anchor.position();
        this.hash = anchor.hash();
    }

    /**
     * A link that does not hold.
     *
     * @param position of the record at which it shows
     * @param finding what is wrong with it, for a person
     */
    public record Broken(long position, String finding) {}

    /**
     * Takes the next record, in order of positions.
     *
     * @return what is wrong with it; empty where it follows on
     */
    public Optional<Broken> next(AuditRecord record) {
        Optional<Broken> broken = wrongWith(record);
        if (broken.isEmpty()) {
            position = record.position();
            hash = record.link().hash();
            checked++;
            isVouchedFor |= record.entry().kind() == AuditKind.RETENTION
                    && anchor.told().equals(record.entry().after());
        }
        return broken;
    }

    /** What is wrong with the chain as a whole, once {@link #next} has taken all records; empty where nothing is. */
    public Optional<Broken> end() {
        return isVouchedFor
                ? Optional.empty()
                : broken(anchor.position(), "no record tells that those up to it were dropped");
    }

    /** The position of the last record that holds; the anchor's before the first. */
    public long position() {
        return position;
    }

    /** The hash of the last record that holds; the anchor's before the first. */
    public String hash() {
        return hash;
    }

    /** How many records hold. */
    public long checked() {
        return checked;
    }

    private Optional<Broken> wrongWith(AuditRecord record) {
        long expected = position + 1;
        if (!record.chain().equals(anchor.chain())) {
            return broken(record.position(), "it belongs to the chain " + record.chain() + ", not " + anchor.chain());
        }
        if (record.position() > expected) {
            return broken(
                    expected,
                    record.position() == expected + 1
                            ? "it is missing"
                            : "it and those up to " + (record.position() - 1) + " are missing");
        }
        if (record.position() < expected) {
            return broken(record.position(), "there is more than one record at this position: one was put in");
        }
        if (!record.link().previous().equals(hash)) {
            return broken(record.position(), "it does not follow on from the record before it");
        }
        Optional<Digest> digest = Digest.named(record.link().digest());
        if (digest.isEmpty()) {
            return broken(
                    record.position(),
                    "nobody knows the digest " + record.link().digest());
        }
        return digest.get().hex(record.sealedText()).equals(record.link().hash())
                ? Optional.empty()
                : broken(record.position(), "its content is not what was recorded");
    }

    private static Optional<Broken> broken(long position, String finding) {
        return Optional.of(new Broken(position, finding));
    }
}
