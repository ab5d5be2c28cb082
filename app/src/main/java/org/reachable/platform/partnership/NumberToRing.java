package org.reachable.platform.partnership;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reachable.foundation.govuk.Link;

/**
 * A number on which somebody is rung while they are on duty.
 *
 * @param written as it is read out
 */
record NumberToRing(String written) {

    /** The same in the database: V76. */
    private static final Pattern NUMBER =
            Pattern.compile("(\\+?[0-9][0-9 ()-]{1,22}[0-9])(?: ?(?:ext\\.?|x|extension) ?([0-9]{1,6}))?");

    /** The number that was typed; empty where it is none. */
    static Optional<NumberToRing> typed(String typed) {
        Matcher match = NUMBER.matcher(typed.strip().replaceAll("\\s+", " "));
        return match.matches()
                ? Optional.of(new NumberToRing(
                        match.group(2) == null ? match.group(1) : match.group(1) + " ext " + match.group(2)))
                : Optional.empty();
    }

    /** What a phone rings when it is pressed. */
    Link link() {
        String[] parts = written.split(" ext ");
        String rung = "tel:" + parts[0].replaceAll("[^+0-9]", "");
        return new Link(written, parts.length == 1 ? rung : rung + ";ext=" + parts[1]);
    }
}
