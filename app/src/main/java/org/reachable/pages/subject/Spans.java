package org.reachable.pages.subject;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.reachable.engine.fold.Spell;
import org.reachable.engine.policy.Pages.Part;
import org.reachable.foundation.govuk.Dates;

/** How long what entries tell of together went on, as a time missing. */
final class Spans {

    private Spans() {}

    /** Of those of a part that hang on one key: from when until when, and how long that is. */
    static String of(ChildStory story, Part part, String key) {
        return part.spells().keySet().stream()
                .flatMap(spell -> story.state().spells().getOrDefault(spell, List.of()).stream())
                .filter(spell -> spell.opener().attribute(part.key()).equals(key))
                .map(spell -> span(spell, story.now()))
                .collect(Collectors.joining(". "));
    }

    private static String span(Spell spell, Instant now) {
        Instant end = spell.closedAt();
        if (end != null && spell.toldByEnd()) {
            return "Until " + Dates.full(end) + ". Nobody has written down since when";
        }
        String from = Dates.happened(spell.openedAt());
        return end == null
                ? from + " until now: " + Days.in(spell, now)
                : from + " to " + Dates.full(end) + ": " + Days.in(spell, now);
    }
}
