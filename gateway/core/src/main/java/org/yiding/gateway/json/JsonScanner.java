package org.yiding.gateway.json;

/**
 * Walks over a JSON text (RFC 8259, UTF-8) and makes nothing of it: whoever uses it knows what may come, and notes where
 * values begin and end. Every byte is checked once. Not thread-safe.
 */
public final class JsonScanner {

    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    private static final int HEXADECIMAL = 16;

    private final byte[] text;
    private final int end;
    private int at;

    /** @param end where the text ends; the array may be longer */
    public JsonScanner(byte[] text, int from, int end) {
        this.text = text;
        this.at = from;
        this.end = end;
    }

    /** The position of the byte that is looked at next. */
    public int at() {
        return at;
    }

    /** Where the text ends. */
    public int end() {
        return end;
    }

    /** Goes on behind something that is known to be right. */
    public void moveTo(int position) {
        at = position;
    }

    /** What to throw where something else stands here than may. */
    public InvalidJsonException wrong() {
        return new InvalidJsonException(at >= end ? "breaking off" : "not JSON");
    }

    /**
     * @return the next byte that is no white space; it is not consumed
     * @throws InvalidJsonException where there is none
     */
    public int next() {
        while (at < end) {
            int here = text[at];
            if (here > ' ' || here < 0) {
                return here;
            }
            if (!isSpace(here)) {
                throw wrong();
            }
            at++;
        }
        throw wrong();
    }

    /** Consumes this character, and white space before it. */
    public void expect(char character) {
        if (next() != character) {
            throw wrong();
        }
        at++;
    }

    /** Whether the object or list that has just been opened is empty; consumes its end where it is. */
    public boolean closes(char closing) {
        if (next() != closing) {
            return false;
        }
        at++;
        return true;
    }

    /** Whether another member or element follows; consumes the comma or the end. */
    public boolean more(char closing) {
        int here = next();
        if (here != ',' && here != closing) {
            throw wrong();
        }
        at++;
        return here == ',';
    }

    /** Holds that nothing but white space follows. */
    public void finish() {
        while (at < end && isSpace(text[at])) {
            at++;
        }
        if (at < end) {
            throw wrong();
        }
    }

    private static boolean isSpace(int here) {
        return here == ' ' || here == '\n' || here == '\r' || here == '\t';
    }

    /** Consumes a string from its opening quote to its closing one. */
    public void string() {
        expect('"');
        int position = at;
        while (true) {
            position = Utf8.plain(text, position, end);
            if (position >= end) {
                at = end;
                throw wrong();
            }
            int here = text[position];
            if (here == '"') {
                at = position + 1;
                return;
            }
            if (here < 0) {
                position = Utf8.wide(text, position, end);
            } else if (here == '\\') {
                position = escape(position);
            } else if (here < ' ') {
                at = position;
                throw wrong();
            } else {
                position++;
            }
        }
    }

    private int escape(int from) {
        int kind = from + 1 < end ? text[from + 1] : 0;
        if (kind != 'u') {
            if (kind <= 0 || "\"\\/bfnrt".indexOf(kind) < 0) {
                at = from + 1;
                throw wrong();
            }
            return from + 2;
        }
        for (int digit = from + 2; digit < from + 6; digit++) {
            if (digit >= end || Character.digit(text[digit], HEXADECIMAL) < 0) {
                at = digit;
                throw wrong();
            }
        }
        return from + 6;
    }

    /** Consumes a number, true, false or null. */
    public void plain() {
        switch (next()) {
            case 't' -> word(TRUE);
            case 'f' -> word(FALSE);
            case 'n' -> word(NULL);
            default -> number();
        }
    }

    private void word(byte[] word) {
        for (byte each : word) {
            if (here() != each) {
                throw wrong();
            }
            at++;
        }
    }

    private void number() {
        if (here() == '-') {
            at++;
        }
        if (here() == '0') {
            at++;
        } else {
            digits();
        }
        if (here() == '.') {
            at++;
            digits();
        }
        if (here() == 'e' || here() == 'E') {
            at++;
            if (here() == '+' || here() == '-') {
                at++;
            }
            digits();
        }
    }

    private int here() {
        return at < end ? text[at] : -1;
    }

    private void digits() {
        int from = at;
        while (at < end && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        if (from == at) {
            throw wrong();
        }
    }
}
