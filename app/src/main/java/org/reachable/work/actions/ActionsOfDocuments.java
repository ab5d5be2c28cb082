package org.reachable.work.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.action.ActionStep;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
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
     */
    public record Row(
            UUID line,
            String deed,
            String need,
            String aim,
            @Nullable UUID whose,
            String until,
            @Nullable Ended ended) {}

    /** @param words what came of it, or why it was not done; empty where the row does not say */
    public record Ended(boolean done, String words) {}

    /**
     * Says what of the rows is new, and what is another than in the version before. What somebody said of an action meanwhile stands: only
     * what the writers of the document changed is said.
     *
     * @param called the version, as people call it
     */
    public void comeInForce(Actor actor, PersonId child, String called, List<Row> before, List<Row> now) {
        store.takeTurn(child);
        Map<UUID, Action> stand = fold.actions(store.about(actor, child)).stream()
                .collect(Collectors.toMap(Action::id, Function.identity()));
        Map<UUID, Row> were = before.stream().collect(Collectors.toMap(Row::line, Function.identity()));
        List<Line> lines = new ArrayList<>();
        for (Row row : now) {
            Action action = stand.get(row.line());
            if (action == null && row.ended() == null) {
                lines.add(entries.set(row.line(), deed(child, row)));
            } else if (action != null && action.isOpen()) {
                changed(actor, action, Optional.ofNullable(were.get(row.line())), row, called)
                        .ifPresent(lines::add);
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

    private Optional<Line> changed(Actor actor, Action action, Optional<Row> before, Row row, String called) {
        Row were = before.orElse(row);
        if (row.ended() != null) {
            return Optional.of(entries.ended(
                    action,
                    row.ended().done(),
                    row.ended().words().isEmpty()
                            ? "%s says no more of it.".formatted(called)
                            : row.ended().words()));
        }
        UUID owner = action.whose().owner();
        boolean sameDeed = row.deed().equals(were.deed())
                && row.aim().equals(were.aim())
                && row.need().equals(were.need());
        if (!sameDeed || owner == null || row.until().isEmpty() != (action.until() == null)) {
            return row.equals(were) && owner == null && !canBeNamed(action.child(), row)
                    ? Optional.empty()
                    : Optional.of(entries.set(
                            action.id(),
                            deed(action.child(), row).of(owner == null ? named(action.child(), row) : owner)));
        }
        Optional<Practitioner> other = Optional.ofNullable(row.whose())
                .filter(one -> !one.equals(were.whose()) && !one.equals(owner) && !action.isOfferedTo(one.toString()))
                .filter(one -> store.mayBeAsked(one, action.child()))
                .flatMap(partnership::practitioner);
        if (other.isPresent() && store.may(actor, action.child(), action.id(), ActionStep.HANDED_OVER.code())) {
            return Optional.of(entries.handedOver(action, other.get(), "As %s says.".formatted(called)));
        }
        return row.until().equals(were.until()) || row.until().isEmpty()
                ? Optional.empty()
                : Optional.of(entries.moved(action, LocalDate.parse(row.until()), "As %s says.".formatted(called)));
    }

    private Deed deed(PersonId child, Row row) {
        return new Deed(row.deed(), row.need(), row.aim(), named(child, row), row.until(), "", "");
    }

    private boolean canBeNamed(PersonId child, Row row) {
        return named(child, row) != null;
    }

    /** Whoever reads nothing of the child would never hear of it: then it is whoever's who puts it in force, until somebody is named. */
    private @Nullable UUID named(PersonId child, Row row) {
        return row.whose() != null && store.mayBeAsked(row.whose(), child) ? row.whose() : null;
    }
}
