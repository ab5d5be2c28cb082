package org.reachable.watch;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.fold.Finding;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.proof.Served;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;

/** Does what is asked: by a sentence where one is enough, and where a child can be reached by going. */
final class WhatIsAsked {
    private static final String WORDS = "Somebody went, and stays.";

    private WhatIsAsked() {}

    /** False where the actor may not, somebody else was quicker, or it is neither. */
    static boolean isDone(Served served, Actor actor, Ask ask, Instant now) {
        var found = served.bean(Watch.class).one(actor, ask.finding()).map(Asked::finding);
        if (found.isEmpty()) {
            return false;
        }
        Finding finding = found.get();
        if (served.bean(Awaited.class).byWord(finding)) {
            return served.bean(Answers.class).done(actor, ask.finding(), ask.version(), WORDS) instanceof Answered.Kept;
        }
        if (!finding.rule().id().equals("reachable-moment")) {
            return false;
        }
        write(served, actor, Objects.requireNonNull(ask.child()), finding, now);
        return true;
    }

    private static void write(Served served, Actor actor, PersonId child, Finding finding, Instant now) {
        var deed = served.bean(Awaited.class).by(finding.rule()).deeds().getFirst();
        Map<String, String> says = new HashMap<>(deed.says());
        says.put("answers", finding.trigger().toString());
        // Nobody was with the child who does not say so.
        says.put("seen", "yes");
        var id = new EntryId(Origin.OUR_OWN, UUID.randomUUID().toString());
        String reference = served.bean(People.class).reference(actor, child).orElseThrow();
        var entry =
                WrittenEntry.said(id, reference, now, actor.agencyKind(), deed.type(), WORDS, "open", Map.copyOf(says));
        served.bean(Chronology.class).append(actor, null, List.of(new NewEntry(child, entry, List.of())));
    }
}
