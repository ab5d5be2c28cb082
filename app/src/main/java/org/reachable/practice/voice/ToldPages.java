package org.reachable.practice.voice;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.Ids;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.practice.voice.ToldPage.Told;
import org.reachable.work.documents.FamilyCopies;
import org.springframework.stereotype.Component;

/** Puts together what a child or a family told us, what was said back, and the form to tell more. */
@Component
class ToldPages {

    private static final int MOST = 50;

    /** After a child has died no date is written to their family. */
    private static final String SOMEBODY_COMES =
            "Somebody rings you or comes to you. You can ask for a person by name.";

    private final ToldStore told;
    private final Voices voices;
    private final Readers readers;
    private final FamilyCopies copies;
    private final WhatComesNext next;
    private final Partnership partnership;
    private final Vocabulary vocabulary;
    private final Forms forms;
    private final Calendars calendars;
    private final Ids ids;
    private final Clock clock;

    ToldPages(
            ToldStore told,
            Voices voices,
            Readers readers,
            FamilyCopies copies,
            WhatComesNext next,
            Partnership partnership,
            Vocabulary vocabulary,
            Forms forms,
            Calendars calendars,
            Ids ids,
            Clock clock) {
        this.told = told;
        this.voices = voices;
        this.readers = readers;
        this.copies = copies;
        this.next = next;
        this.partnership = partnership;
        this.vocabulary = vocabulary;
        this.forms = forms;
        this.calendars = calendars;
        this.ids = ids;
        this.clock = clock;
    }

    ToldPage page(FamilyMember reader, @Nullable String notice) {
        AuditContext.person(reader.child());
        List<ToldStore.TakenBack> takenBack =
                told.takenBackFromThem(vocabulary.references().withdraws());
        Set<String> noMore = takenBack.stream().map(ToldStore.TakenBack::reply).collect(Collectors.toSet());
        Map<String, List<ToldStore.Back>> back = told.saidBackTo(reader).stream()
                .filter(one -> !noMore.contains(one.name()))
                .collect(Collectors.groupingBy(ToldStore.Back::report));
        Map<String, List<UUID>> few = told.few(reader);
        Map<String, List<ToldStore.StillAsked>> still =
                told.stillAsked().stream().collect(Collectors.groupingBy(ToldStore.StillAsked::report));
        boolean ended = told.hasEnded(reader);
        List<Told> all = told.of(reader, MOST).stream()
                .map(report -> told(
                        reader,
                        report,
                        back.getOrDefault(report.report(), List.of()),
                        takenBack.stream()
                                .filter(one -> one.report().equals(report.report()))
                                .map(ToldStore.TakenBack::at)
                                .max(Comparator.naturalOrder())
                                .orElse(null),
                        few.getOrDefault(report.report(), List.of()),
                        still.getOrDefault(report.report(), List.of()),
                        ended))
                .toList();
        return new ToldPage(
                reader.name(),
                childCalled(reader),
                ended,
                WhomToAskFor.of(
                        readers.leading(reader), readers.person(reader), readers.atOnce(reader), told.wordsOf(reader)),
                all,
                copies.of(reader),
                notice);
    }

