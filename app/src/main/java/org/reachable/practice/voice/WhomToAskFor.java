package org.reachable.practice.voice;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reachable.platform.partnership.Practitioner;

/**
 * Whom a page says they can ask for. Who wrote “not Amina” last chose nothing by it, and nobody holds them to it; but the next thing they
 * read is not her name.
 */
final class WhomToAskFor {

    private static final int SHORTEST = 3;

    private WhomToAskFor() {}

    static ToldPage.Whom of(Practitioner person, Practitioner onDuty, String lastWords) {
        if (!isNamed(person, lastWords)) {
            return new ToldPage.Whom(person.inFull(), false);
        }
        return new ToldPage.Whom(
                onDuty.id().equals(person.id()) || isNamed(onDuty, lastWords) ? "" : onDuty.inFull(), true);
    }

    private static boolean isNamed(Practitioner one, String words) {
        return Stream.of(one.name().split("[\\s-]+"))
                .filter(name -> name.length() >= SHORTEST)
                .anyMatch(name -> Pattern.compile(
                                "(?iu)(?<!\\p{L})" + Pattern.quote(name.toLowerCase(Locale.UK)) + "(?!\\p{L})")
                        .matcher(words)
                        .find());
    }
}
