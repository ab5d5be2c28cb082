package org.reachable.pages.record;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.access.Relationships;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.OfferedKinds;
import org.reachable.engine.meeting.MeetingKind;
import org.reachable.engine.meeting.MeetingKinds;
import org.reachable.engine.policy.WaitedFor.Deed;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.chronology.OnlyReports;
import org.reachable.watch.Answers;
import org.reachable.watch.Asked;
import org.reachable.watch.Awaited;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Begins to write down what a question of somebody's desk waits for. */
@Controller
class DeedController {

    private final Watch watch;
    private final Answers answers;
    private final Awaited awaited;
    private final Vocabulary vocabulary;
    private final OfferedKinds offered;
    private final Whom whom;
    private final Prefilling prefilling;
    private final Drafts drafts;
    private final Chronology chronology;
    private final Forms forms;
    private final MeetingKinds meetings;
    private final Relationships relationships;
    private final OnlyReports onlyReports;

    DeedController(
            Watch watch,
            Answers answers,
            Awaited awaited,
            Vocabulary vocabulary,
            OfferedKinds offered,
            Whom whom,
            Prefilling prefilling,
            Drafts drafts,
            Chronology chronology,
            Forms forms,
            MeetingKinds meetings,
            Relationships relationships,
            OnlyReports onlyReports) {
        this.onlyReports = onlyReports;
        this.meetings = meetings;
        this.relationships = relationships;
        this.chronology = chronology;
        this.forms = forms;
        this.watch = watch;
        this.answers = answers;
        this.awaited = awaited;
        this.vocabulary = vocabulary;
        this.offered = offered;
        this.whom = whom;
        this.prefilling = prefilling;
        this.drafts = drafts;
    }

    /**
     * What was begun for it already is gone on with. A sitting has a page of its own, for whoever does more than report one. A reply to whoever told it has one form, which asks whether it reached them. Whoever may not answer it, or whose agency writes no such thing, finds nothing here.
     *
     * @param type the kind of entry, one of those that answer it
     */
    @PostMapping("/asks/{id}/deed")
    String begin(Actor actor, Practitioner writer, @PathVariable String id, @RequestParam String type) {
        Asked asked = watch.one(actor, id)
                .filter(one -> one.finding().rule().isTold() && answers.mayAnswer(actor, one))
                .orElseThrow(DeedController::notFound);
        Deed deed = awaited.deed(asked.finding().rule(), type)
                .filter(one -> offered.mayWrite(vocabulary.type(one.type()), actor.agencyKind(), vocabulary))
                .orElseThrow(DeedController::notFound);
        if (forms.replies().types().contains(type)) {
            // Where an answer did not help, it is what they told that is answered again.
            Optional<LoggedEntry> told = chronology
                    .stands(actor, asked.finding().trigger())
                    .stream()
                    .flatMap(one -> Stream.concat(
                            Stream.of(one),
                            one.entry().references().answers().stream()
                                    .flatMap(earlier -> chronology.stands(actor, earlier).stream())))
                    .filter(one -> forms.replies().isOwedFor(one.entry().type())
                            && type.equals(
                                    forms.replies().typeOfReplyTo(one.entry().agency())))
                    .findFirst();
            if (told.isPresent()) {
                return "redirect:/replies/" + told.get().id();
            }
        }
        SubjectId about = asked.child().subject();
        if (whom.about(actor, about).isEmpty()) {
            throw notFound();
        }
        Optional<MeetingKind> sitting = meetings.ofEntry(type)
                .filter(_ -> relationships.of(actor, asked.child()).follows()
                        && onlyReports.why(actor, about, actor.agency(), type).isEmpty());
        if (sitting.isPresent()) {
            return "redirect:%s?ask=%s"
                    .formatted(
                            SubjectAddresses.child(
                                    asked.child(), "sittings/" + sitting.get().code()),
                            id);
        }
        UUID draft = drafts.begunFor(writer, id, type)
                .orElseGet(
                        () -> drafts.begin(writer, about, prefilling.answering(actor, about, asked.finding(), deed)));
        return "redirect:/record/" + draft;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
