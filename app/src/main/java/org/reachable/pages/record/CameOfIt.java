package org.reachable.pages.record;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.form.Forms;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.record.StartPage.Who;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Log;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.watch.Asked;
import org.reachable.watch.Awaited;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/** What came of what was asked, once an entry is saved: whoever wrote it believes that it is answered, and it may wait still. */
@Component
class CameOfIt {

    /** More stand where everybody who waits for a reply does. */
    private static final int MOST = 5;

    private static final Comparator<Finding> WORST = Comparator.comparing(
                    (Finding finding) -> !finding.rule().urgent())
            .thenComparing(finding -> finding.steps().getFirst().raisedAt())
            .thenComparing(Finding::id);

    private final Watch watch;
    private final Awaited awaited;
    private final Chronology chronology;
    private final Vocabulary vocabulary;
    private final Forms forms;

    CameOfIt(Watch watch, Awaited awaited, Chronology chronology, Vocabulary vocabulary, Forms forms) {
        this.watch = watch;
        this.awaited = awaited;
        this.chronology = chronology;
        this.vocabulary = vocabulary;
        this.forms = forms;
    }

    /** What it was begun to answer; else what it answered, and the worst that waits for one of its kind still. */
    List<DonePage.Came> of(Actor actor, Who about, Draft draft, String entry) {
        String ask = draft.typed().get(EntryForm.ASK);
        Stream<Finding> findings = ask.isEmpty()
                ? all(actor, about, draft.typed().get(EntryForm.TYPE), entry)
                : watch.one(actor, ask).stream().map(Asked::finding);
        return findings.filter(finding -> finding.rule().isTold())
                .map(finding -> new DonePage.Came(
                        !finding.open(),
                        isEndedBy(finding, entry),
                        so(finding),
                        new Link(finding.rule().ask(), SubjectAddresses.ask(finding.id())),
                        finding.rule().closes()))
                .toList();
    }

    private Stream<Finding> all(Actor actor, Who about, String type, String entry) {
        List<Finding> findings = watch.about(actor, about.id().person()).stream()
                .map(Asked::finding)
                .filter(finding -> finding.rule().isTold())
                .toList();
        // Of each day that a child is missing the same is asked: it is told once, and what was answered before what
        // only ended.
        Set<String> told = new HashSet<>();
        return Stream.concat(
                findings.stream()
                        .filter(finding -> !finding.open() && isEndedBy(finding, entry))
                        .sorted(Comparator.comparing(
                                        (Finding finding) -> !so(finding).isEmpty())
                                .thenComparing(WORST))
                        .filter(finding -> told.add(finding.rule().ask() + so(finding)))
                        .limit(MOST),
                findings.stream()
                        .filter(finding -> finding.open()
                                && !finding.behind().contains(EntryId.reference(entry, ""))
                                && awaited.isAnsweredBy(finding.rule(), vocabulary.type(type)))
                        .min(WORST)
                        .stream());
    }

    private static String so(Finding finding) {
        return Optional.ofNullable(finding.last().closing()).map(Closing::so).orElse("");
    }

    private static boolean isEndedBy(Finding finding, String entry) {
        return finding.steps().stream()
                .flatMap(step -> Optional.ofNullable(step.closing()).stream())
                .flatMap(closing -> closing.by().stream())
                .anyMatch(by -> by.toString().equals(entry));
    }

    /** Where whoever told us reads a reply; empty where it is none, or answers what they told. */
    Optional<DonePage.Unread> unread(Actor actor, Who about, String entry) {
        Log log = chronology.about(actor, about.id());
        return chronology
                .one(actor, EntryId.reference(entry, ""))
                .map(LoggedEntry::entry)
                .filter(saved -> forms.replies().types().contains(saved.type().code())
                        && saved.references().answers().isEmpty())
                .map(saved -> new DonePage.Unread(
                        saved.type().code().equals(forms.replies().toAgency().get(Vocabulary.CHILD))
                                ? about.name()
                                : "Whoever told us",
                        Stream.concat(
                                        toldUs(log, saved.type().code()).limit(MOST),
                                        Stream.of(new Link("Who is waiting to hear from us", "/replies")))
                                .toList()));
    }

    private Stream<Link> toldUs(Log log, String reply) {
        return log.words(Instant.MAX).stream()
                .filter(log::standsHere)
                .map(List::getLast)
                .filter(told -> forms.replies().isOwedFor(told.entry().type())
                        && forms.replies().typeOfReplyTo(told.entry().agency()).equals(reply))
                .sorted(Comparator.comparing(LoggedEntry::position).reversed())
                .map(told -> new Link(
                        "Reply to: %s, %s"
                                .formatted(
                                        told.entry().type().name(),
                                        Dates.happened(told.entry().occurredAt())),
                        SubjectAddresses.reply(told.id())));
    }
}
