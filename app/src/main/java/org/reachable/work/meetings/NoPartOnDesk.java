package org.reachable.work.meetings;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.engine.meeting.MeetingKinds;
import org.reachable.records.people.People;
import org.reachable.work.meetings.SittingStore.Objection;
import org.springframework.stereotype.Component;

/** Who says that nobody spoke with them, until one is held anew, for a week. */
@Component
class NoPartOnDesk extends PartOnDesk {

    private final SittingStore store;

    NoPartOnDesk(SittingStore store, MeetingKinds kinds, People people) {
        super(kinds, people);
        this.store = store;
    }

    @Override
    public String name() {
        return "took-no-part";
    }

    @Override
    String title() {
        return "You wrote that they spoke: they say that nobody spoke with them";
    }

    @Override
    List<Objection> said(Actor writer) {
        return store.noParts(writer);
    }

    @Override
    String told(String agency, String words) {
        return agency + " took no part. What it had answered is asked again: speak with them, and hold it anew.";
    }
}
