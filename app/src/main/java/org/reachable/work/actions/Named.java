package org.reachable.work.actions;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.access.Relationships;
import org.reachable.access.WhoCanBeAsked;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.ChoiceGroup;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** Who can be named to do something for a child: those who work with the child first. */
@Component
class Named {

    private final WhoCanBeAsked asked;
    private final Relationships relationships;
    private final Actions actions;

    Named(WhoCanBeAsked asked, Relationships relationships, Actions actions) {
        this.asked = asked;
        this.relationships = relationships;
        this.actions = actions;
    }

    List<ChoiceGroup> groups(PersonId child, String called) {
        List<Practitioner> all =
                asked.all().sorted(Comparator.comparing(Practitioner::inFull)).toList();
        Set<UUID> close = relationships.close(all.stream().map(Practitioner::id).toList(), child);
        return Stream.of(
                        new ChoiceGroup(
                                "Work with " + called, choices(all.stream().filter(one -> close.contains(one.id())))),
                        new ChoiceGroup(
                                "Everybody else", choices(all.stream().filter(one -> !close.contains(one.id())))))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    private static List<Choice> choices(Stream<Practitioner> people) {
        return people.map(one -> Choice.of(one.id().toString(), one.inFull())).toList();
    }

    /** The one who is chosen; nobody where the field is blank. Whoever would not read it is refused, with what to do. */
    Optional<UUID> read(Actor actor, PersonId child, String called, SentForm sent, String field) {
        if (sent.text(field).isEmpty()) {
            return Optional.empty();
        }
        Optional<UUID> chosen =
                sent.one(field, asked.all().map(Practitioner::id).toList(), "Choose somebody of the list, or nobody");
        if (chosen.isPresent() && !actions.mayBeAsked(actor, chosen.get(), child)) {
            sent.wrong(
                    field,
                    "They would not read it: they do not work with %s, or are kept from the record. Ask somebody close to %s to let them in first, or name somebody else"
                            .formatted(called, called));
        }
        return chosen;
    }
}
