package org.reachable.demonstration.visit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.demonstration.Persona;
import org.reachable.demonstration.Personas;
import org.reachable.demonstration.StoryAddresses;
import org.reachable.platform.partnership.Partnership;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Whom one can be, and where a child's own page, or a place's, is for them. */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
class Walkers {

    /** Stands in an address for a child's own page, or a place's: which that is, nobody knows before they may see it. */
    private static final Pattern SOMEBODY = Pattern.compile("([^{]*)[{]([^}]+)[}](.*)");

    private final Map<String, Persona> people = new LinkedHashMap<>();
    private final Partnership partnership;
    private final StoryAddresses addresses;

    Walkers(Personas personas, Partnership partnership, StoryAddresses addresses) {
        Stream.concat(personas.all().stream(), personas.ofFamilies().stream())
                .forEach(one -> people.put(one.signInName(), one));
        this.partnership = partnership;
        this.addresses = addresses;
    }

    boolean isSomebody(String signInName) {
        return people.containsKey(signInName);
    }

    @Nullable
    Persona called(String signInName) {
        return people.get(signInName);
    }

    String role(Persona person) {
        return person.agency().isEmpty() ? person.team() : partnership.roleOf(person.signInName());
    }

    static boolean isOfSomebody(String to) {
        return SOMEBODY.matcher(to).matches();
    }

    /** Where an address of a child's, or a place's, leads, or one that names them after its beginning, as {@code /record?child={Rowan}}, for whoever may see it; empty where it is none, or they may not. */
    Optional<String> theirs(String to, Actor reader) {
        Matcher somebody = SOMEBODY.matcher(to);
        return somebody.matches()
                ? addresses
                        .of(reader, somebody.group(2))
                        .map(page -> somebody.group(1).isEmpty()
                                ? page + somebody.group(3)
                                : somebody.group(1) + page.replaceAll(".*/", "") + somebody.group(3))
                : Optional.empty();
    }
}
