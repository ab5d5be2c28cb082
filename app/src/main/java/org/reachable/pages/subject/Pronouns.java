package org.reachable.pages.subject;

import java.util.Locale;
import org.reachable.engine.words.Capital;

/**
 * How a child is spoken of. Where nobody asked, the child's name stands: no one is guessed to be a boy or a girl.
 *
 * @param they as in "they said"
 * @param them as in "told them"
 * @param their as in "their home"
 */
record Pronouns(String they, String them, String their) {

    /** From what a record holds ("she/her"; of several the first), and the name where that says nothing. */
    static Pronouns of(String said, String name) {
        return switch (said.strip().toLowerCase(Locale.UK).split("[/ ,]", 2)[0]) {
            case "he" -> new Pronouns("he", "him", "his");
            case "she" -> new Pronouns("she", "her", "her");
            case "they" -> new Pronouns("they", "them", "their");
            default -> new Pronouns(name, name, name + "’s");
        };
    }

    /** Words of the policy, said of this child. */
    String in(String words) {
        return words.replace("{they}", they)
                .replace("{them}", them)
                .replace("{their}", their)
                .replace("{They}", Capital.of(they))
                .replace("{Their}", Capital.of(their));
    }
}
