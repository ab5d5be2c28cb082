package org.reachable.governance.nondisclosure;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.EmptyWords;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.governance.nondisclosure.WithheldPage.Form;
import org.reachable.governance.nondisclosure.WithheldPage.Row;
import org.reachable.platform.partnership.Practitioner;
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

/** Says what must not be told to whom, and takes it back. For whoever reads nothing of the record there is no such page. */
@Controller
@RequestMapping("/children/{id}/not-to-be-told")
class WithheldController {

    private static final String NOTICE = "withheldNotice";

    private final Withheld withheld;
    private final WithheldStore store;
    private final Clock clock;

    WithheldController(Withheld withheld, WithheldStore store, Clock clock) {
        this.withheld = withheld;
        this.store = store;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all(Actor actor, @PathVariable UUID id, Model model) {
        var child = new PersonId(id);
        if (!store.mayRead(actor, child)) {
            throw notFound();
        }
        return page(actor, child, NonDisclosureForm.of(Map.of()), (String) model.getAttribute(NOTICE));
    }

    @PostMapping
    ModelAndView keep(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        var child = new PersonId(id);
        mayWrite(actor, child);
        NonDisclosureForm sent = NonDisclosureForm.of(fields).looked();
        @Nullable
        UUID member = store.members(child).stream()
                .map(WithheldStore.Member::id)
                .filter(one -> one.toString().equals(sent.account()))
                .findFirst()
                .orElse(null);
        if (member == null && !sent.account().equals("none")) {
            sent.sent().wrong(NonDisclosureForm.ACCOUNT, "Choose whether they sign in here");
        }
        if (!sent.isWhole()) {
            ModelAndView again = page(actor, child, sent, null);
            again.setStatus(BAD_REQUEST);
            return again;
        }
        withheld.keep(reader, child, sent, member);
        next.addFlashAttribute(NOTICE, "It is kept. Every page about the child says so from now on.");
        return new ModelAndView("redirect:" + withheld.href(child));
    }

    @PostMapping("/{one}")
    String end(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @PathVariable UUID one,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        var child = new PersonId(id);
        mayWrite(actor, child);
        if (store.about(child).stream()
                .noneMatch(kept -> kept.stated().id().equals(one) && store.mayEnd(actor, child, kept))) {
            throw notFound();
        }
        String because = SentForm.of(fields).text(because(one));
        if (EmptyWords.are(because)) {
            next.addFlashAttribute(NOTICE, "Write why it may be told now. Nothing has changed.");
        } else {
            withheld.end(reader, child, one, because);
            next.addFlashAttribute(NOTICE, "It is taken back: they may be told.");
        }
        return "redirect:" + withheld.href(child);
    }

    private ModelAndView page(Actor actor, PersonId child, NonDisclosureForm sent, @Nullable String notice) {
        String name = withheld.name(actor, child).orElseThrow(WithheldController::notFound);
        boolean writes = store.mayWrite(actor, child);
        List<Row> rows = store.about(child).stream()
                .map(kept -> new Row(
                        "Not to be told to %s: %s"
                                .formatted(kept.whom(), kept.what().of(name)),
                        kept.words(),
                        kept.stated().because(),
                        "%s, %s"
                                .formatted(
                                        withheld.who(kept.stated().by()),
                                        Dates.near(kept.stated().at(), clock.instant())),
                        store.mayEnd(actor, child, kept)
                                ? withheld.href(child) + "/" + kept.stated().id()
                                : null,
                        Field.of(because(kept.stated().id()), "Why?")))
                .toList();
        var page = new WithheldPage(
                withheld.href(child),
                new Link(name, SubjectAddresses.child(child)),
                rows,
                writes ? form(child, sent.sent()) : null,
                notice);
        return new ModelAndView("nondisclosure/withheld", "page", page);
    }

    /** Each has a field of its own: there may be several on the page. */
    private static String because(UUID kept) {
        return "because-" + kept;
    }

    private Form form(PersonId child, SentForm sent) {
        return new Form(
                sent.field(NonDisclosureForm.WHAT, "What must not be told?", null),
                Arrays.stream(Particular.values())
                        .map(one -> Choice.of(one.name(), one.choice()))
                        .toList(),
                sent.field(
                        NonDisclosureForm.WORDS,
                        "As it would be written",
                        "For example: 14 Mill Lane. Another way to write it on a line of its own. No reply to them can hold it."),
                sent.field(
                        NonDisclosureForm.WHOM, "Who must not be told?", "By name and who they are: Lee, his father."),
                sent.field(NonDisclosureForm.ACCOUNT, "Do they sign in here?", null),
                Stream.concat(
                                Stream.of(
                                        Choice.of("", "Choose"),
                                        Choice.of("none", "They have no sign-in, or we do not know")),
                                store.members(child).stream()
                                        .map(one -> Choice.of(one.id().toString(), one.name())))
                        .toList(),
                sent.field(SentForm.BECAUSE, "Why?", "Those close to the child read it. The adult never does."));
    }

    private void mayWrite(Actor actor, PersonId child) {
        if (!store.mayWrite(actor, child)) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
