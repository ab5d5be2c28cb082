package org.reachable.pages.desk;

import java.util.List;
import org.reachable.foundation.govuk.Link;
import org.reachable.pages.desk.NowPage.Since;
import org.reachable.pages.subject.NewSince;

/** What is new on an invented desk. */
final class SampleNews {

    private SampleNews() {}

    static Since usual(Link rowan, Link amara) {
        return new Since(
                List.of(
                        since(
                                rowan,
                                "Since you said that you had seen it, up to yesterday at 4:40pm: 4 entries and 1 question."),
                        since(
                                amara,
                                "You have not said yet that you have seen it. In the last 7 days: 2 entries that you may see.")),
                3,
                true);
    }

    static Since of(Link child, String words) {
        return new Since(List.of(since(child, words)), 1, true);
    }

    static Since none() {
        return new Since(List.of(), 0, false);
    }

    private static NewSince since(Link child, String words) {
        return new NewSince(
                child,
                words,
                List.of(
                        new Link("Name the adult the child would choose, and go.", "/asks/8"),
                        new Link("Arrest, 16 June", "/children/rowan/timeline"),
                        new Link("All of it in the timeline", "/children/rowan/timeline")),
                SampleDesk.NOW.toString(),
                child.href() + "/seen");
    }
}
