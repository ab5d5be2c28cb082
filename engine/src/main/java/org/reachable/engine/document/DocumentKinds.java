package org.reachable.engine.document;

import java.util.List;
import java.util.Optional;

/** The kinds of documents there are, in the order of their files. */
public record DocumentKinds(List<DocumentKind> kinds) {

    public Optional<DocumentKind> kind(String code) {
        return kinds.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Those that this kind of subject has. */
    public List<DocumentKind> about(String subject) {
        return kinds.stream().filter(one -> one.about().contains(subject)).toList();
    }
}
