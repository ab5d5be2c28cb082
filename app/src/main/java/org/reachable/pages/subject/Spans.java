package org.reachable.pages.subject;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.reachable.engine.fold.SinceWhen;
import org.reachable.engine.fold.Spell;
import org.reachable.engine.policy.Pages;
import org.reachable.engine.policy.Pages.Part;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Dates;

/** How long what entries tell of together went on, as a time missing. */
final class Spans {

    private Spans() {}

    /** Of those of a part that hang on one key: from when until when, and how long that is. */
    static String of(Pages pages, ChildStory story, Part part, String key) {
        return part.spells().keySet().stream()
                .flatMap(kind -> story.state().spells().getOrDefault(kind, List.of()).stream()
                        .filter(spell -> spell.opener().attribute(part.key()).equals(key))
                        .map(spell -> span(SinceWhen.of(pages, kind, spell, story.entries()), story.now())))
                .collect(Collectors.joining(". "));
    }

    private static String span(SinceWhen since, Instant now) {
        Spell spell = since.spell();
        Instant end = spell.closedAt();
        if (end != null && spell.toldByEnd()) {
            return "Until " + Dates.full(end) + ". Nobody has written down since when";
        }
        if (since.says() != null) {
            return Capital.of(since.inWords(Dates::happened))
                    + (end == null ? ", until now: " : ", until " + Dates.full(end) + ": ")
                    + Days.in(since.counted(), now);
        }
        String from = Dates.happened(spell.openedAt());
        return end == null
                ? from + " until now: " + Days.in(spell, now)
                : from + " to " + Dates.full(end) + ": " + Days.in(spell, now);
    }
}
