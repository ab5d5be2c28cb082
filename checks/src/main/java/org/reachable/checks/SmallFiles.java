package org.reachable.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A file holds one idea: over 300 lines there are two. The few that are longer stand by name with their length, which may
 * only fall; once such a file is as small as all others it stands there no more.
 */
public final class SmallFiles {

    /** The longest that a file may be. */
    static final int MOST = 300;

    private SmallFiles() {}

    /** How long each Java file of ours is, by its path: what is compiled or tested, of every module. */
    public static SortedMap<String, Integer> lengths(Path root) throws IOException {
        var lengths = new TreeMap<String, Integer>();
        try (Stream<Path> modules = Files.list(root)) {
            for (Path module : modules.sorted().toList()) {
                for (String kind : List.of("main", "test")) {
                    addAll(root, module.resolve("src").resolve(kind).resolve("java"), lengths);
                }
            }
        }
        return lengths;
    }

    private static void addAll(Path root, Path sources, Map<String, Integer> lengths) throws IOException {
        if (!Files.isDirectory(sources)) {
            return;
        }
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    lengths.put(root.relativize(file).toString().replace('\\', '/'), (int) lines.count());
                }
            }
        }
    }

    /**
     * What is wrong, each with what mends it.
     *
     * @param lengths of every file, by its path
     * @param standing the longer ones that may stay so, with their length
     */
    public static List<String> wrong(Map<String, Integer> lengths, Map<String, Integer> standing) {
        List<String> wrong = new ArrayList<>();
        lengths.forEach((file, length) -> {
            int most = standing.getOrDefault(file, MOST);
            if (length > most) {
                wrong.add("%s has %d lines, and may have %d: part it along what it does".formatted(file, length, most));
            }
        });
        new TreeMap<>(standing).forEach((file, most) -> {
            int length = lengths.getOrDefault(file, 0);
            if (length <= MOST) {
                wrong.add("%s is long no more: take it off the list".formatted(file));
            } else if (length < most) {
                wrong.add("%s has %d lines now: write that on the list, not %d".formatted(file, length, most));
            }
        });
        return wrong;
    }
}
