package org.yiding.regulation.address;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.model.RegulationType;

/**
 * A URI in the style of the European Legislation Identifier, on three levels: the instrument
 * ({@code /eli/cn/山水市/local-regulation/ID}), its text of a day ({@code …/2024-03-01/zho}) and a provision of that
 * text ({@code …/2024-03-01/zho#art_10__para_2}). The parts are percent-encoded where a URI asks for it.
 *
 * @param region whose instrument it is, in full: 中华人民共和国, 山水市
 * @param type its type
 * @param id by which it is known there: a number or any other word without a slash
 * @param day whose text is meant; null for the instrument through all its texts
 * @param provision null for the whole text; never without a day, as the number of a provision holds for a text only
 */
public record Eli(
        String region,
        RegulationType type,
        String id,
        @Nullable LocalDate day,
        @Nullable ProvisionAddress provision) {
    private static final Pattern FORM =
            Pattern.compile("/eli/cn/([^/]+)/([a-z-]+)/([^/#]+)(?:/([^/#]+)/zho(?:#(.+))?)?");

    public Eli {
        if (region.isEmpty() || id.isEmpty() || (provision != null && day == null)) {
            throw new IllegalArgumentException("An ELI needs region and id, and a day before it names a provision.");
        }
    }

    /** The instrument itself. */
    public static Eli work(String region, RegulationType type, String id) {
        return new Eli(region, type, id, null, null);
    }

    /** The text of the day. */
    public Eli on(LocalDate when) {
        return new Eli(region, type, id, when, null);
    }

    /** A provision of the text; only on a day. */
    public Eli at(ProvisionAddress address) {
        return new Eli(region, type, id, day, address);
    }

    /** The URI, from {@code /eli} on. */
    public String uri() {
        String work = "/eli/cn/" + encoded(region) + "/"
                + type.name().toLowerCase(Locale.ROOT).replace('_', '-') + "/" + encoded(id);
        if (day == null) {
            return work;
        }
        return work + "/" + day + "/zho" + (provision == null ? "" : "#" + provision.id());
    }

    /** Reads what {@link #uri} writes; empty where it is none. */
    public static Optional<Eli> parse(String uri) {
        Matcher form = FORM.matcher(uri);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            RegulationType type = RegulationType.valueOf(
                    form.group(2).toUpperCase(Locale.ROOT).replace('-', '_'));
            LocalDate day = form.group(4) == null ? null : LocalDate.parse(form.group(4));
            Optional<ProvisionAddress> provision =
                    form.group(5) == null ? Optional.empty() : ProvisionAddress.ofId(form.group(5));
            if (form.group(5) != null && provision.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    new Eli(decoded(form.group(1)), type, decoded(form.group(3)), day, provision.orElse(null)));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
