package org.reachable.work.documents;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Handling;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.people.People;
import org.reachable.work.documents.DocumentPages.Read;
import org.springframework.stereotype.Component;

/**
 * What is never in a copy for one of the family: the name of another child, the words of an entry that is kept closely, and what an adult of the
 * family must not be told. Paper goes from hand to hand, so this holds of every copy. It is asked of what whoever makes the copy may read
 * themselves: nobody learns from it that there is more.
 */
@Component
class KeptBack {

    /** So many words on end are the words of somebody else. */
    private static final int A_QUOTATION = 5;

    private static final int SHORTEST_NAME = 3;

    private final Chronology chronology;
    private final People people;
    private final CopyStore store;

    KeptBack(Chronology chronology, People people, CopyStore store) {
        this.chronology = chronology;
        this.people = people;
        this.store = store;
    }

    Check of(Read read) {
        List<Entry> story = chronology.asTold(read.actor(), read.child()).entries();
        return new Check(
                othersNames(read, story),
                story.stream()
                        .filter(entry -> !entry.handling().equals(Handling.OPEN.code()))
                        .flatMap(entry -> quotations(entry.summary()))
                        .collect(Collectors.toUnmodifiableSet()),
                words -> store.tellsTooMuch(read.child(), words));
    }

    /**
     * What a row is held against.
     *
     * @param names of other children, as they would be written
     * @param closely what is kept closely, so many words at a time
     * @param withheld whether words tell what an adult must not be told
     */
    record Check(Set<String> names, Set<String> closely, Predicate<String> withheld) {

        /** Why words are not told; empty where they may be. */
        Optional<String> why(String words) {
            String said = " " + String.join(" ", inWords(words)) + " ";
            if (names.stream().anyMatch(name -> said.contains(" " + name + " "))) {
                return Optional.of("It names another child.");
            }
            if (quotations(words).anyMatch(closely::contains)) {
                return Optional.of("It says what an entry says that is kept closely.");
            }
            return withheld.test(words)
                    ? Optional.of("It tells what an adult of the family must not be told.")
                    : Optional.empty();
        }
    }

    private Set<String> othersNames(Read read, List<Entry> story) {
        Set<String> spokenOf =
                story.stream().flatMap(entry -> entry.otherPeople().stream()).collect(Collectors.toSet());
        Map<String, PersonId> children = people.called(read.actor(), spokenOf);
        List<String> own = inWords(read.name());
        return Stream.concat(
                        children.keySet().stream().map(KeptBack::inWords).map(name -> String.join(" ", name)),
                        people.names(read.actor(), Set.copyOf(children.values())).values().stream()
                                .map(KeptBack::inWords)
                                .filter(name -> !name.isEmpty() && !name.equals(own))
                                .flatMap(name -> Stream.of(String.join(" ", name), name.getFirst())))
                .filter(name -> name.length() >= SHORTEST_NAME && !own.contains(name))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> quotations(String said) {
        List<String> words = inWords(said);
        return IntStream.rangeClosed(0, words.size() - A_QUOTATION)
                .mapToObj(from -> String.join(" ", words.subList(from, from + A_QUOTATION)));
    }

    private static List<String> inWords(String said) {
        return Stream.of(said.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
