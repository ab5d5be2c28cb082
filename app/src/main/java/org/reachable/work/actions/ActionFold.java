package org.reachable.work.actions;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.action.ActionStep;
import org.reachable.engine.action.ActionWords;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.calendar.Span;
import org.reachable.work.actions.Action.End;
import org.reachable.work.actions.Action.Offer;
import org.reachable.work.actions.Action.Said;
import org.reachable.work.actions.Action.Stands;
import org.reachable.work.actions.Action.Until;
import org.reachable.work.actions.Action.What;
import org.reachable.work.actions.Action.Whose;
import org.springframework.stereotype.Component;

/** What stands of each action, from what entries tell: nothing is kept that they do not say. */
@Component
class ActionFold {

    private static final Span TODAY = new Span(0, Span.Unit.CALENDAR_DAYS);

    private final ActionWords words;
    private final Calendars calendars;

    ActionFold(ActionWords words, Calendars calendars) {
        this.words = words;
        this.calendars = calendars;
    }

    /** The actions told of, in the order in which they were set first; what was taken back tells of none. */
    List<Action> actions(List<Told> told) {
        Map<String, Told> last = new LinkedHashMap<>();
        told.forEach(one -> last.put(one.said(), one));
        Map<UUID, List<Told>> byAction = new LinkedHashMap<>();
        last.values().stream()
                .filter(one -> !one.step().isEmpty())
                .forEach(one -> byAction.computeIfAbsent(one.of().action(), _ -> new ArrayList<>())
                        .add(one));
        return byAction.values().stream()
                .flatMap(steps -> action(steps).stream())
                .toList();
    }

    /** One; empty where what set it may not be read, or was taken back. */
    private Optional<Action> action(List<Told> steps) {
        Action action = null;
        for (Told one : steps) {
            action = after(action, one);
        }
        return Optional.ofNullable(action);
    }

    private @Nullable Action after(@Nullable Action before, Told one) {
        if (one.step().equals(ActionStep.SET.code())) {
            return set(before, one);
        }
        if (before == null || !before.isOpen()) {
            return before;
        }
        var said = new Said(one.by(), one.at());
        Stands stood = before.stands();
        String because = says(one, words.says().reason());
        Stands stands = switch (step(one)) {
            case HANDED_OVER ->
                new Stands(
                        stood.whose(),
                        stood.until(),
                        one.whom() == null ? null : new Offer(one.whom(), because, said),
                        null,
                        stood.moved(),
                        stood.asked(),
                        stood.taken());
            case TAKEN_ON ->
                new Stands(
                        new Whose(one.whom(), stood.whose().office()),
                        stood.until(),
                        null,
                        null,
                        stood.moved(),
                        stood.asked(),
                        said);
            case DECLINED -> declined(stood, because, said);
            case MOVED ->
                new Stands(
                        stood.whose(),
                        until(one),
                        stood.offer(),
                        stood.refused(),
                        stood.moved() + 1,
                        stood.asked(),
                        taken(stood, one, said));
            default -> stood;
        };
        End end = switch (step(one)) {
            case OVER -> new End(true, says(one, words.says().effect()), said);
            case DROPPED -> new End(false, because, said);
            default -> null;
        };
        return new Action(
                before.id(), before.child(), before.what(), before.set(), stands, end, one.name(), before.isOfAThing());
    }

    /** Whoever was offered it leaves it whose it is; for whom it was set and who cannot do it leaves it to whoever set it. */
    private static Stands declined(Stands stood, String because, Said said) {
        UUID owner = stood.whose().owner();
        UUID refused = stood.offer() == null ? owner : stood.offer().to();
        return new Stands(
                stood.offer() == null && !stood.said() ? new Whose(null, "") : stood.whose(),
                stood.until(),
                null,
                refused == null ? null : new Offer(refused, because, said),
                stood.moved(),
                stood.asked(),
                stood.taken());
    }

    /** Whose it is and who says another day of it does it until then. To offer it to somebody is no yes: whoever says no offers it too. */
    private static @Nullable Said taken(Stands stood, Told one, Said said) {
        return stood.taken() != null || !isTheirs(stood.whose().owner(), one) ? stood.taken() : said;
    }

    private static boolean isTheirs(@Nullable UUID whom, Told one) {
        return whom != null && whom.toString().equals(one.by());
    }

    /** Set anew, it begins again, but for who set it and how often it was moved. */
    private Action set(@Nullable Action before, Told one) {
        return new Action(
                one.of().action(),
                one.of().child(),
                new What(
                        says(one, words.says().deed()),
                        says(one, words.says().need()),
                        says(one, words.says().aim()),
                        says(one, words.says().outside())),
                before == null ? new Said(one.by(), one.at()) : before.set(),
                new Stands(
                        new Whose(one.whom(), says(one, words.says().office())),
                        until(one),
                        null,
                        null,
                        before == null ? 0 : before.moved(),
                        new Said(one.by(), one.at()),
                        isTheirs(one.whom(), one) ? new Said(one.by(), one.at()) : null),
                null,
                one.name(),
                one.of().isOfAThing());
    }

    private static ActionStep step(Told one) {
        return Arrays.stream(ActionStep.values())
                .filter(step -> step.code().equals(one.step()))
                .findFirst()
                .orElseThrow();
    }

    private static String says(Told one, String attribute) {
        return one.says().getOrDefault(attribute, "");
    }

    private @Nullable Until until(Told one) {
        String when = says(one, words.says().until());
        try {
            if (when.isEmpty()) {
                return null;
            }
            Instant at = LondonTime.parse(when);
            String pace = says(one, words.says().pace());
            return new Until(when, when.contains("T") ? at : calendars.limit(at, TODAY), pace);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
