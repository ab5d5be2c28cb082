package org.reachable.pages.desk;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/** The asks that one answer may settle together: see {@link Alike}. */
@Component
class EarlierAsks {

    private final Watch watch;

    EarlierAsks(Watch watch) {
        this.watch = watch;
    }

    /** Open asks with the question of this one, of the same person and about the same child, raised before it. */
    List<Asked> like(Actor actor, Asked asked) {
        List<Asked> open = watch.about(actor, asked.child()).stream()
                .filter(other -> other.finding().open() && other.ask() != null)
                .filter(other -> !Alike.raisedAt(other).isAfter(Alike.raisedAt(asked)))
                .toList();
        return Alike.among(open, other -> other).stream()
                .filter(alike ->
                        alike.newest().finding().id().equals(asked.finding().id()))
                .flatMap(alike -> alike.earlier().stream())
                .toList();
    }
}
