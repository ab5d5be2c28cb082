package org.reachable.practice.frontdoor;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.practice.frontdoor.WaitingPage.Waiting;
import org.springframework.stereotype.Component;

/** The door to what the reader's own agency told and has had no reply to: the teller's half of every report. */
@Component
class Unheard {

    private final WaitingPages pages;

    Unheard(WaitingPages pages) {
        this.pages = pages;
    }

    /**
     * One report without a reply.
     *
     * @param what what kind of report, and the way to it
     * @param about whom it is about
     * @param left by when the reply is due, or since when
     */
    record Told(Link what, Link about, TimeLeft left) {}

    /** What can still be in time first, then what is late, the latest first; no more than so many. */
    List<Told> ofOurs(Actor actor, int most) {
        return pages.ours(actor, most).stream().map(Unheard::told).toList();
    }

    private static Told told(Waiting waiting) {
        return new Told(new Link(waiting.what(), waiting.href()), waiting.about(), waiting.left());
    }
}
