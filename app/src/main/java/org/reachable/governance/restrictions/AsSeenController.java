package org.reachable.governance.restrictions;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.AccessPolicy;
import org.reachable.access.Actor;
import org.reachable.access.AsSeen;
import org.reachable.access.Relationship;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Agency;
import org.reachable.platform.partnership.Partnership;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Chooses as whom a child's pages are looked at. For whoever may not, there is no such page. */
@Controller
@RequestMapping("/children/{id}/as-seen")
class AsSeenController {

    private final AsSeen asSeen;
    private final Restrictions restrictions;
    private final Partnership partnership;

    AsSeenController(AsSeen asSeen, Restrictions restrictions, Partnership partnership) {
        this.asSeen = asSeen;
        this.restrictions = restrictions;
        this.partnership = partnership;
    }

    @GetMapping
    ModelAndView choose(Actor actor, @PathVariable UUID id) {
        var child = new PersonId(id);
        return page(child, name(actor, child), "", "", false);
    }

    @PostMapping
    ModelAndView begin(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request) {
        var child = new PersonId(id);
        String name = name(actor, child);
        Optional<Agency> whose =
                agencies().stream().filter(one -> one.code().equals(agency)).findFirst();
        Optional<Relationship> what = AccessPolicy.LOOK_AS_WHAT.stream()
                .filter(one -> one.name().equals(to))
                .findFirst();
        if (whose.isEmpty() || what.isEmpty()) {
            ModelAndView again = page(child, name, agency, to, true);
            again.setStatus(BAD_REQUEST);
            return again;
        }
        asSeen.begin(request.getSession(), child, what.get(), whose.get());
        return new ModelAndView("redirect:" + RestrictionPages.child(child));
    }

    @PostMapping("/end")
    String end(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        var child = new PersonId(id);
        name(actor, child);
        asSeen.end(request.getSession());
        return "redirect:" + RestrictionPages.child(child);
    }

    private ModelAndView page(PersonId child, String name, String agency, String to, boolean sent) {
        var page = new AsSeenPage(
                SubjectAddresses.child(child, "as-seen"),
                new Link(name, RestrictionPages.child(child)),
                field("agency", "Somebody of which agency?", agency, sent, "Choose an agency"),
                Stream.concat(
                                Stream.of(Choice.of("", "Choose")),
                                agencies().stream().map(one -> Choice.of(one.code(), one.name())))
                        .toList(),
                field("to", "What are they to " + name + "?", to, sent, "Choose what they are to the child"),
                AccessPolicy.LOOK_AS_WHAT.stream()
                        .map(one -> Choice.of(one.name(), one.words()).withHint(one.meaning()))
                        .toList());
        return new ModelAndView("restrictions/asSeen", "page", page);
    }

    private static Field field(String name, String label, String value, boolean sent, String error) {
        @Nullable String wrong = sent && value.isEmpty() ? error : null;
        return Field.of(name, label).withValue(value).withError(wrong);
    }

    private List<Agency> agencies() {
        return partnership.agencies();
    }

    private String name(Actor actor, PersonId child) {
        return restrictions
                .name(actor, child)
                .filter(_ -> asSeen.may(actor, child))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
