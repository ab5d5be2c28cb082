package org.reachable.work.contributions;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.fold.Finding;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;

/** A page of a capability's own on which is said what came of what a rule asks: one way to say it, and not a second on the ask's page. */
public interface AnsweredElsewhere extends Contribution {

    /** Empty where it is answered on the ask's own page. */
    Optional<Where> where(Actor actor, PersonId child, Finding finding);

    /**
     * Where it is said.
     *
     * @param words by whom, or what is said there
     * @param page the way there; null for whoever may only read
     */
    record Where(String words, @Nullable Link page) {}
}
