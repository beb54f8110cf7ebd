package org.yiding.gateway.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at UTF-8 eight bytes at a time. */
final class Utf8 {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    // Two characters of three bytes each, as Chinese text has them: 1110xxxx 10xxxxxx 10xxxxxx, the first byte lowest.
    private static final long TWO_WIDE_MASK = 0x0000_C0C0F0_C0C0F0L;
    private static final long TWO_WIDE = 0x0000_8080E0_8080E0L;
    private static final int SECOND = 24;
    // The lead bytes E0 and ED, by their last four bits: not every byte may follow them.
    private static final int PARTICULAR_LEADS = 1 | 1 << 0xD;

    private Utf8() {}

    /** Passes over ASCII without quotes, backslashes and control characters; stops at or before the first other byte. */
    static int plain(byte[] text, int from, int end) {
        int at = from;
        while (at + Long.BYTES <= end) {
            long word = (long) EIGHT_BYTES.get(text, at);
            long quote = word ^ (EACH * '"');
            long backslash = word ^ (EACH * '\\');
            // A byte below n borrows into its high bit when n is taken from it.
            long special = ((quote - EACH) & ~quote)
                    | ((backslash - EACH) & ~backslash)
                    | ((word - EACH * ' ') & ~word)
                    | word;
            special &= HIGH_BITS;
            if (special != 0) {
                return at + (Long.numberOfTrailingZeros(special) >>> 3);
            }
            at += Long.BYTES;
        }
        return at;
    }

    /**
     * Passes over characters beyond ASCII: no overlong form, no surrogate, nothing beyond U+10FFFF.
     *
     * @return where the next character of ASCII stands, or the end
     * @throws InvalidJsonException where the bytes are not UTF-8
     */
    static int wide(byte[] text, int from, int end) {
        int at = from;
        while (at < end && text[at] < 0) {
            at = twoByTwo(text, at, end);
            if (at < end && text[at] < 0) {
                at = character(text, at, end);
            }
        }
        return at;
    }

    private static int twoByTwo(byte[] text, int from, int end) {
        int at = from;
        while (at + Long.BYTES <= end) {
            long word = (long) EIGHT_BYTES.get(text, at);
            if ((word & TWO_WIDE_MASK) != TWO_WIDE) {
                break;
            }
            int leads = PARTICULAR_LEADS >>> (word & 0xF) | PARTICULAR_LEADS >>> (word >>> SECOND & 0xF);
            if ((leads & 1) != 0) {
                break;
            }
            at += 6;
        }
        return at;
    }

    private static int character(byte[] text, int at, int end) {
        int lead = text[at] & 0xff;
        int second = at + 1 < end ? text[at + 1] & 0xff : 0;
        if (lead >= 0xc2 && lead <= 0xdf) {
            return tail(text, at, 2, end);
        }
        boolean three = (lead >= 0xe1 && lead <= 0xef && lead != 0xed)
                || (lead == 0xe0 && second >= 0xa0)
                || (lead == 0xed && second < 0xa0);
        if (three) {
            return tail(text, at, 3, end);
        }
        boolean four =
                (lead == 0xf0 && second >= 0x90) || (lead >= 0xf1 && lead <= 0xf3) || (lead == 0xf4 && second < 0x90);
        if (four) {
            return tail(text, at, 4, end);
        }
        throw new InvalidJsonException("not UTF-8");
    }

    private static int tail(byte[] text, int at, int length, int end) {
        for (int next = at + 1; next < at + length; next++) {
            if (next >= end || (text[next] & 0xc0) != 0x80) {
                throw new InvalidJsonException("not UTF-8");
            }
        }
        return at + length;
    }
}
