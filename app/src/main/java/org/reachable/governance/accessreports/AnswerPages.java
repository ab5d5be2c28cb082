package org.reachable.governance.accessreports;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.governance.accessreports.AnswerPage.Agency;
import org.reachable.governance.accessreports.AnswerPage.Asked;
import org.reachable.governance.accessreports.AnswerPage.Decision;
import org.reachable.governance.accessreports.AnswerPage.Ending;
import org.reachable.governance.accessreports.AnswerPage.Row;
import org.reachable.governance.accessreports.WhoAsked.Ended;
import org.reachable.governance.accessreports.WhoAsked.How;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** Puts one request together for whoever decides what is told. */
@Component
class AnswerPages {

    /** The form that ends a request is of no agency. */
    static final String ENDING = "";

    private final LookRequests requests;

    AnswerPages(LookRequests requests) {
        this.requests = requests;
    }

    AnswerPage page(Practitioner reader, WhoAsked asked, AnswerForm form, @Nullable String notice) {
        var actor = Actor.of(reader);
        boolean may = requests.mayAnswer(asked);
        List<Looked> looked = may ? requests.looked(actor, asked) : List.of();
        boolean whole = may && looked.stream().allMatch(Looked::decided);
        Instant now = requests.now();
        return new AnswerPage(
                AnsweringController.href(asked),
                new Link(requests.called(actor, asked.child()), SubjectAddresses.child(asked.child())),
                new Asked(
                        asked.asker().name() + " asks who looked",
                        asked.ended() == null ? TimeLeft.until(asked.due(), now) : null,
                        facts(asked, now),
                        asked.ended() == null ? null : ended(asked.ended(), now)),
                may && asked.ended() == null,
                may ? agencies(asked, looked, form) : List.of(),
                whole ? AnsweringController.href(asked) + "/report" : null,
                ending(reader, whole, form),
                notice);
    }

    private Ending ending(Practitioner reader, boolean whole, AnswerForm form) {
        return new Ending(
                form.field(ENDING, AnswerForm.HOW, "What came of it?"),
                Arrays.stream(How.values())
                        .filter(how -> whole || how != How.GIVEN)
                        .map(how -> Choice.of(how.name(), how.words()))
                        .toList(),
                form.field(ENDING, AnswerForm.WORDS, "How, in words")
                        .withHint(
                                "Where it was given: who went through it with them, and how it stays with them so that nobody reads it who could hurt them. Where it was refused: why, and what they were told about complaining."),
                requests.isOfficer(reader)
                        ? null
                        : form.field(ENDING, AnswerForm.OFFICER, "What did the data protection officer say?")
                                .withHint("Their name, and what they said. Ask before anything is given."));
    }

    private List<SummaryRow> facts(WhoAsked asked, Instant now) {
        var asks = SummaryRow.of(
                "Who asks",
                "%s (%s), %s"
                        .formatted(
                                asked.asker().name(),
                                asked.asker().by().words().toLowerCase(java.util.Locale.UK),
                                Dates.near(asked.askedOn(), now)));
        var identity =
                SummaryRow.of("How we know that it is them", asked.asker().identity());
        var taken = SummaryRow.of(
                "Taken down by",
                requests.who(asked.taken().by()) + ", "
                        + Dates.near(asked.taken().at(), now));
        var owner = SummaryRow.of("Who answers", requests.who(asked.owner().toString()));
        return asked.asker().childsView().isEmpty()
                ? List.of(asks, identity, taken, owner)
                : List.of(
                        asks,
                        identity,
                        SummaryRow.of("What the child says", asked.asker().childsView()),
                        taken,
                        owner);
    }

    private String ended(Ended ended, Instant now) {
        return "%s %s, %s. %s"
                .formatted(ended.how().words(), Dates.near(ended.at(), now), requests.who(ended.by()), ended.words());
    }

    private List<Agency> agencies(WhoAsked asked, List<Looked> looked, AnswerForm form) {
        Map<String, List<Looked>> byAgency = looked.stream()
                .collect(Collectors.groupingBy(one -> one.looks().agency(), LinkedHashMap::new, Collectors.toList()));
        return byAgency.entrySet().stream()
                .map(entry -> agency(asked, entry.getKey(), entry.getValue(), form))
                .toList();
    }

    private Agency agency(WhoAsked asked, String code, List<Looked> looked, AnswerForm form) {
        return new Agency(
                AnsweringController.href(asked) + "/agencies/" + code,
                "agency-" + code.replaceAll("[^A-Za-z0-9]", "-"),
                requests.answers(asked, code),
                looked.getFirst().agency(),
                state(looked),
                looked.stream().map(one -> row(one, asked, code, form)).toList(),
                decision(code, looked, form));
    }

    private static Decision decision(String code, List<Looked> looked, AnswerForm form) {
        return new Decision(
                form.field(code, AnswerForm.ALL, "For all of them that have no answer of their own"),
                Ground.choices("Choose"),
                Ground.choices("As for all"),
                form.field(
                                code,
                                SentForm.BECAUSE,
                                "If anything is left out: what harm could telling it do?",
                                said(looked, Told::because))
                        .withHint("Kept for whoever checks this later. It is never in the report."),
                looked.stream().anyMatch(Looked::isOfInvestigators)
                        ? form.field(
                                        code,
                                        AnswerForm.CONSULTED,
                                        "Whom of the police did you ask, and what did they say?",
                                        said(looked, Told::consulted))
                                .withHint("Ask somebody who knows whether anything is under investigation.")
                        : null);
    }

    /** What was written last, to be kept or changed. */
    private static String said(List<Looked> looked, Function<Told, String> what) {
        return looked.stream()
                .map(Looked::told)
                .filter(Objects::nonNull)
                .map(what)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String state(List<Looked> looked) {
        long open = looked.stream().filter(one -> !one.decided()).count();
        long out = looked.stream().filter(one -> one.decided() && !one.leaves()).count();
        return (open == 0 ? "All decided" : Words.count(open, "answer") + " to give")
                + (out == 0 ? "" : ", %d left out".formatted(out));
    }

    private static Row row(Looked one, WhoAsked asked, String agency, AnswerForm form) {
        String month =
                one.looks().month().getMonth().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.UK)
                        + " " + one.looks().month().getYear();
        boolean open = asked.ended() == null && !one.own();
        Field answer = form.field(agency, one.key(), "Is it told? %s, %s".formatted(one.name(), month));
        return new Row(
                "%s, %s".formatted(one.name(), one.role()),
                "%s on %s. %s".formatted(one.did(), LookReports.days(one.looks().days()), one.why("the child")),
                open ? answer.withValue(chosen(one, agency, form)) : null,
                note(one));
    }

    private static String chosen(Looked one, String agency, AnswerForm form) {
        if (form.agency().equals(agency)) {
            return form.text(one.key());
        }
        if (one.told() == null) {
            return "";
        }
        return one.told().ground() == null ? Ground.TELL : one.told().ground().name();
    }

    private static String note(Looked one) {
        if (one.own()) {
            return "Your own. It is always told.";
        }
        if (one.told() == null) {
            return "";
        }
        Ground ground = one.told().ground();
        String because = one.told().because().isEmpty()
                ? ""
                : " “%s”".formatted(one.told().because());
        String asked =
                one.told().consulted().isEmpty() ? "" : " Asked: " + one.told().consulted();
        return (ground == null ? "Told." : "Left out (%s):".formatted(ground.source())) + because + asked;
    }
}
