package org.reachable.pages.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.TokenNames;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.corrections.Corrections;
import org.reachable.records.corrections.EntryWords;
import org.reachable.records.corrections.Writers;
import org.reachable.watch.Answers;
import org.reachable.watch.Asked;
import org.springframework.stereotype.Component;

/** The entries behind an ask, and those that answer it. What the reader may not see is not among them. */
@Component
class Behind {

    private final Chronology chronology;
    private final FirstTold first;
    private final Corrections corrections;
    private final Writers writers;
    private final Policy policy;
    private final Forms forms;
    private final Partnership partnership;

    Behind(
            Chronology chronology,
            FirstTold first,
            Corrections corrections,
            Writers writers,
            Policy policy,
            Forms forms,
            Partnership partnership) {
        this.first = first;
        this.partnership = partnership;
        this.forms = forms;
        this.chronology = chronology;
        this.corrections = corrections;
        this.writers = writers;
        this.policy = policy;
    }

    /** What it rests on now, and what joined it since, each as it stands and where. */
    List<LoggedEntry> evidence(Actor actor, Asked asked) {
        return asked.finding().behind().stream()
                .map(id -> chronology.stands(actor, id))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What was answered, first first; then what ended it without naming it. */
    List<LoggedEntry> answers(Actor actor, Asked asked) {
        List<LoggedEntry> naming = chronology.about(actor, asked.child().subject()).logged().stream()
                .filter(logged ->
                        Answers.isAbout(logged.entry(), asked.finding().id()))
                .toList();
        return Stream.concat(
                        naming.stream(),
                        ending(actor, asked).stream()
                                .filter(logged -> naming.stream()
                                        .noneMatch(one -> one.id().equals(logged.id()))))
                .toList();
    }

    /** Whether it ended because the child it is about has died. */
    boolean endedByDeath(Actor actor, Asked asked) {
        return ending(actor, asked).stream().anyMatch(logged -> logged.entry().endsStory());
    }

    /** Whether it was ended by entries none of which the reader may read; that one was taken back or filed elsewhere, they read too. */
    boolean endedByWhatIsKept(Actor actor, Asked asked) {
        var closing = asked.finding().last().closing();
        return closing != null
                && !closing.by().isEmpty()
                && chronology.seen(actor, closing.by()).isEmpty();
    }

    /** By whose words it was answered: another agency's are none of whoever was asked, and the page says so. Empty where it was not. */
    String byWhom(Actor actor, Asked asked) {
        var closing = asked.finding().last().closing();
        if (closing == null || !closing.answered()) {
            return "";
        }
        List<String> kinds = ending(actor, asked).stream()
                .map(logged -> logged.entry().agency())
                .distinct()
                .toList();
        boolean isTheirs = asked.ask() == null
                || partnership
                        .practitioner(asked.ask().practitioner())
                        .filter(one -> !kinds.contains(one.agencyKind()))
                        .isEmpty();
        return kinds.isEmpty() || isTheirs
                ? ""
                : ", by what %s wrote and not by whoever was asked"
                        .formatted(Words.list(kinds.stream()
                                .map(policy.vocabulary()::agencyName)
                                .toList()));
    }

    /** What ended it, as far as the reader may read it. */
    List<LoggedEntry> ending(Actor actor, Asked asked) {
        var closing = asked.finding().last().closing();
        return closing == null
                ? List.of()
                : closing.by().stream()
                        .map(id -> chronology.stands(actor, id))
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** Where an entry stands: in a child's timeline, or on the page of the place it is about. */
    Link where(LoggedEntry logged) {
        return policy.vocabulary().kindOf(logged.entry().child()).equals(Vocabulary.CHILD)
                ? new Link("See it in the child’s timeline", SubjectAddresses.entry(logged.person(), logged.id()))
                : new Link("See what else is written about it", SubjectAddresses.thing(logged.subject()) + "#timeline");
    }

    /** What it says, without the codes of things in it. */
    String words(LoggedEntry logged) {
        return TokenNames.in(logged.entry().summary(), policy.vocabulary());
    }

    /**
     * The same; of danger that was put right or taken back, or to which our answer did not help, also what told of it before and what is said now, as far as the actor may read
     * it: whoever says whether that is so reads both.
     */
    String words(Actor actor, LoggedEntry logged) {
        return logged.entry().type().code().equals(forms.replies().dangerPutRight())
                ? logged.entry().references().answers().stream()
                        .flatMap(told -> chronology.one(actor, told).stream())
                        .flatMap(row -> corrections.of(actor, row.id()).stream())
                        .findFirst()
                        .map(told -> "%s %s".formatted(before(told), words(logged)))
                        .orElseGet(() -> words(logged))
                : Stream.concat(first.before(actor, logged.entry()).stream(), Stream.of(words(logged)))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    private String before(EntryWords told) {
        return told.before().stream()
                .findFirst()
                .map(was -> "It said: %s. %s"
                        .formatted(
                                said(was.entry(), told.stands().entry()),
                                told.isTakenBack()
                                        ? "It is taken back."
                                        : "It says now: %s."
                                                .formatted(said(told.stands().entry(), was.entry()))))
                .orElse("");
    }

    /** The words, and what was answered otherwise than in the other. */
    private String said(Entry one, Entry other) {
        return forms.of(one.type().code(), one.handling()).stream()
                .filter(question -> !one.attribute(question.attribute()).isEmpty())
                .filter(question -> one == other
                        || !one.attribute(question.attribute()).equals(other.attribute(question.attribute())))
                .map(question ->
                        " (%s %s)".formatted(question.words(), question.inWords(one.attribute(question.attribute()))))
                .collect(Collectors.joining("", "“" + TokenNames.in(one.summary(), policy.vocabulary()) + "”", ""));
    }

    /** Who wrote an entry: a practitioner with their agency, else the agency. */
    String writer(LoggedEntry logged) {
        return writers.named(logged);
    }

    /** The entry in which a fact is said to be wrong, where that is what is asked about. */
    Optional<Link> disputed(Actor actor, Asked asked) {
        return chronology
                .stands(actor, asked.finding().trigger())
                .flatMap(said -> corrections.disputedBy(actor, said.entry()))
                .map(entry -> new Link(
                        "Open the entry: put it right, or say why it stands",
                        SubjectAddresses.entry(entry.last().id())));
    }
}
