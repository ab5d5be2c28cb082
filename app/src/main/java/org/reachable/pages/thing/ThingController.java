package org.reachable.pages.thing;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Shows a subject that is no child. */
@Controller
class ThingController {

    private final ThingPages pages;

    ThingController(ThingPages pages) {
        this.pages = pages;
    }

    @GetMapping("/subjects/{id}")
    ModelAndView thing(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID kept) {
        return pages.page(actor, reader, new SubjectId(id), kept)
                .map(page -> new ModelAndView("thing/thing", "page", page))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
