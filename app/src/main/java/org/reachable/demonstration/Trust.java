package org.reachable.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.engine.csv.CsvRow;
import org.reachable.engine.entry.EntryId;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.governance.confidential.Confidences;
import org.reachable.governance.nondisclosure.Withheld;
import org.reachable.governance.sanitised.SanitisedSummaries;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.people.People;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What the people of the demonstration told each other in trust: as they would from the pages, once. */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
class Trust {

    private final Partnership partnership;
    private final People people;
    private final SanitisedSummaries lines;
    private final Confidences confidences;
    private final Withheld withheld;
    private final Transactions transactions;
    private final Clock clock;

    Trust(
            Partnership partnership,
            People people,
            SanitisedSummaries lines,
            Confidences confidences,
            Withheld withheld,
            Transactions transactions,
            Clock clock) {
        this.partnership = partnership;
        this.people = people;
        this.lines = lines;
        this.confidences = confidences;
        this.withheld = withheld;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What the day's story does not know yet, or what is over by then, nobody tells. */
    void tell() {
        StoryFiles.forEachRow("wealdshire/told-in-trust.csv", row -> {
            if (!isSo(row)) {
                return;
            }
            Practitioner by = partnership.signedInAs(row.get("by"));
            transactions.as(Actor.of(by).code(), () -> child(by, row).ifPresent(child -> tell(by, child, row)));
        });
    }

    private boolean isSo(CsvRow row) {
        String from = row.get("from");
        String until = row.get("until");
        return (from.isEmpty() || !today().isBefore(LocalDate.parse(from)))
                && (until.isEmpty() || !today().isAfter(LocalDate.parse(until)));
    }

    private Optional<PersonId> child(Practitioner by, CsvRow row) {
        return people.called(Actor.of(by), row.get("child"));
    }

    private void tell(Practitioner by, PersonId child, CsvRow row) {
        var entry = new EntryId(Story.SOURCE, row.get("entry"));
        switch (row.get("what")) {
            case "line" ->
                lines.tell(
                        by,
                        child,
                        entry,
                        row.get("words"),
                        row.get("onward"),
                        today().plusDays(Integer.parseInt(row.get("days"))));
            case "passed-on" ->
                confidences.passOn(
                        by,
                        child,
                        entry,
                        partnership.signedInAs(row.get("to")).id(),
                        row.get("because"),
                        row.get("traced"),
                        row.get("told"));
            case "not-to-be-told" -> withheld.keepHome(by, child, row.get("words"), row.get("to"), row.get("because"));
            default -> throw new IllegalArgumentException("Nothing is told as " + row.get("what"));
        }
    }

    private LocalDate today() {
        return Dates.day(clock.instant());
    }
}
