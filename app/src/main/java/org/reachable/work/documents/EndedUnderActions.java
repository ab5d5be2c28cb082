package org.reachable.work.documents;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.engine.document.DocumentKind;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.work.contributions.ActionNote;
import org.springframework.stereotype.Component;

/** That the document that an action stands in has ended: it is still to do until whoever does it says otherwise, and they read that. */
@Component
class EndedUnderActions implements ActionNote {

    private final KeptKinds kinds;
    private final WhatEnded whatEnded;

    EndedUnderActions(KeptKinds kinds, WhatEnded whatEnded) {
        this.kinds = kinds;
        this.whatEnded = whatEnded;
    }

    @Override
    public String name() {
        return "ended-documents";
    }

    @Override
    public Map<UUID, String> notes(Actor actor, PersonId child, Set<UUID> actions) {
        Map<UUID, String> notes = new HashMap<>();
        for (DocumentKind kind : kinds.about(Vocabulary.CHILD)) {
            whatEnded
                    .ofRows(actor, child, kind, actions)
                    .forEach((line, ended) -> notes.put(
                            line,
                            ended + " This is still to do until whoever does it says what came of it, or why not."));
        }
        return notes;
    }
}
