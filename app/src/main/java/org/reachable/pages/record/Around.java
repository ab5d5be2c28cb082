package org.reachable.pages.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.people.Kept;
import org.reachable.records.people.People;
import org.reachable.records.people.Relation;
import org.reachable.records.surroundings.Surroundings;
import org.reachable.records.surroundings.Thing;
import org.reachable.records.surroundings.Tie;
import org.springframework.stereotype.Component;

/**
 * Who and what is known around a child, to be chosen instead of typed once more: as far as the writer may read of it. What
 * has a code is chosen by it, with its name after a blank.
 */
@Component
class Around {

    /** As many of each as can be read over. */
    private static final int MOST = 10;

    private final People people;
    private final Surroundings surroundings;
    private final Vocabulary vocabulary;

    Around(People people, Surroundings surroundings, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.people = people;
        this.surroundings = surroundings;
    }

    /** Who and what is known, the latest first. */
    record Known(List<Choice> places, List<Choice> people, List<Choice> things) {

        private static final Known NOTHING = new Known(List.of(), List.of(), List.of());
    }

    Known of(Actor actor, StartPage.Who about) {
        if (!about.isChild()) {
            return Known.NOTHING;
        }
        PersonId child = about.id().person();
        List<Thing> things = surroundings.around(actor, child).stream()
                .map(Tie::thing)
                .distinct()
                .toList();
        return new Known(
                choices(things, vocabulary::isPlace),
                Stream.concat(relations(actor, child), choices(things, vocabulary::isPerson).stream())
                        .toList(),
                choices(things, token -> !vocabulary.isPlace(token) && !vocabulary.isPerson(token)));
    }

    private Stream<Choice> relations(Actor actor, PersonId child) {
        return people.person(actor, child).stream()
                .flatMap(person -> person.relations().stream())
                .map(Kept::what)
                .filter(relation -> relation.until() == null)
                .map(Around::choice)
                .distinct()
                .limit(MOST);
    }

    private static Choice choice(Relation relation) {
        return Choice.of(
                relation.otherName(),
                relation.relation().isEmpty()
                        ? relation.otherName()
                        : relation.otherName() + ", " + relation.relation());
    }

    private static List<Choice> choices(List<Thing> things, Predicate<Token> kinds) {
        return things.stream()
                .filter(thing -> kinds.test(thing.token()))
                .limit(MOST)
                .map(thing -> Choice.of(thing.token() + " " + thing.name(), thing.name()))
                .toList();
    }

    /** The code of what was chosen; empty of somebody who has none. */
    static Optional<Token> token(String chosen) {
        return Token.in("[" + chosen.split(" ", 2)[0] + "]").stream().findFirst();
    }

    /** What was chosen, as it is read. */
    static String words(String chosen) {
        return token(chosen).isPresent() && chosen.contains(" ") ? chosen.split(" ", 2)[1] : chosen;
    }
}
