package org.yiding.gateway.plan;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Field;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One field to be fetched, whatever names it is asked under: fields of the same name and arguments are the same.
 *
 * @param identity what tells it from its siblings
 * @param arguments as written
 * @param nodes where the operation or field set asks for it
 * @param children null for a leaf
 */
record FieldSelection(
        String identity,
        String name,
        List<Argument> arguments,
        List<Field> nodes,
        @Nullable Selections children) {

    static String identity(Field field) {
        if (field.getArguments().isEmpty()) {
            return field.getName();
        }
        return field.getArguments().stream()
                .map(AstPrinter::printAstCompact)
                .sorted()
                .collect(Collectors.joining(",", field.getName() + "(", ")"));
    }
}
