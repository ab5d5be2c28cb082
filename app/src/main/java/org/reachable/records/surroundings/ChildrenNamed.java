package org.reachable.records.surroundings;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.people.People;
import org.springframework.stereotype.Component;

/**
 * Refuses words about a place that name a child: whoever works for an agency reads them, also who may not know of the child. It is asked of the
 * children whom the writer knows to be tied to it: nobody learns from it that there are more.
 */
@Component
public class ChildrenNamed {

    private static final int LOOKED_THROUGH = 200;
    private static final int SHORTEST_NAME = 3;

    private final Chronology chronology;
    private final People people;
    private final Vocabulary vocabulary;

    ChildrenNamed(Chronology chronology, People people, Vocabulary vocabulary) {
        this.chronology = chronology;
        this.people = people;
        this.vocabulary = vocabulary;
    }

    /** Each answer that names one is wrong. */
    public void refuse(Actor writer, SubjectId thing, SentForm sent) {
        List<List<String>> names = names(writer, thing);
        sent.fields()
                .forEach((field, said) -> in(said, names)
                        .ifPresent(name -> sent.wrong(
                                field,
                                "It names a child, and whoever works for an agency reads this. Say it without “%s”, and write what is theirs in their own record"
                                        .formatted(name))));
    }

    /** Their whole name however it is written, or their first name as a name is written: a word is no name. */
    private static Optional<String> in(String said, Collection<List<String>> names) {
        List<String> words = words(said);
        String all = " " + String.join(" ", words) + " ";
        return names.stream()
                .filter(name ->
                        all.toLowerCase(Locale.UK).contains((" " + String.join(" ", name) + " ").toLowerCase(Locale.UK))
                                || words.contains(name.getFirst()))
                .map(name -> all.contains(" " + name.getFirst() + " ") ? name.getFirst() : String.join(" ", name))
                .findFirst();
    }

    private List<List<String>> names(Actor writer, SubjectId thing) {
        Set<PersonId> tied = chronology.mentions(writer, thing, LOOKED_THROUGH).stream()
                .filter(mention -> vocabulary.kindOf(mention.entry().child()).equals(Vocabulary.CHILD))
                .map(LoggedEntry::person)
                .collect(Collectors.toSet());
        return people.names(writer, tied).values().stream()
                .map(ChildrenNamed::words)
                .filter(name -> !name.isEmpty() && name.getFirst().length() >= SHORTEST_NAME)
                .toList();
    }

    private static List<String> words(String said) {
        return Stream.of(said.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
