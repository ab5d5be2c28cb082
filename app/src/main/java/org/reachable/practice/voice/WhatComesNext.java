package org.reachable.practice.voice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.foundation.govuk.Dates;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.practice.voice.ToldStore.StillAsked;
import org.springframework.stereotype.Component;

/**
 * What a child or their family read that happens next: who was asked at once, by when, and that nobody came where nobody did. Whoever still
 * asks reads no less than whoever took it back.
 */
@Component
class WhatComesNext {

    private final ToldStore told;
    private final Vocabulary vocabulary;
    private final Forms forms;
    private final Calendars calendars;
    private final Clock clock;

    WhatComesNext(ToldStore told, Vocabulary vocabulary, Forms forms, Calendars calendars, Clock clock) {
        this.told = told;
        this.vocabulary = vocabulary;
        this.forms = forms;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @param still what is asked still because of it, the soonest first */
    String of(
            FamilyMember reader,
            ToldStore.Report report,
            boolean answered,
            ToldStore.@Nullable Back helped,
            List<StillAsked> still) {
        if (report.takenBack()) {
            return OnceTakenBack.said(reader, report, helped, told.lateSinceTakenBack(report), clock.instant());
        }
        Optional<StillAsked> danger = still.stream().filter(StillAsked::danger).findFirst();
        if (helped != null && !helped.helped().equals(Voices.YES)) {
            return "You said that the answer did not help. Whoever gave it can see that, and somebody is asked again. "
                    + (report.saysDanger()
                            ? "Because somebody could be hurt, or you do not know, whoever is on duty was asked again at once, to find out and act within an hour; if nobody does, their manager is told. "
                            : "")
                    + late(reader, danger)
                    + hear(helped.at(), still);
        }
        String open = danger.map(_ -> asked(report) + stillOpen(reader, danger)).orElse("");
        if (helped != null) {
            return "You said that the answer helped. " + open;
        }
        if (answered) {
            return open;
        }
        if (!forms.replies().isOwedFor(vocabulary.type(report.type()))) {
            return asked(report) + late(reader, danger)
                    + "Those who work with you read it. Tell us again if nothing comes of it.";
        }
        return asked(report) + late(reader, danger) + hear(report.at(), still);
    }

    String takenBack(@Nullable Instant at) {
        return at == null
                ? ""
                : "An answer to you was taken back, " + Dates.near(at, clock.instant())
                        + ": whoever gave it says that it was a mistake. ";
    }

    /** Who was asked at once, for what, and why. */
    static String asked(ToldStore.Report report) {
        if (report.canWait()) {
            return "You said that it can wait. Because of what you wrote, whoever is on duty reads it today all the same. ";
        }
        return report.saysDanger()
                ? "Whoever is on duty was asked at once to find out and act, for you said that "
                        + (report.urgent().equals(Voices.YES)
                                ? "somebody could be hurt. "
                                : "you do not know whether somebody could be hurt. ")
                : "";
    }

    /** A reply to something else ends nothing of this. */
    private String stillOpen(FamilyMember reader, Optional<StillAsked> danger) {
        String late = late(reader, danger);
        return late.isEmpty() ? "That is still asked: nobody has written yet what they did. " + by(danger) : late;
    }

    private String by(Optional<StillAsked> danger) {
        return danger.map(one -> "It is to be done by " + Dates.by(one.due(), clock.instant()) + ". ")
                .orElse("");
    }

    /** In words, with what happens next and a number to ring, where somebody should have done it by now; else by when they are to. */
    private String late(FamilyMember reader, Optional<StillAsked> danger) {
        return danger.filter(one -> one.due().isBefore(clock.instant()))
                .map(one -> OnceTakenBack.late(one.due(), clock.instant())
                        + (one.goneUp()
                                ? ", and their manager was told. "
                                : ", and their manager is told if nobody answers. ")
                        + "You do not have to wait for us: in danger, call 999. "
                        + (reader.isTheChild()
                                ? "To talk to somebody at any hour: Childline, 0800 1111. "
                                : "To reach the police otherwise: 101. "))
                .orElse("");
    }

    /**
     * By when they hear from us about what they said then: the soonest that anybody is really asked for, and never later than was promised. It is
     * counted from when they said it: once its hour is over they read so, and not a later day each time they look.
     */
    private String hear(Instant said, List<StillAsked> still) {
        Instant now = clock.instant();
        Instant promised = calendars.limit(said, forms.replies().within());
        Optional<StillAsked> asked =
                still.stream().filter(one -> one.due().isBefore(promised)).findFirst();
        if (asked.filter(one -> one.danger() && one.due().isBefore(now)).isPresent()) {
            return "You should have heard from us by then, too.";
        }
        Optional<Instant> soonest = asked.map(StillAsked::due);
        String day = soonest.map(due -> Dates.by(due, now)).orElseGet(() -> Dates.fullDay(Dates.day(promised)));
        return soonest.orElse(promised).isAfter(now)
                ? "You hear from us by " + day + "."
                : "You should have heard from us by " + day + ". That is our fault, not yours.";
    }
}
