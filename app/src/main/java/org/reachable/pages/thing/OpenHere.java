package org.reachable.pages.thing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Token;
import org.reachable.engine.form.Forms;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.subject.AskClock;
import org.reachable.pages.thing.ThingPage.Kept;
import org.reachable.pages.thing.ThingPage.Open;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.subjects.Subject;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/** What is asked about a subject that is no child, and what somebody set going by what they have just written about it. */
@Component
class OpenHere {

    private final Watch watch;
    private final Chronology chronology;
    private final Partnership partnership;
    private final Forms forms;
    private final Calendars calendars;

    OpenHere(Watch watch, Chronology chronology, Partnership partnership, Forms forms, Calendars calendars) {
        this.watch = watch;
        this.chronology = chronology;
        this.partnership = partnership;
        this.forms = forms;
        this.calendars = calendars;
    }

    List<Open> all(Actor actor, Token token, Instant now) {
        return open(watch.openAt(actor, token.toString()), now);
    }

    /** Empty where that is no entry of this subject, or none that the actor may read. */
    Optional<Kept> kept(Actor actor, Subject subject, UUID written, Instant now) {
        var id = new EntryId(Origin.OUR_OWN, written.toString());
        return chronology
                .one(actor, id)
                .filter(entry -> entry.subject().equals(subject.id()))
                .map(entry -> new Kept(
                        entry.entry().type().name(),
                        open(
                                watch.openAt(actor, subject.token().toString()).stream()
                                        .filter(asked ->
                                                asked.finding().trigger().equals(id))
                                        .toList(),
                                now),
                        replyBy(entry),
                        SubjectAddresses.reply(entry.id())));
    }

    private @Nullable String replyBy(LoggedEntry entry) {
        return forms.replies().isOwedFor(entry.entry().type())
                ? Dates.fullDay(Dates.day(calendars.limit(
                        entry.entry().recordedAt(), forms.replies().within())))
                : null;
    }

    private List<Open> open(Collection<Asked> open, Instant now) {
        return open.stream()
                .map(asked -> new Open(
                        new Link(
                                asked.finding().rule().ask(),
                                SubjectAddresses.ask(asked.finding().id())),
                        whose(asked),
                        AskClock.left(asked.finding(), now)))
                .toList();
    }

    private String whose(Asked asked) {
        return asked.ask() == null
                ? "Nobody is asked"
                : partnership.who(asked.ask().practitioner());
    }
}
