package org.reachable.work.contributions;

import java.util.List;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Fragment;

/** A part of one of a child's pages, or of a place's, which a capability draws with a template of its own. */
public interface SubjectPart extends Contribution {

    /** On which page it stands. */
    enum Page {
        /** Below what has changed. */
        AT_A_GLANCE,
        /** Above the looks: for whoever sees the record whole. */
        WHO_LOOKED,
        /** On the page of what is no child, as a place: above what is open about it. */
        OF_A_THING
    }

    Page page();

    /** Empty where there is nothing of it for the actor. */
    Optional<Drawn> part(Actor actor, SubjectRecord subject);

    /**
     * What is drawn.
     *
     * @param notKnown what is not known because of it: it stands with all else that is not
     */
    record Drawn(Fragment fragment, List<NotKnown> notKnown) {

        public static Drawn of(Fragment fragment) {
            return new Drawn(fragment, List.of());
        }
    }

    /**
     * Something nobody knows.
     *
     * @param what what is not known
     * @param since for how long
     * @param asked who is to find out, in words
     */
    record NotKnown(String what, String since, String asked) {}
}
