package org.reachable.records.surroundings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.platform.audit.AuditContext;
import org.reachable.records.chronology.Chronology;
import org.springframework.stereotype.Component;

/**
 * Which place, or what else is no child, the address of a page names. What is of a child stands below the child’s address alone, where it is
 * known whose page it is, and what is of a place below the place’s.
 */
@Component
public class AddressedThings {

    private final Surroundings surroundings;
    private final Chronology chronology;
    private final HttpServletRequest request;

    /** @param request the one that is being answered, whichever that is */
    AddressedThings(Surroundings surroundings, Chronology chronology, HttpServletRequest request) {
        this.surroundings = surroundings;
        this.chronology = chronology;
        this.request = request;
    }

    /** Whether the page is a child’s. */
    public boolean isOfAChild() {
        return SubjectAddresses.isOfAChild(request.getRequestURI());
    }

    /** Empty where there is no such thing, nothing that names it is for the reader, or the page is a child’s. */
    public Optional<NamedThing> thing(Actor actor, SubjectId id) {
        AuditContext.subject(id);
        return isOfAChild()
                ? Optional.empty()
                : Optional.ofNullable(surroundings.named(actor, List.of(id)).get(id))
                        .filter(named -> isNamed(actor, named));
    }

    private boolean isNamed(Actor actor, NamedThing named) {
        return surroundings.thing(actor, named.token()).isPresent()
                || !chronology.about(actor, named.id()).entries().isEmpty()
                || !chronology.mentions(actor, named.id(), 1).isEmpty();
    }
}
