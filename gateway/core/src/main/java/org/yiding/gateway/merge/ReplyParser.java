package org.yiding.gateway.merge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.yiding.gateway.json.InvalidJsonException;
import org.yiding.gateway.json.Json;
import org.yiding.gateway.json.JsonScanner;

/**
 * Reads a subgraph's answer once into the result tree: checks that it is JSON in UTF-8 and notes where each value stands.
 * Fields that the plan does not know are passed over; of a key that comes twice the last value counts.
 */
final class ReplyParser {

    private static final int DEEPEST = 500;
    private static final byte[] DATA = "data".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ERRORS = "errors".getBytes(StandardCharsets.US_ASCII);

    private final ResultTree tree;
    private final KeyTable keys;
    private final byte[] text;
    private final JsonScanner scanner;
    private int depth;
    // The pairs of objects and the elements of lists that are not complete yet.
    private long[] stack = new long[256];
    private int top;
    private long data = Value.ABSENT;
    private long errors = Value.ABSENT;

    private ReplyParser(ResultTree tree, KeyTable keys, int from) {
        this.tree = tree;
        this.keys = keys;
        this.text = tree.text();
        this.scanner = new JsonScanner(text, from, tree.textLength());
    }

    /**
     * @param data absent where the answer has none
     * @param errors absent where the answer has none
     */
    record Parsed(long data, long errors) {}

    /** @throws BrokenReplyException where the bytes are no GraphQL answer; the tree is as before */
    static Parsed parse(ResultTree tree, KeyTable keys, SubgraphReply.Answered reply) {
        int cells = tree.cellCount();
        ReplyParser parser = new ReplyParser(tree, keys, tree.append(reply.body(), reply.length()));
        try {
            parser.answer();
            if (parser.data == Value.ABSENT && !Value.isList(parser.errors)) {
                throw new BrokenReplyException("an answer that is not GraphQL");
            }
        } catch (InvalidJsonException e) {
            tree.release(cells);
            throw new BrokenReplyException("an answer that is not JSON (" + e.getMessage() + ")");
        } catch (BrokenReplyException e) {
            tree.release(cells);
            throw e;
        }
        return new Parsed(parser.data, parser.errors);
    }

    private void answer() {
        if (scanner.next() != '{') {
            throw new BrokenReplyException("an answer that is not GraphQL");
        }
        scanner.expect('{');
        if (!scanner.closes('}')) {
            do {
                member();
            } while (scanner.more('}'));
        }
        scanner.finish();
    }

    private void member() {
        scanner.next();
        int from = scanner.at() + 1;
        scanner.string();
        int to = scanner.at() - 1;
        scanner.expect(':');
        int cells = tree.cellCount();
        long value = value(KeyTable.TYPENAME);
        if (Arrays.equals(text, from, to, DATA, 0, DATA.length)) {
            data = value;
        } else if (Arrays.equals(text, from, to, ERRORS, 0, ERRORS.length)) {
            errors = value;
        } else {
            tree.release(cells);
        }
    }

    /** @param key under which the value stands, as a guess of what comes in it */
    private long value(int key) {
        int first = scanner.next();
        int from = scanner.at();
        switch (first) {
            case '"' -> {
                scanner.string();
                return Value.leaf(Value.STRING, from, scanner.at());
            }
            case '{' -> {
                return object(key);
            }
            case '[' -> {
                return list(key);
            }
            default -> {
                scanner.plain();
                return first == 'n' ? Value.NULL : Value.leaf(Value.PLAIN, from, scanner.at());
            }
        }
    }

    private long object(int above) {
        descend();
        int from = scanner.at();
        int base = top;
        scanner.expect('{');
        if (!scanner.closes('}')) {
            int place = keys.below(above);
            int largest = -1;
            do {
                int key = key(place);
                if (key >= 0) {
                    put(base, key, value(key), key > largest);
                    largest = Math.max(largest, key);
                    place = keys.after(key);
                } else {
                    passOver();
                }
            } while (scanner.more('}'));
        }
        long object = tree.object(stack, base, top, from, scanner.at());
        top = base;
        depth--;
        return object;
    }

    private long list(int key) {
        descend();
        int from = scanner.at();
        int base = top;
        scanner.expect('[');
        if (!scanner.closes(']')) {
            do {
                push(value(key));
            } while (scanner.more(']'));
        }
        long list = tree.list(stack, base, top, from, scanner.at());
        top = base;
        depth--;
        return list;
    }

    private void descend() {
        if (++depth > DEEPEST) {
            throw new BrokenReplyException("an answer that is too deep");
        }
    }

    /** Reads a key and its colon; unknown where the plan has no use for it. */
    private int key(int place) {
        scanner.next();
        int from = scanner.at() + 1;
        int key = keys.guess(place, text, from, scanner.end());
        if (key >= 0 && text[from - 1] == '"') {
            scanner.moveTo(from + keys.length(key) + 1);
        } else {
            scanner.string();
            int to = scanner.at() - 1;
            key = keys.find(place, text, from, to);
            if (key < 0 && hasEscape(from, to)) {
                key = keys.find(Json.string(text, from - 1, to + 1));
            }
        }
        scanner.expect(':');
        return key;
    }

    private boolean hasEscape(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == '\\') {
                return true;
            }
        }
        return false;
    }

    private void passOver() {
        int cells = tree.cellCount();
        value(KeyTable.TYPENAME);
        tree.release(cells);
    }

    private void put(int base, int key, long value, boolean isNew) {
        for (int i = base; !isNew && i < top; i += 2) {
            if (stack[i] == key) {
                stack[i + 1] = value;
                return;
            }
        }
        push(key);
        push(value);
    }

    private void push(long value) {
        if (top == stack.length) {
            stack = Arrays.copyOf(stack, top * 2);
        }
        stack[top++] = value;
    }
}
