package org.reachable.pages.subject;

import java.util.ArrayList;
import java.util.List;
import org.reachable.engine.fold.Finding;
import org.reachable.watch.Asked;

/** What had been found about a child by an instant. */
final class FindingsAsKnown {

    private FindingsAsKnown() {}

    /**
     * The child's own from the fold of that instant. What is about several children was kept as it became so: its steps
     * until then are taken, and nothing that closed them later. So it is with all of it for whoever is shown a part: what answered it may
     * be kept from them, and a fold of what they read would say that nothing did.
     */
    static List<Finding> of(ChildStory story, List<Asked> kept) {
        boolean whole = story.sight().whole();
        var known = whole ? new ArrayList<>(story.read().folded().findings()) : new ArrayList<Finding>();
        kept.stream()
                .map(Asked::finding)
                .filter(finding ->
                        !whole || !finding.subject().equals(story.log().child()))
                .map(finding -> finding.knownAt(story.now()))
                .filter(finding -> !finding.steps().isEmpty())
                .forEach(known::add);
        return List.copyOf(known);
    }
}
