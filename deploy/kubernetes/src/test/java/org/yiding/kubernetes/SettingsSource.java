package org.yiding.kubernetes;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a module's sources take of our own from the configuration: the members of {@code @ConfigMapping} interfaces and the
 * parameters with {@code @ConfigProperty}, each with its comment. By the JDK's own parser, so that a comment is told
 * from a text that looks like one.
 */
final class SettingsSource extends TreePathScanner<@Nullable Void, String> {

    private final DocTrees comments;
    private final List<Setting> found = new ArrayList<>();

    private SettingsSource(DocTrees comments) {
        this.comments = comments;
    }

    /** The settings that the Java files below a folder read, in the order of their names in the sources. */
    static List<Setting> below(Path folder) {
        List<Path> files = Repository.filesBelow(folder).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> Repository.text(file).contains("org.eclipse.microprofile.config.inject.ConfigProperty")
                        || Repository.text(file).contains("io.smallrye.config.ConfigMapping"))
                .toList();
        if (files.isEmpty()) {
            return List.of();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SettingsSource source = new SettingsSource(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                source.scan(unit, "");
            }
            return List.copyOf(source.found);
        } catch (IOException e) {
            throw new UncheckedIOException("The sources below " + folder + " cannot be read", e);
        }
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, String above) {
        Optional<String> prefix = argument(type.getModifiers().getAnnotations(), "ConfigMapping", "prefix");
        if (prefix.isPresent()) {
            members(type, getCurrentPath(), prefix.get());
            return null;
        }
        return super.visitClass(type, above);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree parameter, String above) {
        List<? extends AnnotationTree> annotations = parameter.getModifiers().getAnnotations();
        argument(annotations, "ConfigProperty", "name")
                .filter(name -> name.startsWith("yiding."))
                .ifPresent(name -> found.add(new Setting(
                        name,
                        parameter.getType().toString(),
                        parameter.getType().toString().startsWith("Optional<"),
                        argument(annotations, "ConfigProperty", "defaultValue"),
                        parameterComment(parameter.getName().toString()))));
        return super.visitVariable(parameter, above);
    }

    private void members(ClassTree type, TreePath path, String prefix) {
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method) {
                member(type, path, prefix, method);
            }
        }
    }

    private void member(ClassTree type, TreePath path, String prefix, MethodTree method) {
        String written = String.valueOf(method.getReturnType());
        boolean byName = written.startsWith("Map<String, ");
        boolean optional = written.startsWith("Optional");
        String value = written.replaceAll("^(?:Map<String, |Optional<)(.*)>$", "$1");
        String name = prefix + "." + kebab(method.getName().toString()) + (byName ? ".*" : "");
        Optional<ClassTree> group = nested(type, value);
        if (group.isPresent()) {
            members(group.get(), new TreePath(path, group.get()), name);
            return;
        }
        found.add(new Setting(
                name,
                value,
                optional,
                argument(method.getModifiers().getAnnotations(), "WithDefault", "value"),
                markdown(comments.getDocComment(new TreePath(path, method)))));
    }

    private static Optional<ClassTree> nested(ClassTree type, String name) {
        return type.getMembers().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .filter(inner -> inner.getSimpleName().contentEquals(name))
                .findFirst();
    }

    /** What the constructor's comment says of a parameter; what the class is for where it says nothing. */
    private String parameterComment(String parameter) {
        TreePath method = getCurrentPath().getParentPath();
        String text = String.valueOf(comments.getDocComment(method));
        int tag = text.indexOf("@param " + parameter + " ");
        if (tag >= 0) {
            String said = text.substring(tag + "@param ".length() + parameter.length() + 1);
            return markdown(said.replaceFirst("(?s)\\s@[a-z]+ .*", ""));
        }
        return markdown(comments.getDocComment(method.getParentPath()));
    }

    private static Optional<String> argument(
            List<? extends AnnotationTree> annotations, String annotation, String argument) {
        return annotations.stream()
                .filter(each -> each.getAnnotationType().toString().equals(annotation))
                .flatMap(each -> each.getArguments().stream())
                .filter(each -> argumentName(each).equals(argument))
                .map(each -> each instanceof AssignmentTree assignment ? assignment.getExpression() : each)
                .filter(LiteralTree.class::isInstance)
                .map(SettingsSource::value)
                .findFirst();
    }

    private static String argumentName(ExpressionTree argument) {
        return argument instanceof AssignmentTree assignment
                ? assignment.getVariable().toString()
                : "value";
    }

    private static String value(ExpressionTree literal) {
        return String.valueOf(((LiteralTree) literal).getValue());
    }

    private static String markdown(@Nullable String comment) {
        return String.valueOf(comment)
                .strip()
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ");
    }

    private static String kebab(String member) {
        return member.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
