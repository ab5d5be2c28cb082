package org.reachable.pages.outage;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An agency's packs: which there are, for everybody of the agency; made and taken by whoever looks after them. */
@Controller
@RequestMapping(OutagePages.HREF)
class OutageController {

    static final String NOTICE = "outageNotice";

    private static final int LONGEST_NUMBER = 200;
    private static final String DONE = "outage packs";

    private final OutagePages pages;
    private final OutageStore store;
    private final Packs packs;
    private final PackPasswords passwords;
    private final Transactions transactions;

    OutageController(
            OutagePages pages, OutageStore store, Packs packs, PackPasswords passwords, Transactions transactions) {
        this.pages = pages;
        this.store = store;
        this.packs = packs;
        this.passwords = passwords;
        this.transactions = transactions;
    }

    @GetMapping
    ModelAndView all(Practitioner reader, Model model) {
        return page(reader, null, null, (String) model.getAttribute(NOTICE));
    }

    @PostMapping
    ModelAndView make(Practitioner reader, RedirectAttributes next) {
        Actor actor = keeper(reader);
        boolean made =
                transactions.as(actor.code(), () -> packs.make(reader, false).isPresent());
        if (!made) {
            ModelAndView page = page(reader, null, null, "Draw a password first: without one nobody could open it.");
            page.setStatus(CONFLICT);
            return page;
        }
        next.addFlashAttribute(NOTICE, "A pack is made. Take it to where people find it when this does not answer.");
        return new ModelAndView("redirect:" + OutagePages.HREF);
    }

    /** Shown on the page that answers, and nowhere again. */
    @PostMapping("/password")
    ModelAndView password(Practitioner reader) {
        Actor actor = keeper(reader);
        AuditContext.detail(DONE, "a new password");
        String drawn = transactions.as(actor.code(), () -> passwords.draw(actor));
        return page(reader, drawn, null, null);
    }

    @PostMapping("/number")
    ModelAndView number(Practitioner reader, @RequestParam(defaultValue = "") String number, RedirectAttributes next) {
        Actor actor = keeper(reader);
        String plain = number.strip().replaceAll("\\s+", " ");
        if (plain.length() > LONGEST_NUMBER) {
            ModelAndView page =
                    page(reader, null, "Write it in %d characters or fewer".formatted(LONGEST_NUMBER), null);
            page.setStatus(BAD_REQUEST);
            return page;
        }
        transactions.as(actor.code(), () -> store.addNumber(actor, plain));
        AuditContext.detail(DONE, "the number to ring");
        next.addFlashAttribute(NOTICE, "That is kept. It stands in every pack that is made from now on.");
        return new ModelAndView("redirect:" + OutagePages.HREF);
    }

    @GetMapping("/{id}/pack.pdf")
    ResponseEntity<byte[]> file(Practitioner reader, @PathVariable UUID id) {
        keeper(reader);
        Pack pack = store.one(reader.agency(), id).orElseThrow(OutageController::notFound);
        byte[] file = packs.file(pack).orElseThrow(OutageController::notFound);
        AuditContext.export("outage pack " + pack.label() + ", its file");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(pack.file().name())
                                .build()
                                .toString())
                .body(file);
    }

    private Actor keeper(Practitioner reader) {
        Actor actor = Actor.of(reader);
        if (!store.keeps(actor)) {
            throw notFound();
        }
        return actor;
    }

    private ModelAndView page(
            Practitioner reader, @Nullable String given, @Nullable String wrong, @Nullable String notice) {
        return new ModelAndView("outage/all", "page", pages.all(reader, given, wrong, notice));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
