package org.reachable.engine.board;

import java.util.List;
import java.util.Optional;

/** The boards there are, in the order of their files. */
public record BoardKinds(List<BoardKind> kinds) {

    public Optional<BoardKind> kind(String code) {
        return kinds.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
