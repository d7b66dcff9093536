package tidemark.source.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts a JSON file into its records without parsing them: the elements of one array, the lines of JSON lines, or a single
 * value. What is wrong inside a record then harms that record alone, and no more than one record is ever in memory.
 */
final class RecordSplitter {

    /** Takes what is found, each with its place among the records and the line on which it starts, from 0 and from 1. */
    interface Records {
        void record(int index, int line, String text);

        void broken(int index, int line, String reason, String beginning);
    }

    private static final int SHOWN = 2000;
    private static final int END = -1;

    private final InputStream in;
    private final int longest;
    private final int deepest;
    private final Records records;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;
    private int at;
    private byte[] record = new byte[1 << 12];
    private int length;
    private int line = 1;
    private int index;
    private boolean lines;
    private boolean tooLong;
    private boolean unfinished;
    private boolean tooDeep;

    RecordSplitter(InputStream in, int longest, int deepest, Records records) {
        this.in = in;
        this.longest = longest;
        this.deepest = deepest;
        this.records = records;
    }

    void split() {
        int startLine = line;
        try {
            int c = afterSpace(next());
            boolean array = c == '[';
            if (array) {
                c = afterSpace(next());
            }
            while (c != END && !(array && c == ']')) {
                startLine = line;
                length = 0;
                c = value(c, array, startLine);
                // A second record on a line of its own: from here on the end of a line is the end of a record.
                lines |= !array && line == startLine + 1 && c == '\n';
                c = afterSpace(c);
                if (array && c == ',') {
                    c = afterSpace(next());
                }
            }
            if (array && c == END) {
                records.broken(index, line, "the file ends before its list does", "");
            }
        } catch (IOException e) {
            records.broken(index, startLine, "the file is damaged: " + e.getMessage(), beginning());
        }
    }

    /** Reads one value that starts with {@code c}; returns what follows it. */
    private int value(int first, boolean array, int startLine) throws IOException {
        int c = keepValue(first, array);
        if (tooLong) {
            records.broken(index, startLine, "longer than " + longest + " bytes", beginning());
        } else if (unfinished) {
            records.broken(
                    index,
                    startLine,
                    (lines && c != END ? "the line" : "the file") + " ends within this record",
                    beginning());
        } else if (tooDeep) {
            records.broken(index, startLine, "nested deeper than " + deepest, beginning());
        } else {
            decoded(startLine);
        }
        index++;
        return c;
    }

    private int keepValue(int first, boolean array) throws IOException {
        int c = first;
        int depth = 0;
        int depthReached = 0;
        boolean inString = false;
        boolean escaped = false;
        boolean whole = false;
        tooLong = false;
        while (c != END && !whole) {
            if (lines && c == '\n') {
                break;
            }
            if (depth == 0 && !inString && length > 0 && (c == ',' || c == ']' && array || c == '\n')) {
                break;
            }
            if (length < longest) {
                keep(c);
            } else {
                tooLong = true;
            }
            if (inString) {
                inString = escaped || c != '"';
                escaped = !escaped && c == '\\';
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                depthReached = Math.max(depthReached, ++depth);
            } else if (c == '}' || c == ']') {
                depth--;
                whole = depth <= 0;
            }
            if (inString && !escaped) {
                tooLong |= !keepOrdinary();
            }
            c = next();
        }
        unfinished = !whole && (depth > 0 || inString);
        tooDeep = depthReached > deepest;
        return c;
    }

    private void decoded(int startLine) {
        String text = new String(record, 0, length, StandardCharsets.UTF_8);
        // Of bytes that are no text it makes this letter, which may also have been written.
        if (text.indexOf('\uFFFD') < 0 || isText()) {
            records.record(index, startLine, text);
        } else {
            records.broken(index, startLine, "not valid UTF-8", beginning());
        }
    }

    private boolean isText() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(record, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private String beginning() {
        return new String(record, 0, Math.min(length, SHOWN), StandardCharsets.UTF_8);
    }

    private void keep(int c) {
        makeRoom(1);
        record[length++] = (byte) c;
    }

    /** Keeps what follows in a string up to what may end it, or a line, as far as it is in the buffer; false if too long. */
    private boolean keepOrdinary() {
        int end = at;
        while (end < filled && buffer[end] != '"' && buffer[end] != '\\' && buffer[end] != '\n') {
            end++;
        }
        int more = end - at;
        int kept = Math.min(more, longest - length);
        makeRoom(kept);
        System.arraycopy(buffer, at, record, length, kept);
        length += kept;
        at = end;
        return kept == more;
    }

    private void makeRoom(int more) {
        if (length + more > record.length) {
            record = Arrays.copyOf(record, (int) Math.min(longest, Math.max(2L * record.length, length + more)));
        }
    }

    /** The first character from {@code c} on that is neither space nor the mark of a text's byte order. */
    private int afterSpace(int c) throws IOException {
        int found = c;
        while (found == ' ' || found == '\t' || found == '\r' || found == '\n' || isMark(found)) {
            found = next();
        }
        return found;
    }

    private static boolean isMark(int c) {
        return c == 0xEF || c == 0xBB || c == 0xBF;
    }

    private int next() throws IOException {
        if (at == filled) {
            filled = in.read(buffer);
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        int c = buffer[at++] & 0xFF;
        if (c == '\n') {
            line++;
        }
        return c;
    }
}
