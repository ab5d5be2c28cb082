package org.reachable.pages.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.replay.Happening;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.pdf.CaseNote;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.people.People;
import org.reachable.records.surroundings.Surroundings;
import org.reachable.watch.Asked;
import org.springframework.stereotype.Component;

/** Writes case notes, with the ids that other systems know. */
@Component
class CaseNotes {

    private final Behind behind;
    private final Happened happened;
    private final Rows rows;
    private final AskWords words;
    private final People people;
    private final Surroundings surroundings;
    private final Clock clock;

    CaseNotes(
            Behind behind,
            Happened happened,
            Rows rows,
            AskWords words,
            People people,
            Surroundings surroundings,
            Clock clock) {
        this.behind = behind;
        this.happened = happened;
        this.rows = rows;
        this.words = words;
        this.people = people;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    CaseNote of(Actor actor, Asked asked) {
        Finding finding = asked.finding();
        var lines = new ArrayList<String>();
        lines.add("CASE NOTE from Reachable, " + Dates.full(clock.instant()));
        lines.add("");
        people.person(actor, asked.child()).ifPresent(child -> lines.addAll(child.forOthers()));
        surroundings
                .named(actor, List.of(asked.child().subject()))
                .values()
                .forEach(thing -> lines.add("%s: %s (%s)".formatted(thing.kind(), thing.name(), thing.token())));
        lines.add("");
        addAsked(lines, asked, happened.behind(actor, asked));
        lines.add("");
        addAnswers(lines, behind.answers(actor, asked));
        lines.add("");
        lines.add("Entries behind it");
        behind.evidence(actor, asked).forEach(entry -> lines.add("- " + entry(entry)));
        lines.add("");
        lines.add("Reachable’s number of the ask: " + finding.id());
        return new CaseNote(
                SubjectAddresses.ask(finding.id()),
                "Back to the ask",
                "An ask, its answer and the entries behind it",
                List.copyOf(lines));
    }

    private void addAsked(List<String> lines, Asked asked, Happening happening) {
        Finding finding = asked.finding();
        Instant due = finding.last().respondBy();
        lines.add("Why: " + AskWords.because(finding, happening));
        lines.add("Asked: " + finding.rule().ask());
        lines.add("Whose it is: " + rows.owner(asked) + ", as "
                + words.role(finding.last().owner()));
        lines.add("Asked on: " + Dates.full(finding.steps().getFirst().raisedAt()));
        if (due != null) {
            lines.add("To be answered by: " + Dates.full(due));
        }
        lines.add("The rule: " + finding.rule().source().title());
    }

    private void addAnswers(List<String> lines, List<LoggedEntry> answers) {
        lines.add(answers.isEmpty() ? "Not answered yet" : "Answers");
        answers.forEach(answer -> {
            lines.add("- " + entry(answer));
            lines.add("  By " + behind.writer(answer) + ": "
                    + (answer.entry().handling().equals(Handling.OWN_CONFIDENCE.code())
                            ? "said in confidence, and not copied: read it in Reachable."
                            : behind.words(answer)));
        });
    }

    /** When, what, whose, and the id in the system it came from. */
    private String entry(LoggedEntry logged) {
        var entry = logged.entry();
        return "%s: %s, %s (%s)"
                .formatted(Dates.happened(entry.occurredAt()), entry.type().name(), behind.writer(logged), entry.id());
    }
}