    TellPage tell(FamilyMember teller, Typed typed, Map<String, String> errors) {
        return new TellPage(
                childCalled(teller),
                new TellPage.Answering(
                        person(teller),
                        told.hasEnded(teller)
                                ? null
                                : Dates.fullDay(Dates.day(calendars.limit(
                                        clock.instant(), forms.replies().within()))),
                        readers.atOnce(teller).inFull()),
                typed.back(),
                Objects.requireNonNullElseGet(typed.sent(), ids::next).toString(),
                new TellPage.Question(
                        field("kind", "What do you want to tell us?", typed.kind(), errors),
                        Kind.of(teller).stream()
                                .map(kind -> Choice.of(kind.name(), kind.words()))
                                .toList()),
                field("words", "In your own words", typed.words(), errors)
                        .withHint("As much or as little as you like. You do not have to be sure."),
                new TellPage.Now(
                        field(
                                        "urgent",
                                        "Could somebody be hurt before tomorrow?",
                                        typed.haste().urgent(),
                                        errors)
                                .withHint("You count, too: also where you feel like hurting yourself."),
                        field(
                                        "ring",
                                        "On which number can we ring you?",
                                        typed.ring().number(),
                                        errors)
                                .withHint(
                                        "You can leave it blank. It is read by those who may read what you write, and by nobody else."),
                        new TellPage.Question(
                                field(
                                        "safe",
                                        "Is it safe to ring you there?",
                                        typed.ring().safe(),
                                        errors),
                                List.of(Choice.of(Voices.YES, "Yes"), Choice.of("no", "No, do not ring me"))),
                        typed.haste().askedAgain()),
                new TellPage.Whom(
                        new TellPage.Question(
                                field("readers", "Who may read it?", typed.readers(), errors)
                                        .withHint(
                                                "Where you choose people by name, nobody else can open it but those who answer you: "
                                                        + answering(teller)
                                                        + ". Write “I do not want” and a name, and it is answered by somebody else. If somebody could be hurt before tomorrow, or you do not know, or what you write says so, whoever is on duty reads it too."),
                                Arrays.stream(WhoMayRead.values())
                                        .map(one -> Choice.of(one.name(), one.words(teller)))
                                        .toList()),
                        new TellPage.Question(
                                field("people", "Whom do you choose?", "", errors)
                                        .withHint("Leave these blank if everybody may read it."),
                                readers.toChoose(teller).entrySet().stream()
                                        .map(one -> Choice.of(
                                                one.getKey().id().toString(),
                                                one.getKey().name() + ", " + one.getValue()))
                                        .toList()),
                        typed.people()));
    }

    private String answering(FamilyMember teller) {
        List<Practitioner> answering = readers.answering(teller);
        return answering.isEmpty()
                ? "nobody now"
                : Words.list(answering.stream().map(Practitioner::name).toList());
    }

    private Told told(
            FamilyMember reader,
            ToldStore.Report report,
            List<ToldStore.Back> back,
            @Nullable Instant takenBack,
            List<UUID> few,
            List<ToldStore.StillAsked> still,
            boolean ended) {
        List<ToldStore.Back> replies = back.stream()
                .filter(one -> forms.replies().types().contains(one.type()))
                .toList();
        List<ToldPage.Back> said = replies.stream()
                .map(one -> new ToldPage.Back(one.words(), by(one)))
                .toList();
        ToldStore.Back helped = voices.saidToHaveHelped(back);
        return new Told(
                report.report(),
                "You told us, " + Dates.happened(report.at(), clock.instant()),
                mayRead(reader, report, few),
                report.words(),
                said,
                (said.isEmpty()
                                ? next.takenBack(takenBack)
                                : report.takenBack() ? "" : Promised.isOver(replies, clock.instant()))
                        + (ended
                                ? WhatComesNext.asked(report) + SOMEBODY_COMES
                                : next.of(reader, report, !said.isEmpty(), helped, still)),
                new ToldPage.Can(
                        !said.isEmpty() && helped == null && !report.takenBack(),
                        report.takenBack() ? null : OnceTakenBack.before(reader, report, helped)),
                ids.next().toString());
    }

    private String mayRead(FamilyMember reader, ToldStore.Report report, List<UUID> few) {
        if (report.takenBack()) {
            return "Nobody reads it any more.";
        }
        if (few.isEmpty()) {
            return report.handling().equals(WhoMayRead.ALL.handling().code())
                    ? WhoMayRead.ALL.words(reader) + " may read it."
                    : "Those who work closest with you may read it.";
        }
        List<String> reading = few.stream()
                .filter(one -> told.reads(one, reader))
                .flatMap(one -> partnership.practitionerWhoIs(one.toString()).stream())
                .map(Practitioner::name)
                .sorted()
                .toList();
        return reading.isEmpty()
                ? "Nobody for whom it was can read it now. Tell us again, and choose somebody else."
                : "Only " + Words.list(reading) + " may read it.";
    }

    private String by(ToldStore.Back said) {
        return partnership
                        .practitionerWhoIs(said.actor())
                        .map(Practitioner::inFull)
                        .orElse("Somebody who works with you")
                + ", " + Dates.near(said.at(), clock.instant());
    }

    private static @Nullable String childCalled(FamilyMember member) {
        return member.isTheChild() ? null : member.childCalled();
    }

    private String person(FamilyMember reader) {
        return readers.person(reader).inFull();
    }

    private static Field field(String name, String label, String value, Map<String, String> errors) {
        return Field.of(name, label).withValue(value).withError(errors.get(name));
    }
}
