package org.reachable.engine.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problems;

/** The vocabulary as it stands in the repository's policy directory. */
public final class ShippedVocabulary {
    private static final Path DIRECTORY = Path.of("../policy/vocabulary");

    private ShippedVocabulary() {}

    /** Every file of it, or an exception that tells each mistake. */
    public static Vocabulary read() {
        var problems = new Problems();
        var vocabulary = VocabularyReader.read(files(problems), problems);
        problems.throwIfAny();
        return vocabulary;
    }

    private static List<DataNode> files(Problems problems) {
        try (var paths = Files.list(DIRECTORY)) {
            var files = new ArrayList<DataNode>();
            for (Path path : paths.sorted().toList()) {
                try (var text = Files.newBufferedReader(path)) {
                    files.add(DataNode.read(path.getFileName().toString(), text, problems));
                }
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
