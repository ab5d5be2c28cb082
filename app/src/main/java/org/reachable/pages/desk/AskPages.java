package org.reachable.pages.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.form.Forms;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.TimelineItem;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.desk.AskPage.Said;
import org.reachable.pages.desk.Children.Named;
import org.reachable.pages.subject.AskClock;
import org.reachable.pages.subject.Ringing;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.watch.Answers;
import org.reachable.watch.AnswersTakenBack;
import org.reachable.watch.Ask;
import org.reachable.watch.Asked;
import org.reachable.watch.GivenBack;
import org.reachable.watch.Going;
import org.reachable.watch.Watch;
import org.reachable.work.contributions.AnsweredElsewhere;
import org.reachable.work.contributions.Contributions;
import org.springframework.stereotype.Component;

/** Puts the page of one ask together. */
@Component
class AskPages {

    private final Behind behind;
    private final MetSince met;
    private final Happened happened;
    private final Children children;
    private final AskWords words;
    private final AskTags tags;
    private final AskFacts facts;
    private final RuleRows rules;
    private final EarlierAsks earlier;
    private final Offers offers;
    private final NoChangePages noChange;
    private final Going going;
    private final Ringing ringing;
    private final TakenFrom takenFrom;
    private final WhomToHandTo whom;
    private final Watch watch;
    private final Answers answers;
    private final DeedsAwaited deeds;
    private final AnswersTakenBack takenBack;
    private final GivenBack givenBack;
    private final Contributions contributions;
    private final Forms forms;
    private final Clock clock;

    AskPages(
            Behind behind,
            MetSince met,
            Happened happened,
            Children children,
            AskWords words,
            AskTags tags,
            AskFacts facts,
            RuleRows rules,
            EarlierAsks earlier,
            Offers offers,
            NoChangePages noChange,
            Going going,
            Ringing ringing,
            TakenFrom takenFrom,
            WhomToHandTo whom,
            Watch watch,
            Answers answers,
            DeedsAwaited deeds,
            AnswersTakenBack takenBack,
            GivenBack givenBack,
            Contributions contributions,
            Forms forms,
            Clock clock) {
        this.behind = behind;
        this.met = met;
        this.happened = happened;
        this.children = children;
        this.words = words;
        this.tags = tags;
        this.facts = facts;
        this.rules = rules;
        this.earlier = earlier;
        this.offers = offers;
        this.noChange = noChange;
        this.going = going;
        this.ringing = ringing;
        this.takenFrom = takenFrom;
        this.whom = whom;
        this.watch = watch;
        this.answers = answers;
        this.deeds = deeds;
        this.takenBack = takenBack;
        this.givenBack = givenBack;
        this.contributions = contributions;
        this.forms = forms;
        this.clock = clock;
    }

    /** How the page came to be shown. */
    enum Shown {
        /** To be read. */
        FRESH,
        /** Something is missing from what was typed. */
        REFUSED,
        /** Somebody else answered while the reader wrote. */
        CHANGED_MEANWHILE
    }

    AskPage page(
            Actor actor, Practitioner reader, Asked asked, AnswerForm typed, Shown shown, @Nullable Notice notice) {
        Instant now = clock.instant();
        Finding finding = asked.finding();
        Named child = children.named(actor, asked.child());
        Ask ask = asked.ask();
        boolean askedOfReader = ask != null && reader.id().equals(ask.practitioner());
        boolean waits = finding.open() && ask != null && finding.rule().isTold();
        AnsweredElsewhere.Where elsewhere = waits
                ? contributions.answeredElsewhere(actor, asked.child(), finding).orElse(null)
                : null;
        boolean canAnswer = waits && elsewhere == null && answers.mayAnswer(actor, asked);
        boolean mayOffer = waits && answers.mayOffer(actor, asked);
        return new AskPage(
                SubjectAddresses.ask(finding.id()),
                finding.rule().ask(),
                new AskPage.Whom(
                        child.link(),
                        child.with(child.about()),
                        contributions.warningsEverywhere(actor, asked.child()),
                        ringing.about(reader, asked),
                        takenFrom.of(reader, asked)),
                state(actor, asked, now),
                new AskPage.Grounds(
                        facts.of(actor, asked, now),
                        finding.steps().stream()
                                .map(step -> AskSteps.step(finding.rule(), step))
                                .toList(),
                        behind.evidence(actor, asked).stream()
                                .map(logged -> item(actor, logged))
                                .toList(),
                        facts.keptFrom(actor, asked),
                        met.of(actor, asked).stream()
                                .map(meeting -> said(meeting, now))
                                .toList(),
                        rules.of(finding.rule())),
                new AskPage.Answering(
                        behind.answers(actor, asked).stream()
                                .map(answer -> said(answer, now))
                                .toList(),
                        behind.endedByWhatIsKept(actor, asked) ? facts.ofWhatIsKept(reader, asked, now) : null,
                        canAnswer
                                ? AnswerForms.of(
                                        Objects.requireNonNull(ask).version(),
                                        typed,
                                        shown == Shown.REFUSED,
                                        mayOffer,
                                        mayOffer && typed.way() == AnswerForm.Way.HANDED_OVER
                                                ? whom.of(
                                                        actor,
                                                        asked,
                                                        child.link().text(),
                                                        List.of(reader.id(), ask.practitioner()))
                                                : WhomToHandTo.Whom.NOBODY,
                                        earlier.like(actor, asked).size(),
                                        going(actor, asked, askedOfReader, typed, shown, now))
                                : null,
                        deeds.of(actor, asked, canAnswer ? noChange.of(actor, reader, asked) : null),
                        waits && !canAnswer && elsewhere == null
                                ? new AnsweredElsewhere.Where(facts.answeredBy(asked, askedOfReader), null)
                                : elsewhere,
                        undo(actor, asked, typed, shown, now),
                        reply(actor, asked),
                        waits ? behind.disputed(actor, asked).orElse(null) : null),
                new AskPage.Reader(
                        waits ? offers.toReader(actor, asked) : null,
                        askedOfReader,
                        askedOfReader && Objects.requireNonNull(ask).takenAt() != null,
                        waits
                                && Objects.requireNonNull(ask).handedTo() != null
                                && answers.mayTakeBackOffer(actor, asked),
                        waits ? giveBack(actor, finding.id()) : null,
                        shown == Shown.CHANGED_MEANWHILE,
                        watch.foundUseful(reader, finding.id())
                                .map(useful -> useful ? "useful" : "not useful")
                                .orElse(null)),
                notice);
    }

