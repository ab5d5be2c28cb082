package org.reachable.exchange.files;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.records.chronology.Imports;
import org.reachable.records.chronology.InName;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What was brought in in an agency's name is looked at by whoever looks after what it writes. */
@Controller
class InNameController {

    private final InNamePages pages;
    private final Imports imports;

    InNameController(InNamePages pages, Imports imports) {
        this.pages = pages;
        this.imports = imports;
    }

    static String href(InName sent) {
        return path(sent) + "?agency=" + URLEncoder.encode(sent.agency(), StandardCharsets.UTF_8);
    }

    static String path(InName sent) {
        return "/import/batches/" + sent.by().id() + "/in-name";
    }

    @GetMapping("/import/batches/{id}/in-name")
    ModelAndView look(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String agency) {
        return new ModelAndView("files/inName", "page", pages.page(actor, sent(actor, id, agency)));
    }

    @PostMapping("/import/batches/{id}/in-name/seen")
    String seen(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String agency) {
        InName sent = sent(actor, id, agency);
        if (pages.page(actor, sent).rows().isEmpty()) {
            throw new ResponseStatusException(NOT_FOUND); // nobody has looked at what they may not read
        }
        imports.lookedAt(actor, sent);
        return "redirect:/now";
    }

    private InName sent(Actor actor, UUID batch, String agency) {
        return pages.sent(actor, batch, agency).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
