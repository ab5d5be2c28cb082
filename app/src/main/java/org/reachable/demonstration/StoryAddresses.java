package org.reachable.demonstration;

import java.util.List;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.records.people.People;
import org.reachable.records.subjects.SubjectName;
import org.reachable.records.subjects.Subjects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Where the page is of whom, or what, a story calls so: a child by their name there, a place by its token, as LOC:L1. */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
public class StoryAddresses {

    private final People people;
    private final Subjects subjects;
    private final Vocabulary vocabulary;

    StoryAddresses(People people, Subjects subjects, Vocabulary vocabulary) {
        this.people = people;
        this.subjects = subjects;
        this.vocabulary = vocabulary;
    }

    /** Empty where nobody is called so, or the reader may not know of them. */
    public Optional<String> of(Actor reader, String called) {
        return SubjectName.of(called, vocabulary)
                .map(thing -> subjects.called(reader, List.of(thing)).values().stream()
                        .map(SubjectAddresses::thing)
                        .findFirst())
                .orElseGet(() -> people.called(reader, called).map(SubjectAddresses::child));
    }
}
