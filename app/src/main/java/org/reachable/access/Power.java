package org.reachable.access;

import java.util.List;
import java.util.Locale;
import org.reachable.engine.policy.Access;

/**
 * What a duty of policy/access.yaml brings that is no {@link Action}: no wall asks for it row by row. A page is theirs, or they are
 * the one who is asked.
 */
enum Power {
    DRAW_A_SAMPLE("Draw some children at random, and read how they were helped"),
    COUNT("Count alerts across children, without reading of any"),
    ANSWER_WHERE_NOBODY_DOES("Be asked whatever nobody else answers, at any hour"),
    ANSWER_ABOUT_RECORDS("Be asked by whoever finds that there is a record of a child, and no more"),
    ANSWER_TO_FAMILIES("Be asked for by name by a child or their family"),
    NAMED_TO_FAMILIES("Be chosen by a child or their family as one of the few who read what they write"),
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

    List<String> duties() {
        return Access.shipped().duties(code());
    }
}
