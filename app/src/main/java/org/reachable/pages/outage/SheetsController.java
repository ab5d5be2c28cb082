package org.reachable.pages.outage;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
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

/** The sheets of a pack after an outage, for everybody of the agency: which were written on, and what became of each. */
@Controller
@RequestMapping(OutagePages.HREF + "/{id}")
class SheetsController {

    private static final Pattern AGAIN = Pattern.compile("\\d{2,3}[A-Z]");
    private static final Pattern SHEET = Pattern.compile("\\d{2,3}[A-Z]?");

    private final OutagePages pages;
    private final OutageStore store;
    private final Transactions transactions;

    SheetsController(OutagePages pages, OutageStore store, Transactions transactions) {
        this.pages = pages;
        this.store = store;
        this.transactions = transactions;
    }

    @GetMapping
    ModelAndView sheets(Practitioner reader, @PathVariable UUID id, Model model) {
        return page(reader, pack(reader, id), OutagePages.Typed.NOTHING, (String)
                model.getAttribute(OutageController.NOTICE));
    }

    @PostMapping("/written")
    ModelAndView written(
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam(name = OutagePages.TICKED, required = false) @Nullable List<String> ticked,
            @RequestParam(name = OutagePages.AGAIN, defaultValue = "") String again,
            RedirectAttributes next) {
        Pack pack = pack(reader, id);
        List<String> others = Stream.of(again.toUpperCase(Locale.UK).split("[,;\\s]+"))
                .filter(one -> !one.isEmpty())
                .toList();
        if (!others.stream().allMatch(one -> AGAIN.matcher(one).matches())) {
            return wrong(
                    reader,
                    pack,
                    new OutagePages.Typed(again, "Write each with its letter, for example 03A, 07B", null, null, null));
        }
        List<String> all = Stream.concat(
                        ticked == null
                                ? Stream.of()
                                : ticked.stream()
                                        .filter(one -> SHEET.matcher(one).matches()),
                        others.stream())
                .distinct()
                .toList();
        say(reader, pack, all, Sheet.State.WRITTEN, null);
        return toThePage(pack, all.isEmpty() ? "Nothing was ticked." : "That is kept. Type each of them in.", next);
    }

    /** Only of one that waits, by whoever may type it in, and with why: whoever said that it was written on reads that. */
    @PostMapping("/spoiled")
    ModelAndView spoiled(
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam String sheet,
            @RequestParam(defaultValue = "") String because,
            RedirectAttributes next) {
        Pack pack = pack(reader, id);
        if (!SHEET.matcher(sheet).matches()) {
            throw new ResponseStatusException(BAD_REQUEST);
        }
        if (!store.whyNot(Actor.of(reader), pack.label() + "-" + sheet).isEmpty()) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        String why = because.strip();
        if (why.isEmpty() || why.length() > OutagePages.LONGEST_WHY) {
            return wrong(
                    reader,
                    pack,
                    new OutagePages.Typed(
                            null,
                            null,
                            sheet,
                            because,
                            why.isEmpty()
                                    ? "Write why nothing on it is needed"
                                    : "Write it in %d characters or fewer".formatted(OutagePages.LONGEST_WHY)));
        }
        if (store.sheets(pack.id()).stream()
                .anyMatch(one -> one.sheet().equals(sheet) && one.state() == Sheet.State.WRITTEN)) {
            say(reader, pack, List.of(sheet), Sheet.State.SPOILED, why);
        }
        return toThePage(pack, "Sheet %s-%s waits no longer.".formatted(pack.label(), sheet), next);
    }

    private void say(Practitioner reader, Pack pack, List<String> sheets, Sheet.State state, @Nullable String because) {
        AuditContext.detail("sheets of " + pack.label(), state + " " + String.join(", ", sheets));
        transactions.as(
                Actor.of(reader).code(), () -> sheets.forEach(sheet -> store.say(pack.id(), sheet, state, because)));
    }

    private Pack pack(Practitioner reader, UUID id) {
        return store.one(reader.agency(), id).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private ModelAndView wrong(Practitioner reader, Pack pack, OutagePages.Typed typed) {
        ModelAndView page = page(reader, pack, typed, null);
        page.setStatus(BAD_REQUEST);
        return page;
    }

    private ModelAndView page(Practitioner reader, Pack pack, OutagePages.Typed typed, @Nullable String notice) {
        return new ModelAndView("outage/sheets", "page", pages.sheets(Actor.of(reader), pack, typed, notice));
    }

    private static ModelAndView toThePage(Pack pack, String words, RedirectAttributes next) {
        next.addFlashAttribute(OutageController.NOTICE, words);
        return new ModelAndView("redirect:" + OutagePages.HREF + "/" + pack.id());
    }
}
