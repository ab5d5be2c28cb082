package org.reachable.pages.record;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.OfferedKinds;
import org.reachable.engine.policy.WaitedFor.Deed;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.record.StartPage.Who;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.watch.Answers;
import org.reachable.watch.Asked;
import org.reachable.watch.Awaited;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/**
 * What is written down by itself and answers only what it names: whoever begins it where something waits for it is asked which, so
 * that nobody rings, writes what they found out, and leaves it asked all the same.
 */
@Component
class AnswersByName {

    private final Watch watch;
    private final Answers answers;
    private final Awaited awaited;
    private final Vocabulary vocabulary;
    private final OfferedKinds offered;
    private final Forms forms;
    private final Chronology chronology;
    private final Prefilling prefilling;
    private final Drafts drafts;
    private final Clock clock;

    AnswersByName(
            Watch watch,
            Answers answers,
            Awaited awaited,
            Vocabulary vocabulary,
            OfferedKinds offered,
            Forms forms,
            Chronology chronology,
            Prefilling prefilling,
            Drafts drafts,
            Clock clock) {
        this.watch = watch;
        this.answers = answers;
        this.awaited = awaited;
        this.vocabulary = vocabulary;
        this.offered = offered;
        this.forms = forms;
        this.chronology = chronology;
        this.prefilling = prefilling;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Danger that waits for one of this kind about a child, and its reader may read of: what was asked first stands first. A reply asks by
     * itself whom it answers; and whoever writes down what a child said is held up by no question that can wait.
     */
    List<Asked> waiting(Actor actor, Who about, String type) {
        if (!about.isChild() || forms.replies().types().contains(type) || !awaited.isOnlyByName(type)) {
            return List.of();
        }
        return watch.openAbout(actor, List.of(about.id().person())).stream()
                .filter(asked -> asked.finding().rule().isTold()
                        && asked.finding().rule().urgent()
                        && awaited.deed(asked.finding().rule(), type).isPresent())
                .sorted(Comparator.comparing(
                        asked -> asked.finding().steps().getFirst().raisedAt()))
                .toList();
    }

    /** Those of them that this one answers. */
    List<Asked> toAnswer(Actor actor, Who about, String type) {
        return offered.mayWrite(vocabulary.type(type), actor.agencyKind(), vocabulary)
                ? waiting(actor, about, type).stream()
                        .filter(asked -> answers.mayAnswer(actor, asked))
                        .toList()
                : List.of();
    }

    /** Begins it as what this waits for; what was begun for it already is gone on with. */
    UUID begin(Actor actor, Practitioner writer, Who about, Finding asked, Deed deed) {
        return drafts.begunFor(writer, asked.id(), deed.type())
                .orElseGet(
                        () -> drafts.begin(writer, about.id(), prefilling.answering(actor, about.id(), asked, deed)));
    }

    Optional<Deed> deed(Asked asked, String type) {
        return awaited.deed(asked.finding().rule(), type);
    }

    WhichPage which(Actor actor, Who about, String type, List<Asked> waiting) {
        return new WhichPage(
                about.name(),
                about.id().person().toString(),
                vocabulary.type(type).name(),
                type,
                waiting.stream()
                        .map(asked -> new WhichPage.Question(
                                asked.finding().rule().ask(),
                                told(actor, asked),
                                SubjectAddresses.ask(asked.finding().id()) + "/deed"))
                        .toList());
    }

    /** "Report by the family, today at 11:15am". */
    private String told(Actor actor, Asked asked) {
        return chronology
                .stands(actor, asked.finding().trigger())
                .map(told -> "%s, %s"
                        .formatted(
                                told.entry().type().name(),
                                Dates.happened(told.entry().occurredAt(), clock.instant())))
                .orElse("What it rests on is not shown to you");
    }
}
