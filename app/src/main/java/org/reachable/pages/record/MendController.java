package org.reachable.pages.record;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.corrections.EntryWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Begins to put an entry right. */
@Controller
class MendController {

    private final Mending mending;
    private final Drafts drafts;
    private final Whom whom;

    MendController(Mending mending, Drafts drafts, Whom whom) {
        this.mending = mending;
        this.drafts = drafts;
        this.whom = whom;
    }

    /** What was begun for it already, and begins with what stands now, is gone on with. */
    @PostMapping(SubjectAddresses.ENTRIES + "/{row}/put-right")
    String begin(Actor actor, Practitioner writer, @PathVariable UUID row) {
        EntryWords words = mending.of(actor, row).orElseThrow(MendController::notFound);
        StartPage.Who about = whom.about(actor, words.subject()).orElseThrow(MendController::notFound);
        String last = words.last().id().toString();
        Optional<UUID> begun = drafts.open(writer).stream()
                .filter(draft -> draft.typed().get(EntryForm.MENDS).equals(last))
                .map(Draft::id)
                .findFirst();
        return "redirect:/record/"
                + begun.orElseGet(() -> drafts.begin(writer, about.id(), mending.form(actor, words, about.isChild())));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
