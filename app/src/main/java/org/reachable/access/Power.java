package org.reachable.access;

import java.util.List;
import java.util.Locale;
import org.reachable.engine.policy.Access;

/**
 * What a duty of policy/access.yaml brings that is no {@link Action}: no wall asks for it row by row. A page is theirs, or they are
 * the one who is asked; of who only counts the database asks, before something about a child is offered to them.
 */
public enum Power {
    DRAW_A_SAMPLE("Draw some children at random, and read how they were helped"),
    COUNT("Count alerts across children, without reading of any"),
    DECIDE_AT_THE_FRONT_DOOR("Decide what a child needs, on all that was told of them together"),
    ANSWER_WHERE_NOBODY_DOES("Be asked whatever nobody else answers, at any hour"),
    ANSWER_ABOUT_RECORDS("Be asked by whoever finds that there is a record of a child, and no more"),
    ANSWER_TO_FAMILIES("Be asked for by name by a child or their family"),
    NAMED_TO_FAMILIES("Be chosen by a child or their family as one of the few who read what they write"),
    WORK_WITH_A_CHILD("Have the child among theirs, on the board of a team’s children"),
    ANSWER_FOR_OWN_WORDS("Be asked where somebody says that what they wrote is wrong");

    private final String words;

    Power(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** As access.yaml calls it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The roles of which one must be held for it; whom to ask first stands in front. */
    public List<String> duties() {
        return Access.shipped().duties(code());
    }

    /** The role that it is, of what one alone is asked. */
    public String duty() {
        return Access.shipped().duty(code());
    }

    /** The function of the database that answers which duties count: it refuses those who hold no other what would tie them to a child. */
    static String sql() {
        return """
            create or replace function roles_that_count() returns text[] language sql immutable
              return array['%s']::text[];
            """.formatted(String.join("', '", COUNT.duties()));
    }
}
