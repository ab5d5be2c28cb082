package org.reachable.engine.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problems;
import org.reachable.engine.document.DocumentKinds;
import org.reachable.engine.document.DocumentKindsReader;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;

/** Where a policy says which documents people write together: a file a kind. */
public final class DocumentFiles {

    static final String FOLDER = "documents";

    private DocumentFiles() {}

    /** The kinds that are shipped with the engine. */
    public static DocumentKinds shipped(Vocabulary vocabulary, Forms forms) {
        var problems = new Problems();
        List<DataNode> files = PolicyFiles.withShipped(root -> PolicyFiles.in(root.resolve(FOLDER)).stream()
                .map(file -> file(root, file, problems))
                .toList());
        DocumentKinds kinds = DocumentKindsReader.read(files, vocabulary, forms);
        problems.throwIfAny();
        return kinds;
    }

    static DataNode file(Path root, Path file, Problems problems) {
        try (var text = Files.newBufferedReader(file)) {
            return DataNode.read(root.relativize(file).toString(), text, problems);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The policy file " + file + " cannot be read", unreadable);
        }
    }
}
