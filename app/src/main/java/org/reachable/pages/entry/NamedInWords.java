package org.reachable.pages.entry;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.reachable.records.people.Kept;
import org.reachable.records.people.Person;
import org.reachable.records.people.PersonName;

/** Whether words name somebody by any name under which their record stands. */
final class NamedInWords {

    /** Shorter ones are initials, and stand in too many words. */
    private static final int SHORTEST = 3;

    /** Names that are words, too: small, they name nobody. */
    private static final Set<String> WORDS_TOO = Set.of(
            "april", "art", "bill", "dean", "faith", "grace", "hope", "joy", "june", "mark", "may", "rob", "rose",
            "summer", "sue", "will");

    private NamedInWords() {}

    /**
     * Whether they hold a name of this one.
     *
     * @param known what whoever reads them is called who may be: a family's name that both have tells nothing
     */
    static boolean isNamed(Person person, String known, String words) {
        Set<String> names = new HashSet<>();
        Stream.concat(person.names().stream().map(Kept::what).map(PersonName::name), Stream.of(person.reference()))
                .flatMap(NamedInWords::each)
                .map(NamedInWords::small)
                .filter(name -> name.length() >= SHORTEST)
                .forEach(names::add);
        each(known).map(NamedInWords::small).forEach(names::remove);
        return each(words)
                .anyMatch(
                        word -> names.contains(small(word)) && !(WORDS_TOO.contains(word) && word.equals(small(word))));
    }

    private static Stream<String> each(String words) {
        return Arrays.stream(words.split("[^\\p{L}\\p{N}'’-]+"))
                .map(word -> word.replaceAll("['’]s$", ""))
                .filter(word -> !word.isEmpty());
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
