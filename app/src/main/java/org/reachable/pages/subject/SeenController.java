package org.reachable.pages.subject;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.LastSeen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where somebody says that they have seen what is new about a child. */
@Controller
class SeenController {

    private static final String THE_DESK = "desk";

    private final ChildStories stories;
    private final LastSeen lastSeen;

    SeenController(ChildStories stories, LastSeen lastSeen) {
        this.stories = stories;
        this.lastSeen = lastSeen;
    }

    @PostMapping(SubjectAddresses.CHILDREN + "/{id}/seen")
    String seen(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String from) {
        var child = new PersonId(id);
        stories.sight(actor, child);
        stories.person(actor, child);
        lastSeen.seen(actor, reader, child, instant(to));
        return "redirect:" + (from.equals(THE_DESK) ? "/now#since" : SubjectAddresses.child(child) + "#since");
    }

    private static Instant instant(String written) {
        try {
            return Instant.parse(written);
        } catch (DateTimeParseException _) {
            throw new ResponseStatusException(BAD_REQUEST);
        }
    }
}
