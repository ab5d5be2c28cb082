package org.reachable.work.actions;

import java.util.Optional;
import java.util.regex.Pattern;
import org.reachable.engine.action.ActionWords;
import org.reachable.engine.entry.Entry;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.work.contributions.EntryLink;
import org.springframework.stereotype.Component;

/** From an entry that tells of an action to the action. */
@Component
class ActionOfEntry implements EntryLink {

    /** What is set here has an id of ours; how a file calls its own is told on the page of all. */
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ActionWords words;

    ActionOfEntry(ActionWords words) {
        this.words = words;
    }

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public Optional<Link> link(PersonId child, Entry entry) {
        String which = entry.attribute(words.says().which());
        return words.step(entry.type().code())
                .map(_ -> new Link(
                        "What became of it",
                        OURS.matcher(which).matches()
                                ? ActionPages.href(child, false) + "/" + which
                                : ActionPages.href(child, false)));
    }
}
