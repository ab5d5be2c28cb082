package org.reachable.pages.subject;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Pages.Part;
import org.reachable.engine.policy.Pages.WhereNow;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Sentence;
import org.springframework.stereotype.Component;

/** Where somebody saw the child while nobody knows where the child is: whoever looks begins there, and not where the report did. */
@Component
class Sightings {

    private final Policy policy;
    private final Bylines bylines;

    Sightings(Policy policy, Bylines bylines) {
        this.policy = policy;
        this.bylines = bylines;
    }

    /** "Seen today at 9:40am, Retail park, as Tom Osei, Testshire police, wrote: She got into a grey car."; empty where nobody did. */
    String inWords(ChildStory story, WhereNow where, Instant began) {
        return last(story, where, began).map(seen -> words(story, where, seen)).orElse("");
    }

    /** The same of what is so now of what a part tells together, with the way to the entry. */
    Optional<Sentence> sentence(ChildStory story, Part part, String key) {
        return policy.pages().whereNow().stream()
                .filter(where -> part.spells().containsKey(where.spell()))
                .flatMap(where -> story.state().spells().getOrDefault(where.spell(), List.of()).stream()
                        .filter(spell -> spell.openAt(story.now())
                                && spell.opener().attribute(part.key()).equals(key))
                        .flatMap(spell -> last(story, where, spell.openedAt()).stream())
                        .map(seen ->
                                Sentence.ofStrong(words(story, where, seen)).thenLink("Read it", story.href(seen))))
                .findFirst();
    }

    private static Optional<Entry> last(ChildStory story, WhereNow where, Instant began) {
        return where.sighting(story.entries().stream(), began);
    }

    private String words(ChildStory story, WhereNow where, Entry seen) {
        String place = Readable.text(seen.location(), policy.vocabulary());
        return "%s %s%s, as %s wrote: %s"
                .formatted(
                        where.seen().get(seen.type().code()),
                        Dates.happened(seen.occurredAt(), story.now()),
                        place.isEmpty() ? "" : ", " + place,
                        bylines.inWords(story, seen),
                        Readable.text(seen.summary(), policy.vocabulary()));
    }
}
