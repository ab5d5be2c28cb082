package org.reachable.governance.accounts;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.governance.accounts.FamilyAccounts.Given;
import org.reachable.governance.accounts.FamilyAccountsPage.One;
import org.reachable.platform.partnership.Accounts;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
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

/** Who of a child's family may sign in to tell something and hear back: begun and ended by those who work with the child. */
@Controller
@RequestMapping("/children/{id}/family-accounts")
class FamilyAccountsController {

    private static final String NOTICE = "familyAccountNotice";

    private final FamilyAccounts accounts;

    FamilyAccountsController(FamilyAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    ModelAndView all(Actor actor, @PathVariable UUID id, Model model) {
        var child = new PersonId(id);
        return page(child, name(actor, child), AccountForm.NOTHING, (String) model.getAttribute(NOTICE), null);
    }

    @PostMapping
    ModelAndView begin(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
        var child = new PersonId(id);
        String childsName = name(actor, child);
        String who = fields.getOrDefault("who", "");
        boolean theChild = who.equals(SpeaksAs.CHILD.name());
        Map<String, String> errors = new LinkedHashMap<>();
        if (!theChild && !who.equals(SpeaksAs.FAMILY.name())) {
            errors.put("who", "Choose whose sign-in it is");
        }
        if (!theChild && fields.getOrDefault("name", "").isBlank()) {
            errors.put("name", "Write their name");
        }
        if (!errors.isEmpty()) {
            ModelAndView again = page(
                    child, childsName, new AccountForm(new SentForm(fields, errors), Optional.empty()), null, null);
            again.setStatus(BAD_REQUEST);
            return again;
        }
        String called = fields.getOrDefault("called", "").strip();
        Given given = accounts.begin(
                actor,
                child,
                theChild ? SpeaksAs.CHILD : SpeaksAs.FAMILY,
                theChild ? childsName : fields.getOrDefault("name", "").strip(),
                called.isEmpty() ? childsName : called);
        return page(child, childsName, AccountForm.NOTHING, null, given);
    }

    @PostMapping("/{account}/first-password")
    ModelAndView firstPassword(Actor actor, @PathVariable UUID id, @PathVariable UUID account) {
        var child = new PersonId(id);
        String name = name(actor, child);
        return page(child, name, AccountForm.NOTHING, null, accounts.giveAgain(child, one(child, account)));
    }

    @PostMapping("/{account}/ended")
    String end(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "true") boolean ended,
            RedirectAttributes next) {
        var child = new PersonId(id);
        name(actor, child);
        Accounts.OfFamily whose = one(child, account);
        accounts.end(child, whose, ended);
        next.addFlashAttribute(
                NOTICE,
                ended
                        ? "%s can no longer sign in, and is signed out. What they told us stays."
                                .formatted(whose.name())
                        : "%s can sign in again.".formatted(whose.name()));
        return "redirect:" + FamilyAccounts.href(child);
    }

    private ModelAndView page(
            PersonId child, String name, AccountForm typed, @Nullable String notice, @Nullable Given given) {
        List<One> all = accounts.all(child).stream()
                .map(one -> new One(
                        FamilyAccounts.href(child) + "/" + one.id(),
                        one.name(),
                        (SpeaksAs.CHILD.name().equals(one.speaksAs()) ? "The child" : "Family")
                                + " · signs in as " + one.signInName()
                                + (one.ended() ? " · ended" : one.waits() ? " · the first password waits" : ""),
                        one.ended()))
                .toList();
        return new ModelAndView(
                "accounts/family",
                "page",
                new FamilyAccountsPage(
                        new Link(name, SubjectAddresses.child(child)),
                        FamilyAccounts.href(child),
                        all,
                        new FamilyAccountsPage.Questions(
                                typed.field("who", "Whose sign-in is it?"),
                                List.of(
                                        Choice.of(SpeaksAs.CHILD.name(), name),
                                        Choice.of(SpeaksAs.FAMILY.name(), "Somebody of the family")),
                                typed.field("name", "Their name, where it is not the child"),
                                typed.field("called", "What they call the child")
                                        .withHint("Where that is another name than ours. Their page says it.")),
                        notice,
                        given));
    }

    private String name(Actor actor, PersonId child) {
        return accounts.name(actor, child).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private Accounts.OfFamily one(PersonId child, UUID account) {
        return accounts.one(child, account).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
