package org.reachable.governance.confidential;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.form.Forms;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.governance.confidential.PassOnPage.Move;
import org.reachable.governance.confidential.PassOnPage.Questions;
import org.reachable.governance.confidential.SaidPage.Said;
import org.reachable.governance.confidential.SaidPage.Went;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.LoggedEntry;
import org.springframework.stereotype.Component;

/** Puts together what was said in confidence, and the forms that pass it on. */
@Component
class ConfidencePages {

    /** The question of the form whether the child was told the limits first. */
    private static final String LIMITS = "limits_told";

    private static final Pattern CODE = Pattern.compile(" *\\[[A-Z]+:[^\\]]+]");

    private final Confidences confidences;
    private final Partnership partnership;
    private final Forms forms;
    private final Clock clock;

    ConfidencePages(Confidences confidences, Partnership partnership, Forms forms, Clock clock) {
        this.confidences = confidences;
        this.partnership = partnership;
        this.forms = forms;
        this.clock = clock;
    }

    SaidPage said(Actor actor, PersonId child, List<LoggedEntry> said, @Nullable String notice) {
        Map<String, List<PassedOn>> went = confidences.passedOn(said);
        boolean mayPassOn = confidences.mayPassOn(actor, child);
        String href = Confidences.href(child);
        return new SaidPage(
                new Link(confidences.name(actor, child), SubjectAddresses.child(child)),
                said.stream()
                        .map(one -> new Said(
                                what(one),
                                words(one),
                                limits(one),
                                went.getOrDefault(one.entry().id().toString(), List.of()).stream()
                                        .map(this::went)
                                        .toList(),
                                mayPassOn ? href + "/" + one.id() : null))
                        .toList(),
                mayPassOn && !said.isEmpty() ? href + "/file" : null,
                confidences.isTakenBack(actor, child),
                notice);
    }

    private Went went(PassedOn one) {
        return new Went(
                "%s. %s passed it on, %s."
                        .formatted(
                                confidences.whom(one),
                                confidences.who(one.stated().by()),
                                Dates.near(one.stated().at(), clock.instant())),
                one.stated().because(),
                one.traced(),
                one.childTold());
    }

    /** As it was written, without the codes that join it to people and things. */
    private static String words(LoggedEntry one) {
        return CODE.matcher(one.entry().summary()).replaceAll("").strip();
    }

    private String what(LoggedEntry one) {
        return "%s, %s, %s"
                .formatted(
                        one.entry().type().name(),
                        partnership.agencyName(one.entry().whose()),
                        Dates.date(Dates.day(one.entry().occurredAt()), clock.instant()));
    }

    private String limits(LoggedEntry one) {
        String told = one.entry().attribute(LIMITS);
        return forms.handled(one.entry().handling()).all().stream()
                .filter(question -> question.attribute().equals(LIMITS) && !told.isEmpty())
                .map(question -> question.inWords(told))
                .findFirst()
                .orElse("Nobody wrote down whether they were told");
    }

    PassOnPage one(Practitioner reader, PersonId child, String name, LoggedEntry said, Answers answers) {
        String href = Confidences.href(child);
        List<Choice> people = Stream.concat(
                        Stream.of(Choice.of("", "Choose")),
                        confidences.everybodyBut(reader).stream()
                                .map(one -> Choice.of(one.id().toString(), one.inFull())))
                .toList();
        return new PassOnPage(
                href + "/" + said.id(),
                href,
                name,
                new Move(
                        "Pass on what %s said in confidence".formatted(name),
                        what(said),
                        words(said),
                        "It goes to the one person you name, and to nobody else of their agency. They read what you write here.",
                        "Pass it on"),
                new Questions(
                        field(Answers.WHOM, "To whom?", null, answers),
                        people,
                        field(
                                SentForm.BECAUSE,
                                "What do they need it for?",
                                "What they will decide or do with it. Never so that the child finds something out for us.",
                                answers),
                        traced(answers),
                        told(name, answers)));
    }

    PassOnPage file(PersonId child, String name, int said, Answers answers) {
        String href = Confidences.href(child);
        return new PassOnPage(
                href + "/file",
                href,
                name,
                new Move(
                        "A file with what %s said in confidence".formatted(name),
                        said == 1 ? "One thing was said in confidence" : said + " things were said in confidence",
                        "",
                        "The chronology you take away leaves all of it out. This file holds it: for a meeting or a court, say. What leaves here, we cannot call back.",
                        "Make the file"),
                new Questions(
                        field(
                                Answers.WHOM,
                                "For whom is it?",
                                "By name and what they do, or which meeting on which day.",
                                answers),
                        null,
                        field(SentForm.BECAUSE, "What do they need it for?", "What they will decide with it.", answers),
                        traced(answers),
                        told(name, answers)));
    }

    private static Field traced(Answers answers) {
        return field(
                Answers.TRACED,
                "Who could work out who said this?",
                "From the words, the place or the time: whoever did it, somebody in the family, another child. If nobody could, say why.",
                answers);
    }

    private static Field told(String name, Answers answers) {
        return field(
                Answers.TOLD,
                "Who tells %s, and when?".formatted(name),
                "A name and a day. Where telling would put somebody at risk, say whom and how.",
                answers);
    }

    private static Field field(String name, String label, @Nullable String hint, Answers answers) {
        return answers.sent().field(name, label, hint);
    }
}
