package org.reachable.pages.desk;

import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.watch.RestsOn;
import org.reachable.work.contributions.EntryNote;
import org.springframework.stereotype.Component;

/** Where an answer closes what was asked: that what it rests on is here no more. */
@Component
class AnswerRestsOn implements EntryNote {

    private final RestsOn restsOn;

    AnswerRestsOn(RestsOn restsOn) {
        this.restsOn = restsOn;
    }

    @Override
    public String name() {
        return "rests-on-what-is-gone";
    }

    @Override
    public Optional<String> note(Actor actor, PersonId child, Entry entry) {
        return restsOn.gone(actor, child, entry);
    }
}
