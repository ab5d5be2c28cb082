package org.reachable.engine.figure;

import java.util.List;
import java.util.Optional;

/** The figures there are, in the order of their files. */
public record FigureKinds(List<FigureKind> kinds) {

    public Optional<FigureKind> kind(String code) {
        return kinds.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
