package org.reachable.records.subjects;

import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.kernel.SubjectId;

/** A subject as the register has it. */
public record Subject(SubjectId id, SubjectName name) {

    public boolean isChild() {
        return name.kind().equals(Vocabulary.CHILD);
    }

    /** What names it in entries; of a child, whom no token names, one without a kind. */
    public Token token() {
        return Token.of(name.reference());
    }
}
