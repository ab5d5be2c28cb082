package org.reachable.engine.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of documents there are, in the order of their files.
 *
 * @param texts by the code of each, its file without comments, to be kept beside what is written to its questions
 */
public record DocumentKinds(List<DocumentKind> kinds, Map<String, String> texts) {

    public Optional<DocumentKind> kind(String code) {
        return kinds.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Those that this kind of subject has. */
    public List<DocumentKind> about(String subject) {
        return kinds.stream().filter(one -> one.about().contains(subject)).toList();
    }
}
