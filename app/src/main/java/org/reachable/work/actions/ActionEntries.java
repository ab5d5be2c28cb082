package org.reachable.work.actions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.action.ActionStep;
import org.reachable.engine.action.ActionWords;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.springframework.stereotype.Component;

/** Writes what becomes of actions into the child's story. */
@Component
class ActionEntries {

    private final Chronology chronology;
    private final ActionWords words;
    private final Vocabulary vocabulary;
    private final Partnership partnership;
    private final Ids ids;
    private final Clock clock;

    ActionEntries(
            Chronology chronology,
            ActionWords words,
            Vocabulary vocabulary,
            Partnership partnership,
            Ids ids,
            Clock clock) {
        this.chronology = chronology;
        this.words = words;
        this.vocabulary = vocabulary;
        this.partnership = partnership;
        this.ids = ids;
        this.clock = clock;
    }

    /** One that is to be written. */
    record Line(ActionStep step, String words, Map<String, String> says) {}

    Line set(UUID action, Deed deed) {
        Map<String, String> says = of(action);
        put(says, words.says().deed(), deed.deed());
        put(says, words.says().need(), deed.need());
        put(says, words.says().aim(), deed.aim());
        put(says, words.says().outside(), deed.outside());
        put(says, words.says().until(), deed.until());
        put(says, words.says().pace(), deed.pace());
        put(says, vocabulary.references().answers(), deed.meeting());
        String who = whose(says, deed.owner());
        return new Line(
                ActionStep.SET,
                "To be done: %s %s%s%s"
                        .formatted(
                                sentence(deed.deed()),
                                !who.isEmpty()
                                        ? who
                                        : deed.outside().isEmpty()
                                                ? "Nobody is named yet"
                                                : Deed.saidYes(deed.outside()),
                                deed.until().isEmpty() ? "; no day is set." : ", by " + day(deed.until()) + ".",
                                words.aims().containsKey(deed.aim())
                                        ? " Aimed at: " + words.aims().get(deed.aim()) + "."
                                        : ""),
                says);
    }

    Line handedOver(Action action, Practitioner to, String because) {
        Map<String, String> says = of(action.id());
        whose(says, to.id());
        put(says, words.says().reason(), because);
        return new Line(
                ActionStep.HANDED_OVER,
                "Offered to %s: %s %s"
                        .formatted(to.inFull(), sentence(action.what().deed()), because),
                says);
    }

    /** It is theirs from then on, until the day that was set. */
    Line takenOn(Action action, Practitioner by) {
        Map<String, String> says = of(action.id());
        whose(says, by.id());
        until(says, action);
        return new Line(
                ActionStep.TAKEN_ON,
                (action.offer() == null ? "%s does it: %s" : "%s has taken it over: %s")
                        .formatted(by.name(), sentence(action.what().deed())),
                says);
    }

    Line declined(Action action, Practitioner by, String because) {
        Map<String, String> says = of(action.id());
        put(says, words.says().reason(), because);
        return new Line(
                ActionStep.DECLINED,
                (action.offer() == null ? "%s cannot do it: %s %s" : "%s does not take it over: %s %s")
                        .formatted(by.name(), sentence(action.what().deed()), because),
                says);
    }

    Line moved(Action action, LocalDate day, String because) {
        Map<String, String> says = of(action.id());
        whose(says, action.whose().owner());
        put(says, words.says().until(), day.toString());
        put(says, words.says().reason(), because);
        return new Line(
                ActionStep.MOVED,
                "Moved to %s: %s %s"
                        .formatted(Dates.date(day), sentence(action.what().deed()), because),
                says);
    }

    /** @param told what came of it, or why it was not done */
    Line ended(Action action, boolean done, String told) {
        Map<String, String> says = of(action.id());
        put(says, done ? words.says().effect() : words.says().reason(), told);
        if (done) {
            put(says, words.says().aim(), action.what().aim());
        }
        return new Line(
                done ? ActionStep.OVER : ActionStep.DROPPED,
                "%s: %s %s"
                        .formatted(
                                done ? "Done" : "Not done",
                                sentence(action.what().deed()),
                                told),
                says);
    }

    /** In the caller's transaction. */
    void write(Actor actor, PersonId child, List<Line> lines) {
        String reference = chronology
                .reference(actor, child.subject())
                .orElseThrow(() -> new IllegalStateException("Nobody there"));
        Instant now = clock.instant();
        List<NewEntry> entries = new ArrayList<>();
        for (Line line : lines) {
            entries.add(new NewEntry(
                    child,
                    WrittenEntry.said(
                            new EntryId(Origin.OUR_OWN, ids.next().toString()),
                            reference,
                            now,
                            actor.agencyKind(),
                            words.type(line.step()),
                            line.words().strip(),
                            Origin.of(actor).handling(),
                            line.says()),
                    List.of()));
        }
        if (!entries.isEmpty()) {
            chronology.append(actor, null, entries);
        }
    }

    private Map<String, String> of(UUID action) {
        Map<String, String> says = new LinkedHashMap<>();
        says.put(words.says().which(), action.toString());
        return says;
    }

    private void until(Map<String, String> says, Action action) {
        if (action.until() != null) {
            put(says, words.says().until(), action.until().words());
            put(says, words.says().pace(), action.until().pace());
        }
    }

    /** Their name; empty where nobody is named, or they are not here any more. */
    private String whose(Map<String, String> says, @Nullable UUID owner) {
        return owner == null
                ? ""
                : partnership
                        .practitioner(owner)
                        .map(one -> {
                            put(says, words.says().whose(), one.id().toString());
                            put(says, words.says().office(), one.agency());
                            return one.inFull();
                        })
                        .orElse("");
    }

    private static String day(String until) {
        Instant at = LondonTime.parse(until);
        return until.contains("T") ? Dates.full(at) : Dates.date(Dates.day(at));
    }

    private static String sentence(String words) {
        return words.matches("(?s).*[.!?]") ? words : words + ".";
    }

    private static void put(Map<String, String> says, String attribute, String value) {
        if (!value.isEmpty()) {
            says.put(attribute, value);
        }
    }
}
