package org.yiding.regulation.service;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yiding.regulation.service.DocumentsToRegister.Instrument;
import org.yiding.regulation.title.InstrumentTitle;
import org.yiding.support.error.InvalidInputException;

/** Refuses a registration that cannot be meant so, naming the field. */
final class InstrumentChecks {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private InstrumentChecks() {}

    /** @throws InvalidInputException at the first fault */
    static void check(DocumentsToRegister request, int largest) {
        if (!SHA256.matcher(request.documentSha256()).matches()) {
            throw invalid("documentSha256", "is not a SHA-256", "Send 64 hexadecimal digits in lower case.");
        }
        List<Instrument> instruments = request.instruments();
        if (instruments.size() > largest) {
            throw invalid(
                    "documents",
                    "brings " + instruments.size() + " instruments",
                    "Register at most " + largest + " instruments of a document at a time.");
        }
        if (request.region() != null) {
            checkText("region", request.region());
        }
        Set<String> keys = instruments.stream().map(Instrument::key).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < instruments.size(); i++) {
            check("documents[" + i + "]", instruments.get(i), keys, seen);
        }
    }

    private static void check(String field, Instrument instrument, Set<String> keys, Set<String> seen) {
        checkText(field + ".key", instrument.key());
        if (!seen.add(instrument.key())) {
            throw invalid(field + ".key", "stands twice in the request", "Give every instrument a key of its own.");
        }
        checkText(field + ".title", instrument.title());
        Optional.ofNullable(instrument.form()).ifPresent(form -> checkText(field + ".form", form));
        instrument.shortTitles().forEach(title -> checkText(field + ".shortTitles", title));
        for (String amended : instrument.amends()) {
            if (amended.equals(instrument.key()) || !keys.contains(amended)) {
                throw invalid(
                        field + ".amends",
                        "names \"" + amended + "\", which is no other instrument of this request",
                        "Send keys of other entries of documents.");
            }
        }
    }

    private static void checkText(String field, String text) {
        InstrumentTitle.flawOf(text).ifPresent(flaw -> {
            throw invalid(
                    field,
                    flaw,
                    "Send the words as a person reads them, 1 to " + InstrumentTitle.LONGEST + " characters.");
        });
    }

    private static InvalidInputException invalid(String field, String flaw, String remedy) {
        return new InvalidInputException("input." + field, "input." + field + " " + flaw + ".", remedy);
    }
}
