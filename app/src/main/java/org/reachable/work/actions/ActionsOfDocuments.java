package org.reachable.work.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.action.ActionStep;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Partnership;
import org.reachable.work.actions.ActionEntries.Line;
import org.springframework.stereotype.Component;

/** What a version of a document that comes into force says of actions, as entries; in the transaction in which it does. */
@Component
public class ActionsOfDocuments {

    private final ActionStore store;
    private final ActionFold fold;
    private final ActionEntries entries;
    private final Partnership partnership;

    ActionsOfDocuments(ActionStore store, ActionFold fold, ActionEntries entries, Partnership partnership) {
        this.store = store;
        this.fold = fold;
        this.entries = entries;
        this.partnership = partnership;
    }

    /**
     * A row that is an action.
     *
     * @param line the row itself, through all its versions: the action's id
     * @param until a day; empty where none is set
     * @param ended what the row says came of it; null while it is still to do
     * @param outside who does it that is none of us, and said yes; empty for nobody
     */
    public record Row(
            UUID line,
            String deed,
            String need,
            String aim,
            @Nullable UUID whose,
            String until,
            @Nullable Ended ended,
            String outside) {}

    /** @param words what came of it, or why it was not done; empty where the row does not say */
    public record Ended(boolean done, String words) {}

    /** Before anything is written of it: whoever says what becomes of a child's actions does it one after the other. */
    public void takeTurn(PersonId child) {
        store.takeTurn(child);
    }

    /**
     * Says what of the rows is new, and what is another than in the version before. What somebody said of an action meanwhile stands: only
     * what the writers of the document changed is said.
     *
     * @param called the version, as people call it
     */
    public void comeInForce(Actor actor, PersonId child, String called, List<Row> before, List<Row> now) {
        Map<UUID, Action> stand = fold.actions(store.about(actor, child)).stream()
                .collect(Collectors.toMap(Action::id, Function.identity()));
        Map<UUID, Row> were = before.stream().collect(Collectors.toMap(Row::line, Function.identity()));
        List<Line> lines = new ArrayList<>();
        for (Row row : now) {
            Action action = stand.get(row.line());
            if (action == null && row.ended() == null) {
                lines.add(entries.set(row.line(), deed(child, row)));
            } else if (action != null && action.isOpen()) {
                lines.addAll(changed(actor, action, were.getOrDefault(row.line(), row), row, called));
            }
        }
        for (Row row : before) {
            Action action = stand.get(row.line());
            if (action != null
                    && action.isOpen()
                    && now.stream().noneMatch(one -> one.line().equals(row.line()))) {
                lines.add(entries.ended(action, false, "It does not stand in %s any more.".formatted(called)));
            }
        }
        entries.write(actor, child, lines);
    }

    private List<Line> changed(Actor actor, Action action, Row were, Row row, String called) {
        Ended ended = row.ended();
        if (ended != null) {
            return List.of(entries.ended(
                    action,
                    ended.done(),
                    ended.words().isEmpty() ? "%s says no more of it.".formatted(called) : ended.words()));
        }
        UUID owner = action.whose().owner();
        UUID named = named(action.child(), row);
        boolean sameDeed = row.deed().equals(were.deed())
                && row.aim().equals(were.aim())
                && row.need().equals(were.need())
                && row.outside().equals(were.outside());
        boolean isNamedNow = owner == null && named != null && !hasSaidNo(action, named, were);
        boolean isLetGo = owner != null && isOtherThanAsked(action, were, row) && named == null;
        boolean hasADayNow = action.until() == null && !row.until().isEmpty();
        List<Line> lines = new ArrayList<>();
        if (!sameDeed || isNamedNow || isLetGo || hasADayNow) {
            lines.add(entries.set(action.id(), anew(action, row, owner == null || isLetGo ? named : owner)));
        } else if (!row.until().isEmpty()
                && !row.until().equals(were.until())
                && !row.until().equals(String.valueOf(action.day()))) {
            lines.add(entries.moved(action, LocalDate.parse(row.until()), "As %s says.".formatted(called)));
        }
        if (owner != null && named != null && !named.equals(owner) && !named.equals(were.whose())) {
            partnership
                    .practitioner(named)
                    .filter(one -> !action.isOfferedTo(one.id().toString())
                            && store.may(actor, action.child(), action.id(), ActionStep.HANDED_OVER.code()))
                    .ifPresent(one -> lines.add(entries.handedOver(action, one, "As %s says.".formatted(called))));
        }
        return lines;
    }

    /** A row that names them still, as it did when they said that they cannot, asks them nothing anew: their no stands. */
    private static boolean hasSaidNo(Action action, UUID named, Row were) {
        Action.Offer refused = action.stands().refused();
        return refused != null && refused.to().equals(named) && named.equals(were.whose());
    }

    /** Whether the writers name somebody else than whoever was asked and has not said yet: then it is not that one's any more. */
    private static boolean isOtherThanAsked(Action action, Row were, Row row) {
        return row.whose() != null
                && !row.whose().equals(were.whose())
                && !row.whose().equals(action.whose().owner())
                && !action.isTakenOn();
    }

    /** A row that has no day leaves the day that somebody gave it meanwhile. */
    private static Deed anew(Action action, Row row, @Nullable UUID owner) {
        Action.Until until = action.until();
        return row.until().isEmpty() && until != null
                ? new Deed(row.deed(), row.need(), row.aim(), owner, until.words(), until.pace(), "", row.outside())
                : new Deed(row.deed(), row.need(), row.aim(), owner, row.until(), "", "", row.outside());
    }

    private Deed deed(PersonId child, Row row) {
        return new Deed(row.deed(), row.need(), row.aim(), named(child, row), row.until(), "", "", row.outside());
    }

    /** Whoever reads nothing of the child would never hear of it: then it is whoever's who puts it in force, until somebody is named. */
    private @Nullable UUID named(PersonId child, Row row) {
        return row.whose() != null && store.mayBeAsked(row.whose(), child) ? row.whose() : null;
    }
}
