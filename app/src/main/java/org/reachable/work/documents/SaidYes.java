package org.reachable.work.documents;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.document.DocumentKind;
import org.reachable.foundation.govuk.Dates;
import org.reachable.platform.partnership.Partnership;
import org.reachable.work.actions.Action;
import org.reachable.work.documents.DocumentPage.Fact;

/** Whether whoever a row names has said that they do it: a plan that names somebody who does not know holds nobody to anything. */
final class SaidYes {

    private static final String KEY = "Have they said yes";

    private final Partnership partnership;
    private final Instant now;
    private final Map<UUID, Action> actions;

    SaidYes(Partnership partnership, Instant now, List<Action> actions) {
        this.partnership = partnership;
        this.now = now;
        this.actions = actions.stream().collect(Collectors.toMap(Action::id, one -> one, (one, _) -> one));
    }

    /** What is said at the name of each row that is still to be done, by its line. */
    Map<UUID, Fact> of(DocumentKind kind, List<Part> parts) {
        Map<UUID, Fact> facts = new LinkedHashMap<>();
        ActionRows.of(kind, parts).stream()
                .filter(row -> row.ended() == null)
                .forEach(row ->
                        fact(actions.get(row.line()), row.whose()).ifPresent(fact -> facts.put(row.line(), fact)));
        return facts;
    }

    /** The same at the name of each row that is no action, of a version that is shared. */
    Map<UUID, Fact> ofNamed(List<NamedRow> rows, Predicate<UUID> mayBeAsked) {
        Map<UUID, Fact> facts = new LinkedHashMap<>();
        rows.forEach(row -> facts.put(row.part().line(), fact(row, mayBeAsked)));
        return facts;
    }

    private Fact fact(NamedRow row, Predicate<UUID> mayBeAsked) {
        UUID whom = Objects.requireNonNull(row.part().whom());
        String who = partnership.who(whom);
        NamedRow.Answer answer = row.answer();
        if (answer == null) {
            return not(
                    mayBeAsked.test(whom)
                            ? "%s has not said yet.".formatted(who)
                            : "%s was not asked: they would read nothing of it. Nobody has taken it on."
                                    .formatted(who));
        }
        if (answer.isYes() && !mayBeAsked.test(whom)) {
            return not("%s said yes, %s, and would read nothing of it now: ask them."
                    .formatted(who, Dates.near(answer.said().at(), now)));
        }
        String when = Dates.near(answer.said().at(), now);
        return answer.isYes()
                ? new Fact(KEY, "%s said yes, %s.".formatted(who, when), false)
                : not("%s said no, %s: “%s” Nobody has taken it on.".formatted(who, when, answer.words()));
    }

    /** Of each row that is an action, what of it a reader outside the work must not take for a promise; nothing of what somebody said they do. */
    Map<UUID, String> soFar(DocumentKind kind, List<Part> parts) {
        Map<UUID, String> soFar = new LinkedHashMap<>();
        ActionRows.of(kind, parts).forEach(row -> {
            Action action = actions.get(row.line());
            Action.End end = action == null ? null : action.end();
            if (end != null || row.ended() != null) {
                boolean done = end != null
                        ? end.done()
                        : row.ended() != null && row.ended().done();
                soFar.put(row.line(), done ? CopyOffer.DONE : CopyOffer.NOT_DONE);
            } else if (action == null || !action.isTakenOn()) {
                soFar.put(row.line(), CopyOffer.NOT_AGREED);
            }
        });
        return soFar;
    }

    /** Of each row that is no action, and of which whoever it names has said whether they do it, the same: empty where they do. */
    static Map<UUID, String> soFarOfNamed(List<NamedRow> rows) {
        Map<UUID, String> soFar = new LinkedHashMap<>();
        for (NamedRow row : rows) {
            NamedRow.Answer answer = row.answer();
            if (answer != null) {
                soFar.put(row.part().line(), answer.isYes() ? "" : CopyOffer.NOT_AGREED);
            }
        }
        return soFar;
    }

    /** Of these rows, how many somebody said they do. */
    long takenOn(List<Part> rows) {
        return rows.stream()
                .map(row -> actions.get(row.line()))
                .filter(action -> action != null && action.isTakenOn())
                .count();
    }

    private Optional<Fact> fact(@Nullable Action action, @Nullable UUID named) {
        if (action == null) {
            return named == null
                    ? Optional.empty()
                    : Optional.of(not("Not asked yet. They are asked when this version comes into force."));
        }
        if (!action.isOpen()) {
            return Optional.empty();
        }
        UUID owner = action.whose().owner();
        Action.Offer refused = action.stands().refused();
        if (owner == null) {
            return refused != null
                    ? Optional.of(not("%s said no, %s: “%s” Nobody has taken it on."
                            .formatted(partnership.who(refused.to()), when(refused.said()), refused.because())))
                    : named == null
                            ? Optional.empty()
                            : Optional.of(not("Not asked: they would read nothing of it. It is with whoever set it."));
        }
        Action.Offer offer = action.offer();
        String offered = offer == null
                ? ""
                : " Offered to %s, who has not said yet.".formatted(partnership.whoWithin(offer.to()));
        Action.Said taken = action.stands().taken();
        return Optional.of(
                taken != null
                        ? new Fact(
                                KEY,
                                "%s said yes, %s.%s".formatted(partnership.who(owner), when(taken), offered),
                                false)
                        : not("%s was asked %s, and has not said yet.%s"
                                .formatted(
                                        partnership.who(owner),
                                        when(action.stands().asked()),
                                        offered)));
    }

    private static Fact not(String words) {
        return new Fact(KEY, words, true);
    }

    private String when(Action.Said said) {
        return Dates.near(said.at(), now);
    }
}
