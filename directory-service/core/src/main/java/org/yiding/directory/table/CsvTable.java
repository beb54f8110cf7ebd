package org.yiding.directory.table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** CSV as spreadsheets write it: UTF-8 with or without its mark, or GB18030. */
final class CsvTable implements TableWriter {

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();
    private static final CsvSchema LINES = CsvSchema.emptySchema().withLineSeparator("\r\n");
    private static final String MARK = "\uFEFF";
    // A spreadsheet would take what begins so for a formula and carry it out.
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private final SequenceWriter writer;

    CsvTable(OutputStream out) throws IOException {
        out.write(MARK.getBytes(StandardCharsets.UTF_8));
        writer = MAPPER.writerFor(String[].class).with(LINES).writeValues(out);
    }

    @Override
    public void write(List<String> cells) throws IOException {
        writer.write(cells.stream()
                .map(cell -> FORMULA.matcher(cell).matches() ? "'" + cell : cell)
                .toArray(String[]::new));
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    static void read(byte[] content, Consumer<TableRow> rows) throws UnreadableTableException {
        String text = decoded(content);
        int handedOver = 0;
        try (JsonParser parser = MAPPER.createParser(text)) {
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                List<String> cells = cells(parser, handedOver + 1);
                handedOver++;
                rows.accept(new TableRow(handedOver, cells));
            }
        } catch (JsonProcessingException malformed) {
            throw new UnreadableTableException(
                    "Row " + (handedOver + 1) + " cannot be read: " + malformed.getOriginalMessage(), malformed);
        } catch (IOException e) {
            throw new UnreadableTableException("Row " + (handedOver + 1) + " cannot be read.", e);
        }
    }

    private static List<String> cells(JsonParser row, int number) throws IOException, UnreadableTableException {
        List<String> cells = new ArrayList<>();
        while (row.nextToken() != JsonToken.END_ARRAY) {
            if (cells.size() == TableRow.MOST_CELLS) {
                throw new UnreadableTableException(
                        "Row " + number + " has more than " + TableRow.MOST_CELLS + " cells.");
            }
            cells.add(plain(row.getText()));
        }
        return cells;
    }

    /** The sign that was put before what looks like a formula belongs to the file, not to the text. */
    private static String plain(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    private static String decoded(byte[] content) throws UnreadableTableException {
        String text;
        try {
            text = decoded(content, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            try {
                text = decoded(content, Charset.forName("GB18030"));
            } catch (CharacterCodingException neither) {
                throw new UnreadableTableException("The file is neither UTF-8 nor GB18030.", neither);
            }
        }
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    private static String decoded(byte[] content, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    }
}
