package org.yiding.gateway.execute;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.GraphQLError;
import graphql.execution.UnknownOperationException;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import graphql.validation.rules.NoFragmentCycles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.config.GatewayConfig;
import org.yiding.gateway.config.ServedGraph;
import org.yiding.support.error.ErrorCode;

/**
 * Parses and validates; each operation once, as long as the cache remembers it. Documents that differ in blanks, commas
 * and comments alone are one operation with one set of plans.
 */
@ApplicationScoped
public class OperationReader {

    private static final int ERRORS_SHOWN = 20;
    private static final int SHORTEST_COUNTED = 1_000;

    private final GatewayConfig.Limits limits;
    private final Cache<Key, PreparedOperation> asSent;
    private final Cache<Key, PreparedOperation> normalised;

    OperationReader(GatewayConfig config) {
        this.limits = config.limits();
        this.asSent = cache(config.planCache());
        this.normalised = cache(config.planCache());
    }

    private record Key(
            int generation, String query, @Nullable String operationName) {}

    // A long document counts once for each thousand characters, so that the number also bounds the memory.
    private static Cache<Key, PreparedOperation> cache(int capacity) {
        return Caffeine.newBuilder()
                .maximumWeight(capacity)
                .weigher((Key key, PreparedOperation operation) ->
                        1 + key.query().length() / SHORTEST_COUNTED)
                .build();
    }

    /** @throws BadRequestException where the operation is not valid, or larger than allowed */
    PreparedOperation read(GraphRequest request, ServedGraph.Served served) {
        Key key = new Key(served.generation(), request.query(), request.operationName());
        PreparedOperation known = asSent.getIfPresent(key);
        if (known != null) {
            return known;
        }
        Document document = parsed(request.query());
        Key normal = new Key(served.generation(), AstPrinter.printAstCompact(document), request.operationName());
        PreparedOperation alike = normalised.getIfPresent(normal);
        PreparedOperation prepared = alike == null ? prepared(document, request, served) : alike;
        normalised.put(normal, prepared);
        asSent.put(key, prepared);
        return prepared;
    }

    private PreparedOperation prepared(Document document, GraphRequest request, ServedGraph.Served served) {
        // Before validation, whose time grows with what is limited here.
        OperationScan scan = new OperationScan(document, limits.fragmentDepth());
        scan.checkFragments();
        for (OperationDefinition each : document.getDefinitionsOfType(OperationDefinition.class)) {
            admit(scan.size(each));
        }
        List<ValidationError> invalid = new Validator()
                .validateDocument(
                        served.supergraph().publicSchema(), document, OperationReader::applies, Locale.ENGLISH);
        if (!invalid.isEmpty()) {
            throw BadRequestException.invalid(shown(invalid));
        }
        OperationDefinition definition = chosen(document, request.operationName());
        OperationScan own = new OperationScan(document, limits.fragmentDepth());
        boolean introspects = own.size(definition).introspects();
        return PreparedOperation.of(document, definition, own.conditionVariables(), introspects);
    }

    /** The scan has refused circles in one turn, where this rule takes seconds for some hundred fragments. */
    private static boolean applies(Class<?> rule) {
        return rule != NoFragmentCycles.class;
    }

    private void admit(OperationScan.Size size) {
        admit(size.depth(), limits.depth(), "is %d fields deep");
        admit(size.aliases(), limits.aliases(), "has %d aliases");
        admit(size.fields(), limits.rootFields(), "has %d fields at its root");
    }

    private static void admit(long found, int allowed, String what) {
        if (found > allowed) {
            throw BadRequestException.invalid(
                    "The operation " + what.formatted(found) + "; at most " + allowed + " are allowed.");
        }
    }

    private Document parsed(String query) {
        ParserOptions options = ParserOptions.getDefaultOperationParserOptions()
                .transform(builder -> builder.maxTokens(limits.tokens()));
        try {
            return Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(query)
                    .parserOptions(options)
                    .build());
        } catch (InvalidSyntaxException e) {
            throw BadRequestException.invalid(shown(List.of(e.toInvalidSyntaxError())));
        }
    }

    private static OperationDefinition chosen(Document document, @Nullable String name) {
        try {
            return NodeUtil.getOperation(document, name).operationDefinition;
        } catch (UnknownOperationException e) {
            throw BadRequestException.invalid(String.valueOf(e.getMessage()));
        }
    }

    private static List<Map<String, Object>> shown(List<? extends GraphQLError> errors) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (GraphQLError error : errors.subList(0, Math.min(errors.size(), ERRORS_SHOWN))) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("message", error.getMessage());
            if (error.getLocations() != null && !error.getLocations().isEmpty()) {
                entry.put(
                        "locations",
                        error.getLocations().stream()
                                .map(at -> Map.of("line", at.getLine(), "column", at.getColumn()))
                                .toList());
            }
            entry.put("extensions", Map.of("code", ErrorCode.INVALID_INPUT.name()));
            shown.add(entry);
        }
        return shown;
    }
}
