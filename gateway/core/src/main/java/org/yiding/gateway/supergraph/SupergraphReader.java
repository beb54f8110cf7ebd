package org.yiding.gateway.supergraph;

import graphql.AssertException;
import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.errors.SchemaProblem;
import graphql.schema.validation.InvalidSchemaException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Turns the text of a supergraph into the model, once. */
final class SupergraphReader {

    private final Document document;
    private final List<Subgraph> subgraphs = new ArrayList<>();
    private final Map<String, Integer> graphs = new HashMap<>();
    private final Map<String, AccessRules.Rule> access = new HashMap<>();

    SupergraphReader(String sdl) {
        try {
            this.document = LinkedNames.canonical(Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(sdl)
                    .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                    .build()));
        } catch (InvalidSyntaxException e) {
            throw new InvalidSupergraphException("The supergraph is not GraphQL: " + e.getMessage(), e);
        }
    }

    Supergraph read() {
        readGraphs();
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof ScalarTypeDefinition || definition instanceof EnumTypeDefinition) {
                readAccess(((TypeDefinition<?>) definition).getName(), (DirectivesContainer<?>) definition);
            }
        }
        Map<String, TypeModel> types = new LinkedHashMap<>();
        Map<String, Map<Integer, Set<String>>> members = members();
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof TypeDefinition<?> type
                    && composite(type)
                    && !PublicSchema.machinery(type.getName())) {
                types.put(type.getName(), model(type, members.getOrDefault(type.getName(), Map.of())));
            }
        }
        return new Supergraph(
                List.copyOf(subgraphs),
                Map.copyOf(types),
                publicSchema(),
                FieldNames.ambiguous(types),
                FieldNames.all(types),
                new AccessRules(access),
                CostRules.read(document),
                overrideShares(types));
    }

    private GraphQLSchema publicSchema() {
        try {
            return new PublicSchema(document).derive();
        } catch (SchemaProblem | AssertException | InvalidSchemaException e) {
            throw new InvalidSupergraphException("The public schema is not valid: " + e.getMessage(), e);
        }
    }

    private static boolean composite(TypeDefinition<?> type) {
        return type instanceof ObjectTypeDefinition
                || type instanceof InterfaceTypeDefinition
                || type instanceof UnionTypeDefinition;
    }

    private void readGraphs() {
        EnumTypeDefinition listed = document.getDefinitionsOfType(EnumTypeDefinition.class).stream()
                .filter(definition -> definition.getName().equals("join__Graph"))
                .findFirst()
                .orElseThrow(() -> new InvalidSupergraphException(
                        "This is not a supergraph: it has no enum join__Graph. Compose the subgraphs first."));
        for (EnumValueDefinition value : listed.getEnumValueDefinitions()) {
            List<Directive> named = Directives.named(value, "join__graph");
            if (named.isEmpty()) {
                throw new InvalidSupergraphException("join__Graph." + value.getName() + " has no @join__graph");
            }
            String name = Directives.text(named.getFirst(), "name");
            String url = Directives.text(named.getFirst(), "url");
            int index = subgraphs.size();
            subgraphs.add(new Subgraph(index, name == null ? value.getName() : name, url == null ? "" : url));
            graphs.put(value.getName(), index);
        }
        if (subgraphs.isEmpty()) {
            throw new InvalidSupergraphException("The supergraph names no subgraph");
        }
    }

    private int graph(String constant, String where) {
        Integer index = graphs.get(constant);
        if (index == null) {
            throw new InvalidSupergraphException(where + " refers to the unknown subgraph " + constant);
        }
        return index;
    }

    /** Which object types each abstract type stands for, by subgraph. */
    private Map<String, Map<Integer, Set<String>>> members() {
        Map<String, Map<Integer, Set<String>>> members = new HashMap<>();
        for (UnionTypeDefinition union : document.getDefinitionsOfType(UnionTypeDefinition.class)) {
            List<Directive> joins = Directives.named(union, "join__unionMember");
            for (Directive join : joins) {
                add(members, union.getName(), graphOf(join, union.getName()), required(join, "member"));
            }
            if (joins.isEmpty()) {
                for (int graph : graphsOf(union)) {
                    union.getMemberTypes().forEach(type -> add(members, union.getName(), graph, named(type)));
                }
            }
        }
        for (ObjectTypeDefinition object : document.getDefinitionsOfType(ObjectTypeDefinition.class)) {
            List<Directive> joins = Directives.named(object, "join__implements");
            for (Directive join : joins) {
                add(members, required(join, "interface"), graphOf(join, object.getName()), object.getName());
            }
            if (joins.isEmpty()) {
                for (int graph : graphsOf(object)) {
                    object.getImplements().forEach(type -> add(members, named(type), graph, object.getName()));
                }
            }
        }
        return members;
    }

    private static void add(Map<String, Map<Integer, Set<String>>> members, String type, int graph, String member) {
        members.computeIfAbsent(type, any -> new HashMap<>())
                .computeIfAbsent(graph, any -> new LinkedHashSet<>())
                .add(member);
    }

    private TypeModel model(TypeDefinition<?> type, Map<Integer, Set<String>> members) {
        readAccess(type.getName(), type);
        Map<Integer, TypeInGraph> there = typeInGraphs(type);
        Map<String, FieldModel> fields = new LinkedHashMap<>();
        Set<String> interfaces = new LinkedHashSet<>();
        if (type instanceof ImplementingTypeDefinition<?> implementing) {
            for (FieldDefinition field : implementing.getFieldDefinitions()) {
                readAccess(type.getName() + "." + field.getName(), field);
                fields.put(field.getName(), new FieldJoins(type, field, there, this::graph).model());
            }
            implementing.getImplements().forEach(each -> interfaces.add(named(each)));
        }
        TypeModel.Kind kind = kind(type);
        Set<String> all = new LinkedHashSet<>();
        Map<Integer, Set<String>> inGraphs = new HashMap<>(members);
        if (kind == TypeModel.Kind.OBJECT) {
            all.add(type.getName());
            there.keySet().forEach(graph -> inGraphs.put(graph, Set.of(type.getName())));
        } else {
            members.values().forEach(all::addAll);
            if (type instanceof InterfaceTypeDefinition) {
                document.getDefinitionsOfType(ObjectTypeDefinition.class).stream()
                        .filter(object -> object.getImplements().stream()
                                .anyMatch(each -> named(each).equals(type.getName())))
                        .forEach(object -> all.add(object.getName()));
            }
        }
        return new TypeModel(
                type.getName(),
                kind,
                there,
                fields,
                all,
                inGraphs,
                interfaces,
                contexts(type),
                Directives.has(type, "inaccessible"));
    }

    private static Set<String> contexts(TypeDefinition<?> type) {
        Set<String> names = new HashSet<>();
        Directives.named(type, "context").forEach(context -> names.add(required(context, "name")));
        return Set.copyOf(names);
    }

    private static TypeModel.Kind kind(TypeDefinition<?> type) {
        return switch (type) {
            case ObjectTypeDefinition object -> TypeModel.Kind.OBJECT;
            case InterfaceTypeDefinition face -> TypeModel.Kind.INTERFACE;
            default -> TypeModel.Kind.UNION;
        };
    }

    private Map<Integer, TypeInGraph> typeInGraphs(TypeDefinition<?> type) {
        Map<Integer, List<Key>> keys = new TreeMap<>();
        Set<Integer> interfaceObjects = new HashSet<>();
        for (int graph : graphsOf(type)) {
            keys.put(graph, new ArrayList<>());
        }
        for (Directive join : Directives.named(type, "join__type")) {
            int graph = graphOf(join, type.getName());
            String fields = Directives.text(join, "key");
            if (fields != null) {
                boolean resolvable = Directives.flag(join, "resolvable", true);
                keys.computeIfAbsent(graph, any -> new ArrayList<>()).add(new Key(fields, resolvable));
            }
            if (Directives.flag(join, "isInterfaceObject", false)) {
                interfaceObjects.add(graph);
            }
        }
        Map<Integer, TypeInGraph> there = new LinkedHashMap<>();
        keys.forEach((graph, all) -> there.put(graph, new TypeInGraph(all, interfaceObjects.contains(graph))));
        return there;
    }

    /** The subgraphs of a type; all of them where the supergraph does not say, as for value types of join v0.1. */
    private Set<Integer> graphsOf(TypeDefinition<?> type) {
        Set<Integer> found = new LinkedHashSet<>();
        for (Directive join : Directives.named(type, "join__type")) {
            found.add(graphOf(join, type.getName()));
        }
        for (Directive join : Directives.named(type, "join__owner")) {
            found.add(graphOf(join, type.getName()));
        }
        return found.isEmpty() ? new LinkedHashSet<>(graphs.values()) : found;
    }

    private int graphOf(Directive join, String where) {
        return graph(required(join, "graph"), where);
    }

    private static String required(Directive directive, String argument) {
        String value = Directives.text(directive, argument);
        if (value == null) {
            throw new InvalidSupergraphException("@" + directive.getName() + " without " + argument);
        }
        return value;
    }

    private static String named(Type<?> type) {
        return type instanceof TypeName name ? name.getName() : AstPrinter.printAstCompact(type);
    }

    private void readAccess(String coordinate, DirectivesContainer<?> node) {
        boolean authenticated = Directives.has(node, "authenticated");
        List<Set<String>> scopes = first(Directives.named(node, "requiresScopes"), "scopes");
        List<Set<String>> policies = first(Directives.named(node, "policy"), "policies");
        if (authenticated || !scopes.isEmpty() || !policies.isEmpty()) {
            access.put(coordinate, new AccessRules.Rule(authenticated, scopes, policies));
        }
    }

    private static List<Set<String>> first(List<Directive> directives, String argument) {
        return directives.isEmpty() ? List.of() : Directives.alternatives(directives.getFirst(), argument);
    }

    private static Map<String, Double> overrideShares(Map<String, TypeModel> types) {
        Map<String, Double> shares = new HashMap<>();
        for (TypeModel type : types.values()) {
            for (FieldModel field : type.fields().values()) {
                for (FieldInGraph there : field.graphs().values()) {
                    if (there.label() != null) {
                        shares.put(there.label(), OverrideLabels.share(there.label()));
                    }
                }
            }
        }
        return Map.copyOf(shares);
    }
}
