package org.reachable.work.boards;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reachable.engine.board.BoardKind;
import org.reachable.engine.board.BoardKinds;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** The door to the boards: which of them there are for somebody. */
@Component
public class Boards {

    static final String AT = "/boards/";

    private final BoardKinds kinds;
    private final Partnership partnership;

    Boards(BoardKinds kinds, Partnership partnership) {
        this.kinds = kinds;
        this.partnership = partnership;
    }

    /** The lists of children that there are for a reader: their own, and each board that is for them. */
    public List<Link> lists(Practitioner reader) {
        return Stream.concat(
                        Stream.of(new Link("Yours", SubjectAddresses.CHILDREN)),
                        kinds.kinds().stream()
                                .filter(kind -> isFor(reader, kind))
                                .map(kind -> new Link(kind.tab(), AT + kind.code())))
                .toList();
    }

    /** A board by its code, where it is for the reader. */
    Optional<BoardKind> kind(Practitioner reader, String code) {
        return kinds.kind(code).filter(kind -> isFor(reader, kind));
    }

    private boolean isFor(Practitioner reader, BoardKind kind) {
        return kind.sees().isEmpty() || kind.sees().stream().anyMatch(partnership.dutiesOf(reader)::contains);
    }
}