    private @Nullable Link giveBack(Actor actor, String finding) {
        return givenBack
                .mayBe(actor, finding)
                .map(over -> new Link(GiveBackController.title(actor, over), GiveBackController.href(finding)))
                .orElse(null);
    }

    private AskPage.@Nullable Undo undo(Actor actor, Asked asked, AnswerForm typed, Shown shown, Instant now) {
        return takenBack
                .mayBe(actor, asked)
                .map(answer -> new AskPage.Undo(
                        "%s, by %s, %s"
                                .formatted(
                                        answer.entry().type().name(),
                                        behind.writer(answer),
                                        Dates.near(answer.receivedAt(), now)),
                        answer.actor().equals(actor.code())
                                ? "You can until %s; later your agency’s safeguarding lead can."
                                        .formatted(Dates.near(AnswersTakenBack.until(answer), now))
                                : "",
                        AnswerForms.words(
                                        "mistake",
                                        "Why is it taken back?",
                                        AnswerForm.Way.TAKEN_BACK,
                                        typed,
                                        shown == Shown.REFUSED)
                                .withHint("It is asked again, by when it was first. Why goes into the child’s story.")))
                .orElse(null);
    }

    private @Nullable GoingForm going(
            Actor actor, Asked asked, boolean theirs, AnswerForm typed, Shown shown, Instant now) {
        return going.isAsked(asked)
                ? GoingForm.of(
                        going.said(behind.answers(actor, asked)).orElse(null),
                        theirs,
                        going.hours(),
                        typed,
                        shown == Shown.REFUSED,
                        now)
                : null;
    }

    private AskPage.State state(Actor actor, Asked asked, Instant now) {
        Finding finding = asked.finding();
        return new AskPage.State(
                tags.of(actor, asked, now),
                finding.open() ? AskClock.left(asked, now) : null,
                AskSteps.closedMeanwhile(finding),
                AskWords.because(finding, happened.behind(actor, asked)),
                finding.open() ? words.otherwise(asked, watch.chasing(finding), now) : notes(actor, asked));
    }

    /** What is to be known of what closed it. */
    private @Nullable String notes(Actor actor, Asked asked) {
        List<String> notes = behind.ending(actor, asked).stream()
                .flatMap(answer -> contributions.notes(actor, asked.child(), answer.entry()).stream())
                .toList();
        return notes.isEmpty() ? null : String.join(" ", notes);
    }

    /** Where somebody told us what it rests on, they hear from us: answering the ask alone tells them nothing. */
    private @Nullable Link reply(Actor actor, Asked asked) {
        return behind.evidence(actor, asked).stream()
                .filter(logged -> forms.replies().isOwedFor(logged.entry().type()))
                .findFirst()
                .map(told -> new Link(
                        "Reply to whoever told us",
                        "/replies/to?entry="
                                + URLEncoder.encode(told.entry().id().toString(), StandardCharsets.UTF_8)))
                .orElse(null);
    }

    private TimelineItem item(Actor actor, LoggedEntry logged) {
        var entry = logged.entry();
        boolean late = !Dates.day(entry.recordedAt()).equals(Dates.day(entry.occurredAt()));
        return new TimelineItem(
                entry.type().name(),
                behind.writer(logged),
                entry.occurredAt(),
                behind.words(actor, logged),
                late ? entry.recordedAt() : null,
                behind.where(logged));
    }

    private Said said(LoggedEntry logged, Instant now) {
        var entry = logged.entry();
        return new Said(
                entry.type().name(),
                behind.writer(logged) + ", " + Dates.happened(entry.occurredAt(), now),
                behind.words(logged));
    }
}
