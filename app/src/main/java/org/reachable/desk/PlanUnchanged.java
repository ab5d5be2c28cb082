package org.reachable.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.chronology.Chronology;
import org.reachable.chronology.Log;
import org.reachable.engine.fold.Changed;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Fold;
import org.reachable.engine.policy.Mechanism;
import org.reachable.govuk.Dates;
import org.reachable.govuk.Sentence;
import org.reachable.kernel.PersonId;
import org.reachable.watch.Asked;
import org.springframework.stereotype.Component;

/** Says so where our plan has not changed while things happened: what changed since then, line by line. */
@Component
class PlanUnchanged {

    private final Chronology chronology;
    private final Fold fold;

    PlanUnchanged(Chronology chronology, Fold fold) {
        this.chronology = chronology;
        this.fold = fold;
    }

    /** What to say of a child with these open findings; null where the plan kept up. */
    @Nullable
    Sentence of(Actor actor, PersonId child, List<Asked> open, Instant now) {
        return open.stream()
                .map(Asked::finding)
                .filter(finding -> finding.rule().mechanism() instanceof Mechanism.Drift)
                .findFirst()
                .map(finding -> said(finding, changed(actor, child, now), now))
                .orElse(null);
    }

    private List<Changed> changed(Actor actor, PersonId child, Instant now) {
        Log log = chronology.about(actor, child);
        return fold.child(log.child(), log.entries(), now).state().changed();
    }

    /** The first line is what we decided; the others tell what became known after it. */
    private static Sentence said(Finding finding, List<Changed> lines, Instant now) {
        Changed plan = lines.getFirst();
        Changed.Told last = plan.last();
        Sentence said = Sentence.ofStrong(
                last == null
                        ? "We have no plan that changed anything."
                        : "Our plan has not changed since "
                                + Dates.date(Dates.day(last.entry().recordedAt()), now) + ".");
        for (Changed line : lines.subList(1, lines.size())) {
            said = line.since().isEmpty()
                    ? said.thenLate(line.title() + ": nothing since.")
                    : said.then(line.title() + ": " + times(line.since().size()) + " since.");
        }
        return said.thenLink("What is in the way?", Addresses.ask(finding.id()));
    }

    private static String times(int number) {
        return switch (number) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> number + " times";
        };
    }
}
