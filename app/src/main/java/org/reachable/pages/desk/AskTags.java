package org.reachable.pages.desk;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Finding;
import org.reachable.foundation.govuk.Tag;
import org.reachable.foundation.govuk.Tone;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/** Where an ask stands, in few words. */
@Component
class AskTags {

    private final Behind behind;
    private final AskedStill still;
    private final Watch watch;

    AskTags(Behind behind, AskedStill still, Watch watch) {
        this.behind = behind;
        this.still = still;
        this.watch = watch;
    }

    Tag of(Actor actor, Asked asked, Instant now) {
        if (behind.endedByDeath(actor, asked)) {
            return new Tag("Ended: the child has died", Tone.DONE);
        }
        return restsOnOneWord(actor, asked)
                ? new Tag("Closed on one person’s word: not confirmed", Tone.SOON)
                : AskSteps.tag(asked.finding(), behind.byWhom(actor, asked), now);
    }

    /** What rests on the word of one, and of nobody else since, was answered in time by nobody. */
    private boolean restsOnOneWord(Actor actor, Asked asked) {
        if (asked.finding().open() || !asked.finding().rule().urgent()) {
            return false;
        }
        Set<EntryId> ending =
                behind.ending(actor, asked).stream().map(LoggedEntry::named).collect(Collectors.toSet());
        return watch.about(actor, asked.child()).stream()
                .map(Asked::finding)
                .filter(Finding::open)
                .anyMatch(open -> still.isOfOneWord(open.rule()) && ending.contains(open.trigger()));
    }
}
