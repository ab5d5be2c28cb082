package org.reachable.engine.data;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One place in a YAML file: a text, a list or a map, with its file and line. Every value is text as written ({@code yes}
 * stays {@code yes}). A map remembers which keys were read, so that {@link #refuseOtherKeys} finds the misspelt ones.
 */
public final class DataNode {
    private final String file;
    private final @Nullable Node node;
    private final int line;
    private final Problems problems;
    private final Map<String, DataNode> children;
    private final Set<String> read = new LinkedHashSet<>();

    private DataNode(String file, @Nullable Node node, int line, Problems problems) {
        this.file = file;
        this.node = node;
        this.line = line;
        this.problems = problems;
        this.children = node instanceof MappingNode mapping ? childrenOf(mapping) : Map.of();
    }

    private DataNode(DataNode base, Map<String, DataNode> children) {
        this.file = base.file;
        this.node = base.node;
        this.line = base.line;
        this.problems = base.problems;
        this.children = children;
    }

    /** Parses a file; a file that is not YAML is one problem, and empty. */
    public static DataNode read(String file, Reader text, Problems problems) {
        try {
            return new DataNode(file, new Yaml(new LoaderOptions()).compose(text), 1, problems);
        } catch (MarkedYAMLException notYaml) {
            int line = notYaml.getProblemMark() == null
                    ? 1
                    : notYaml.getProblemMark().getLine() + 1;
            problems.add(new Problem(
                    file,
                    line,
                    "this is not YAML: " + notYaml.getProblem(),
                    "Maybe a colon, a quote or the indentation just before this line."));
            return new DataNode(file, null, 1, problems);
        }
    }

    private Map<String, DataNode> childrenOf(MappingNode mapping) {
        var result = new LinkedHashMap<String, DataNode>();
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(new Problem(
                        file,
                        lineOf(tuple.getKeyNode()),
                        "a key that is not a word",
                        "Write a word before the colon."));
                continue;
            }
            var child = new DataNode(file, tuple.getValueNode(), lineOf(key), problems);
            if (result.put(key.getValue(), child) != null) {
                problems.add(new Problem(
                        file, lineOf(key), "'" + key.getValue() + "' stands twice", "Keep one of the two."));
            }
        }
        return result;
    }

    /** This map with the changes laid over it: key by key, and deeper where both hold a map. */
    public DataNode over(DataNode changes) {
        if (!isMap() || !changes.isMap()) {
            return changes;
        }
        var merged = new LinkedHashMap<>(children);
        changes.children.forEach((key, change) -> {
            var base = children.get(key);
            merged.put(key, base == null ? change : base.over(change));
        });
        changes.read.addAll(changes.children.keySet());
        return new DataNode(this, merged);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** The file and line, as {@code file:line}. */
    public String where() {
        return file + ":" + line;
    }

    /** True where there is nothing. */
    public boolean isEmpty() {
        return node == null;
    }

    /** True where this is a map. */
    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /** True where this is a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Notes a mistake at this place. */
    public void problem(String what, String mend) {
        problems.add(new Problem(file, line, what, mend));
    }

    /** True where the map has the key. */
    public boolean has(String key) {
        return children.containsKey(key);
    }

    /** The value of a key, empty where it is absent. */
    public DataNode at(String key) {
        read.add(key);
        return children.getOrDefault(key, new DataNode(file, null, line, problems));
    }

    /** The value of a key that must be there; its absence is a problem. */
    public DataNode need(String key) {
        if (!has(key)) {
            problem("'" + key + "' is missing", "Add a line '" + key + ": …' here.");
        }
        return at(key);
    }

    /** The keys of a map in the order written. */
    public Set<String> keys() {
        read.addAll(children.keySet());
        return children.keySet();
    }

    /** This value as text; anything else than text is a problem and empty. */
    public String text() {
        if (node == null) {
            return "";
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        problem("a list or map stands where a text belongs", "Write one value here.");
        return "";
    }

    /** The text, or {@code otherwise} where there is none. */
    public String textOr(String otherwise) {
        return node == null ? otherwise : text();
    }

    /** The elements of a list; a single value is a list of one; nothing is an empty list. */
    public List<DataNode> list() {
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            var result = new ArrayList<DataNode>();
            for (var element : sequence.getValue()) {
                result.add(new DataNode(file, element, lineOf(element), problems));
            }
            return result;
        }
        return List.of(this);
    }

    /** The texts of a list, in order. */
    public List<String> texts() {
        return list().stream().map(DataNode::text).toList();
    }

    /** The texts of a list as a set that keeps their order. */
    public Set<String> textSet() {
        return java.util.Collections.unmodifiableSet(new LinkedHashSet<>(texts()));
    }

    /** This value read by {@code reader}; what it refuses is a problem, and {@code otherwise} stands in. */
    public <T> T as(Function<String, T> reader, T otherwise, String mend) {
        if (node == null) {
            return otherwise;
        }
        String text = text();
        try {
            return reader.apply(text);
        } catch (RuntimeException refused) {
            problem("'" + text + "' cannot be read here", mend);
            return otherwise;
        }
    }

    /** A whole number, or {@code otherwise} where there is none. */
    public int number(int otherwise) {
        return as(Integer::parseInt, otherwise, "Write a whole number, for example 3.");
    }

    /** {@code yes} or {@code no}, or {@code otherwise} where there is nothing. */
    public boolean yes(boolean otherwise) {
        return as(DataNode::yesOrNo, otherwise, "Write yes or no.");
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /**
     * What stands here and below it, as YAML that is read back as the same: of two files that differ in comments, quotes and
     * indentation alone it is one text.
     */
    public String written() {
        var style = new DumperOptions();
        style.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        style.setSplitLines(false);
        return new Yaml(style).dump(plain());
    }

    private Object plain() {
        if (isMap()) {
            Map<String, Object> plain = new LinkedHashMap<>();
            children.forEach((key, child) -> plain.put(key, child.plain()));
            return plain;
        }
        return isList() ? list().stream().map(DataNode::plain).toList() : text();
    }

    /** Every key of this map that nobody read is a problem: most are misspelt. */
    public void refuseOtherKeys() {
        for (var child : children.entrySet()) {
            if (!read.contains(child.getKey())) {
                child.getValue()
                        .problem(
                                "'" + child.getKey() + "' means nothing here",
                                "Maybe one of: " + String.join(", ", read) + ".");
            }
        }
    }
}
