package org.reachable.work.actions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.action.ActionWords;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Trait;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.work.actions.DeedFields.Choosing;
import org.reachable.work.actions.DeedFields.Naming;
import org.springframework.stereotype.Component;

/** The form that sets an action: what it asks, and what was sent. */
@Component
class DeedForm {

    static final String DEED = "deed";
    static final String NEED = "towards";
    static final String AIM = "aim";
    static final String WHOSE = "whose";
    static final String PACE = "pace";
    static final String DAY = "until";
    static final String MEETING = "meeting";
    private static final String BY_A_DAY = "day";
    static final int LONGEST = 1000;
    private static final int MEETINGS = 6;

    private final ActionWords words;
    private final Named named;
    private final Chronology chronology;
    private final Vocabulary vocabulary;
    private final Calendars calendars;
    private final Clock clock;

    DeedForm(
            ActionWords words,
            Named named,
            Chronology chronology,
            Vocabulary vocabulary,
            Calendars calendars,
            Clock clock) {
        this.words = words;
        this.named = named;
        this.chronology = chronology;
        this.vocabulary = vocabulary;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What was sent; what is wrong is told to the form. Who, until when and what it is aimed at may be left blank. */
    Deed read(Actor actor, PersonId child, String called, SentForm sent) {
        sent.need(DEED, "Write what is to be done", LONGEST);
        sent.limit(NEED, LONGEST);
        String aim = sent.text(AIM);
        if (!aim.isEmpty() && !words.aims().containsKey(aim)) {
            sent.wrong(AIM, "Choose what it is aimed at, or none");
        }
        UUID owner = named.read(actor, child, called, sent, WHOSE).orElse(null);
        String pace = sent.text(PACE);
        String meeting = sent.text(MEETING);
        if (!meeting.isEmpty()
                && meetings(actor, child, meeting).stream()
                        .noneMatch(one -> one.value().equals(meeting))) {
            sent.wrong(MEETING, "Choose a meeting of the list, or none");
        }
        return switch (pace) {
            case "" ->
                deed(sent, owner, day(sent, false).map(LocalDate::toString).orElse(""), "");
            case BY_A_DAY ->
                deed(sent, owner, day(sent, true).map(LocalDate::toString).orElse(""), "");
            default ->
                words.pace(pace)
                        .map(one -> deed(
                                sent,
                                owner,
                                until(one.within()),
                                one.within().unit() == Span.Unit.CLOCK_HOURS ? pace : ""))
                        .orElseGet(() -> {
                            sent.wrong(PACE, "Choose how soon it must be done, or a day");
                            return deed(sent, owner, "", "");
                        });
        };
    }

    private Optional<LocalDate> day(SentForm sent, boolean must) {
        LocalDate today = Dates.day(clock.instant());
        LocalDate last = last();
        return must ? sent.day(DAY, today, last, whichDay()) : sent.dayOrNone(DAY, today, last, whichDay());
    }

    /** The last day by which something may be to be done. */
    LocalDate last() {
        return words.atMost().after(Dates.day(clock.instant()));
    }

    String whichDay() {
        return "Write a day that is not over and at most %s ahead: from today to %s"
                .formatted(words.atMost(), Dates.date(last()));
    }

    private String until(Span within) {
        Instant limit = calendars.limit(clock.instant(), within);
        return within.unit() == Span.Unit.CLOCK_HOURS
                ? LondonTime.withOffset(limit)
                : Dates.day(limit).toString();
    }

    private static Deed deed(SentForm sent, @Nullable UUID owner, String until, String pace) {
        return new Deed(sent.text(DEED), sent.text(NEED), sent.text(AIM), owner, until, pace, sent.text(MEETING));
    }

    /** What it asks; with what stands of one that is not whole. */
    DeedFields shown(Actor actor, PersonId child, String called, SentForm sent, @Nullable Action stands) {
        List<Choice> aims = words.aims().entrySet().stream()
                .map(aim -> Choice.of(aim.getKey(), aim.getValue()))
                .toList();
        List<Choice> paces = new ArrayList<>(words.clocks().stream()
                .map(pace -> Choice.of(pace.code(), pace.label()))
                .toList());
        paces.add(Choice.of(BY_A_DAY, "By a day"));
        List<Choice> meetings = stands == null ? meetings(actor, child, sent.text(MEETING)) : List.of();
        UUID owner = stands == null ? null : stands.whose().owner();
        return new DeedFields(
                new DeedFields.Words(
                        sent.field(
                                DEED,
                                "What is to be done?",
                                null,
                                sent.fields()
                                        .getOrDefault(
                                                DEED,
                                                stands == null
                                                        ? ""
                                                        : stands.what().deed())),
                        sent.field(
                                NEED,
                                "For what, as %s would say it?".formatted(called),
                                "Leave it blank where it is plain.",
                                sent.fields()
                                        .getOrDefault(
                                                NEED,
                                                stands == null
                                                        ? ""
                                                        : stands.what().need()))),
                new Choosing(
                        sent.field(
                                AIM,
                                "What is it aimed at?",
                                "What is done so that whoever or whatever harms %s stops, is aimed at the source of the harm."
                                        .formatted(called),
                                sent.fields()
                                        .getOrDefault(
                                                AIM,
                                                stands == null
                                                        ? ""
                                                        : stands.what().aim())),
                        aims),
                new Naming(
                        sent.field(
                                WHOSE,
                                "Who does it?",
                                "It is on their desk at once. Left blank, it is yours until you say whose it is.",
                                sent.fields().getOrDefault(WHOSE, owner == null ? "" : owner.toString())),
                        named.groups(child, called)),
                new Choosing(
                        sent.field(
                                PACE,
                                "By when?",
                                null,
                                sent.fields()
                                        .getOrDefault(PACE, stands != null && stands.day() != null ? BY_A_DAY : "")),
                        paces),
                sent.date(DAY, "Which day?", "Only where it is by a day.", stands == null ? null : stands.day()),
                meetings.isEmpty()
                        ? null
                        : new Choosing(
                                sent.field(
                                        MEETING,
                                        "Which meeting set it?",
                                        "Its actions are then asked about one by one, and not by their number."),
                                meetings));
    }

    /** The latest meetings about a child, and the one that was chosen however old: what one set is followed by itself. */
    private List<Choice> meetings(Actor actor, PersonId child, String chosen) {
        List<LoggedEntry> met = chronology.about(actor, child.subject()).logged().stream()
                .filter(logged ->
                        vocabulary.has(Trait.IS_A_MEETING, logged.entry().type())
                                && logged.entry().references().corrects() == null)
                .toList();
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", "None"));
        List<LoggedEntry> latest =
                met.subList(Math.max(0, met.size() - MEETINGS), met.size()).reversed();
        Stream.concat(
                        latest.stream(),
                        met.stream().filter(one -> one.entry().id().toString().equals(chosen) && !latest.contains(one)))
                .forEach(one -> choices.add(Choice.of(
                        one.entry().id().toString(),
                        "%s, %s"
                                .formatted(
                                        one.entry().type().name(),
                                        Dates.happened(one.entry().occurredAt(), clock.instant())))));
        return choices.size() == 1 ? List.of() : List.copyOf(choices);
    }
}
