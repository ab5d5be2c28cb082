package org.reachable.pages.subject;

import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Relationship;
import org.reachable.access.Relationships;
import org.springframework.stereotype.Component;

/** Says what of a child's record the reader is not shown, so that it does not look as if it were not there. */
@Component
class PartSeen {

    private final Relationships standings;

    PartSeen(Relationships standings) {
        this.standings = standings;
    }

    /** Null where the reader is close enough to see what the work needs. */
    @Nullable
    String words(Actor actor, ChildStory story) {
        return words(standings.of(actor, story.id()), story.person().name());
    }

    static @Nullable String words(Relationship reader, String name) {
        return switch (reader) {
            case INVOLVED, TEAM, OVERSIGHT -> null;
            case BREAK_GLASS ->
                "What was said in confidence, what police hold as intelligence and what an agency restricted are not shown to you.";
            case IN_MEETING ->
                "You see what those who plan together share. What was said in confidence, what is about somebody else, what police hold as intelligence and what an agency restricted are not shown to you.";
            case AGENCY ->
                "You see what was written for everybody who works with %s. What agencies keep to those involved is not shown, so what looks like a gap may be none."
                        .formatted(name);
            case OWN_RECORD ->
                "You see what your own agency wrote about %s. What others hold is not shown, so what looks like a gap may be none."
                        .formatted(name);
            case PARTNERSHIP, LOCKED, LOCKED_POINTER, EXCLUDED, NONE, THING ->
                "Nothing that agencies wrote is shown to you.";
        };
    }
}
