package org.yiding.directory.service.bulk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.AgencyFacts;
import org.yiding.directory.service.Ids;
import org.yiding.directory.table.TableRow;
import org.yiding.support.error.InvalidInputException;

/** Understands the rows of a table one after another, the header first; what it cannot is a problem of the row. */
final class AgencyLines {

    private static final String BETWEEN_NAMES = "[、,，;；]";
    /** As the graph writes days, and as spreadsheets and people do. */
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    /** Of a cell: a problem quotes it, and there may be as many problems as rows. */
    private static final int LONGEST_CELL = 1_000;

    private static final int QUOTED_OF_HEADER = 40;

    private final int most;
    private final Map<AgencyColumn, Integer> places = new EnumMap<>(AgencyColumn.class);
    private final List<AgencyLine> lines = new ArrayList<>();
    private final RowProblems problems;
    private int rows;

    /**
     * @param most how many rows a table may have
     * @param problems takes what is wrong with rows
     */
    AgencyLines(int most, RowProblems problems) {
        this.most = most;
        this.problems = problems;
    }

    /**
     * The next row.
     *
     * @throws InvalidInputException where the header does not say what the columns are, or there are too many rows
     */
    void read(TableRow row) {
        if (places.isEmpty()) {
            header(row);
        } else if (!row.isBlank()) {
            rows++;
            if (rows > most) {
                throw new InvalidInputException(
                        "file",
                        "The table has more than " + most + " rows.",
                        "Part it, and send the parts one by one.");
            }
            understand(row);
        }
    }

    List<AgencyLine> lines() {
        return lines;
    }

    int rows() {
        return rows;
    }

    private void header(TableRow row) {
        for (int i = 0; i < row.cells().size(); i++) {
            String header = row.cell(i);
            AgencyColumn column = AgencyColumn.of(header)
                    .orElseThrow(() -> new InvalidInputException(
                            "file",
                            "Row " + row.number() + " names a column \"" + quoted(header) + "\", which is none.",
                            "Name the columns " + headers(Stream.of(AgencyColumn.values())) + "."));
            places.putIfAbsent(column, i);
        }
        String missing = headers(
                Stream.of(AgencyColumn.NAME, AgencyColumn.REGION).filter(column -> !places.containsKey(column)));
        if (!missing.isEmpty()) {
            throw new InvalidInputException(
                    "file",
                    "Row " + row.number() + " names no column " + missing + ".",
                    "Name the columns in the first row, 名称 and 地区 among them.");
        }
    }

    private static String headers(Stream<AgencyColumn> columns) {
        return columns.map(AgencyColumn::header).collect(Collectors.joining("、"));
    }

    private static String quoted(String header) {
        return header.length() <= QUOTED_OF_HEADER ? header : header.substring(0, QUOTED_OF_HEADER) + "…";
    }

    private void understand(TableRow row) {
        int before = problems.count();
        places.keySet().forEach(column -> requireShort(row, column));
        if (problems.count() > before) {
            return;
        }
        UUID id = cell(
                row,
                AgencyColumn.ID,
                text -> Ids.parsed(text),
                "Copy it from an export, or leave it out where the agency is new.");
        Integer version =
                cell(row, AgencyColumn.VERSION, AgencyLines::number, "Copy it from an export, or leave it out.");
        AgencyFacts facts = new AgencyFacts(
                cell(row, AgencyColumn.KIND, KindWord::parsed, "Write one of " + KindWord.all() + "."),
                orNull(text(row, AgencyColumn.REGION_CODE)),
                orNull(text(row, AgencyColumn.CREDIT_CODE)),
                day(row, AgencyColumn.FOUNDED_ON));
        LocalDate abolishedOn = day(row, AgencyColumn.ABOLISHED_ON);
        require(row, AgencyColumn.NAME);
        require(row, AgencyColumn.REGION);
        if (problems.count() == before) {
            lines.add(new AgencyLine(
                    row.number(),
                    id,
                    version,
                    text(row, AgencyColumn.NAME),
                    abbreviations(text(row, AgencyColumn.ABBREVIATIONS)),
                    text(row, AgencyColumn.REGION),
                    facts,
                    abolishedOn,
                    text(row, AgencyColumn.PARENT),
                    text(row, AgencyColumn.SUPERVISOR)));
        }
    }

    private void require(TableRow row, AgencyColumn column) {
        if (text(row, column).isEmpty()) {
            problems.add(new RowProblem(
                    row.number(),
                    column.header(),
                    "Nothing is written here.",
                    "Write the " + column.header() + " in full."));
        }
    }

    private void requireShort(TableRow row, AgencyColumn column) {
        int length = text(row, column).length();
        if (length > LONGEST_CELL) {
            problems.add(new RowProblem(
                    row.number(),
                    column.header(),
                    length + " characters are written here, more than " + LONGEST_CELL + ".",
                    "Write the " + column.header() + " alone."));
        }
    }

    private @Nullable LocalDate day(TableRow row, AgencyColumn column) {
        return cell(row, column, AgencyLines::day, "Write the day as 2019-01-10.");
    }

    private <T> @Nullable T cell(
            TableRow row, AgencyColumn column, Function<String, Optional<T>> parse, String remedy) {
        String text = text(row, column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<T> value = parse.apply(text);
        if (value.isEmpty()) {
            problems.add(new RowProblem(
                    row.number(),
                    column.header(),
                    "\"" + text + "\" cannot be read as " + column.header() + ".",
                    remedy));
        }
        return value.orElse(null);
    }

    private String text(TableRow row, AgencyColumn column) {
        Integer place = places.get(column);
        return place == null ? "" : row.cell(place);
    }

    private static List<String> abbreviations(String text) {
        return Stream.of(text.split(BETWEEN_NAMES))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Optional<LocalDate> day(String text) {
        Matcher written = DAY.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(written.group(1)),
                    Integer.parseInt(written.group(2)),
                    Integer.parseInt(written.group(3))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
