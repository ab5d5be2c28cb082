package org.reachable.work.meetings;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.engine.meeting.MeetingKinds;
import org.reachable.records.people.People;
import org.reachable.work.meetings.SittingStore.Objection;
import org.springframework.stereotype.Component;

/** Who says that it was otherwise, in their words, until one is held anew, for a week. */
@Component
class OtherwiseOnDesk extends PartOnDesk {

    private final SittingStore store;

    OtherwiseOnDesk(SittingStore store, MeetingKinds kinds, People people) {
        super(kinds, people);
        this.store = store;
    }

    @Override
    public String name() {
        return "said-otherwise";
    }

    @Override
    String title() {
        return "You wrote what they said: they say that it was otherwise";
    }

    @Override
    List<Objection> said(Actor writer) {
        return store.otherwise(writer);
    }

    @Override
    String told(String agency, String words) {
        return "%s says: “%s” It is asked about now: ring them.".formatted(agency, words);
    }
}
