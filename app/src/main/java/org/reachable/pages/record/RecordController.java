package org.reachable.pages.record;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.form.Forms;
import org.reachable.pages.record.StartPage.Who;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.chronology.NotWritten;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form, the look over it, and the handing in. Whatever is sent is kept first and looked at then. */
@Controller
class RecordController {

    private final Drafts drafts;
    private final FormPages pages;
    private final DraftInWords answers;
    private final Checking checking;
    private final Writing writing;
    private final Reaches reaches;
    private final PaperCheck paper;
    private final Whom whom;
    private final Forms forms;
    private final WhoReads whoReads;
    private final KeptDanger kept;
    private final Mending mending;
    private final CameOfIt cameOfIt;

    RecordController(
            Drafts drafts,
            FormPages pages,
            DraftInWords answers,
            Checking checking,
            Writing writing,
            Reaches reaches,
            PaperCheck paper,
            Whom whom,
            Forms forms,
            WhoReads whoReads,
            KeptDanger kept,
            Mending mending,
            CameOfIt cameOfIt) {
        this.cameOfIt = cameOfIt;
        this.mending = mending;
        this.kept = kept;
        this.drafts = drafts;
        this.pages = pages;
        this.answers = answers;
        this.checking = checking;
        this.writing = writing;
        this.reaches = reaches;
        this.paper = paper;
        this.whom = whom;
        this.forms = forms;
        this.whoReads = whoReads;
    }

    /** With {@code mend}, what is wrong with it is said: an answer that refuses would undo the keeping. */
    @GetMapping("/record/{id}")
    ModelAndView form(
            Actor actor,
            Practitioner writer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean mend) {
        Draft draft = draft(writer, id);
        if (!draft.isOpen()) {
            return new ModelAndView("redirect:/record/" + id + "/done");
        }
        Map<String, String> errors =
                mend ? checking.check(actor, about(actor, draft), draft.typed()).errors() : Map.of();
        return page(actor, draft, draft.typed(), errors, null, HttpStatus.OK)
                .addObject("reads", reads(writer, draft, draft.typed().get(EntryForm.TYPE)));
    }

    @PostMapping("/record/{id}")
    ModelAndView keep(
            Actor actor,
            Practitioner writer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        Draft draft = draft(writer, id);
        if (!draft.isOpen()) {
            return new ModelAndView("redirect:/record/" + id + "/done");
        }
        EntryForm typed = draft.typed().with(unticked(draft, EntryForm.of(sent)));
        if (version != draft.version() && !typed.equals(draft.typed())) {
            return page(actor, draft, typed, Map.of(), draft.typed(), CONFLICT);
        }
        if (!drafts.save(writer, draft, typed)) {
            Draft other = draft(writer, id);
            return page(actor, other, typed, Map.of(), other.typed(), CONFLICT);
        }
        if (sent.containsKey("later")) {
            next.addFlashAttribute(StartController.NOTICE, "What you wrote is kept. Only you can see it.");
            return new ModelAndView("redirect:/record");
        }
        return new ModelAndView("redirect:/record/" + id
                + (checking.check(actor, about(actor, draft), typed).isWhole() ? "/check" : "?mend=true"));
    }

    /** What the script sends while somebody writes. It says the version that is kept now. */
    @PostMapping("/record/{id}/typed")
    ResponseEntity<String> keepMeanwhile(
            Practitioner writer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent) {
        Draft draft = draft(writer, id);
        AuditContext.subject(draft.about());
        boolean kept = draft.isOpen()
                && version == draft.version()
                && drafts.save(writer, draft, unticked(draft, EntryForm.of(sent)));
        return kept
                ? ResponseEntity.ok(Integer.toString(version + 1))
                : ResponseEntity.status(CONFLICT).build();
    }

    @GetMapping("/record/{id}/check")
    ModelAndView check(Actor actor, Practitioner writer, @PathVariable UUID id) {
        Draft draft = draft(writer, id);
        if (!draft.isOpen()) {
            return new ModelAndView("redirect:/record/" + id + "/done");
        }
        Checked checked = checking.check(actor, about(actor, draft), draft.typed());
        if (!checked.isWhole()) {
            return new ModelAndView("redirect:/record/" + id + "?mend=true");
        }
        String type = draft.typed().get(EntryForm.TYPE);
        return check(actor, draft, null)
                .addObject("reads", reads(writer, draft, type))
                .addObject("kept", kept.ring(actor, writer, draft.about(), type))
                .addObject("refers", whoReads.isTold(type));
    }

    private @Nullable Reads reads(Practitioner writer, Draft draft, String type) {
        return whoReads.of(writer, draft.about().person(), type, draft.typed().get(EntryForm.HANDLING))
                .orElse(null);
    }

    private ModelAndView check(Actor actor, Draft draft, @Nullable String refused) {
        Who about = about(actor, draft);
        Checked checked = checking.check(actor, about, draft.typed());
        NewEntry entry = writing.entry(actor, draft, checked);
        var page = new CheckPage(
                "/record/" + draft.id(),
                draft.version(),
                about.name(),
                answers.all(actor, draft, about),
                reaches.of(actor, about, entry, mending.ends(actor, draft.typed(), entry)),
                paper.of(actor, draft.about(), entry.written()).orElse(null),
                forms.wordsToAvoid().in(draft.typed().get(EntryForm.WORDS)),
                refused);
        return new ModelAndView("record/check", "page", page);
    }

    @PostMapping("/record/{id}/entry")
    ModelAndView handIn(
            Actor actor,
            Practitioner writer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean refer) {
        Draft draft = draft(writer, id);
        if (whom.about(actor, draft.about()).isEmpty()) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        if (draft.isOpen() && draft.version() != version) {
            return new ModelAndView("redirect:/record/" + id + "/check");
        }
        try {
            if (refer && draft.isOpen() && whoReads.isTold(draft.typed().get(EntryForm.TYPE))) {
                return referred(writer, draft);
            }
            return writing.handIn(writer, draft)
                    ? new ModelAndView("redirect:/record/" + id + "/done")
                    : new ModelAndView("redirect:/record/" + id + "/check");
        } catch (NotWritten refused) {
            ModelAndView again = check(actor, draft, String.valueOf(refused.getMessage()));
            again.setStatus(BAD_REQUEST);
            return again;
        }
    }

    /** The worry is saved, and a referral begun that says the same: it is looked over and sent. */
    private ModelAndView referred(Practitioner writer, Draft draft) {
        if (!writing.handIn(writer, draft)) {
            return new ModelAndView("redirect:/record/" + draft.id() + "/check");
        }
        String worry = String.valueOf(draft(writer, draft.id()).entry());
        EntryForm same = draft.typed().asReferral(worry, forms.of(EntryForm.REFERRAL));
        UUID referral = drafts.begin(writer, draft.about(), same);
        return new ModelAndView("redirect:/record/" + referral + "/check");
    }

    @PostMapping("/record/{id}/dropped")
    String drop(Practitioner writer, @PathVariable UUID id, RedirectAttributes next) {
        Draft draft = draft(writer, id);
        AuditContext.subject(draft.about());
        if (draft.isOpen()) {
            drafts.drop(writer, draft);
        }
        next.addFlashAttribute(StartController.NOTICE, "It is dropped. Nothing of it is kept.");
        return "redirect:/record";
    }

    @GetMapping("/record/{id}/done")
    ModelAndView done(Actor actor, Practitioner writer, @PathVariable UUID id) {
        Draft draft = draft(writer, id);
        String entry = draft.entry();
        if (entry == null || entry.isEmpty()) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        Who about = about(actor, draft);
        if (!about.isChild()) {
            return new ModelAndView("redirect:" + about.href() + "?kept=" + id);
        }
        var page = new DonePage(
                about.name(),
                about.href(),
                about.record(),
                entry,
                cameOfIt.of(actor, about, draft, entry),
                cameOfIt.unread(actor, about, entry).orElse(null),
                reaches.after(actor, writer, draft.about(), entry));
        String type = reaches.type(actor, entry);
        return new ModelAndView("record/done", "page", page).addObject("reads", reads(writer, draft, type));
    }

    private EntryForm unticked(Draft draft, EntryForm sent) {
        EntryForm typed = draft.typed();
        return sent.unticked(forms.of(typed.get(EntryForm.TYPE), typed.get(EntryForm.HANDLING)));
    }

    private ModelAndView page(
            Actor actor,
            Draft draft,
            EntryForm typed,
            Map<String, String> errors,
            @Nullable EntryForm elsewhere,
            HttpStatus status) {
        var page = new ModelAndView(
                "record/form", "page", pages.form(actor, draft, about(actor, draft), typed, errors, elsewhere));
        page.setStatus(status);
        return page;
    }

    private Who about(Actor actor, Draft draft) {
        return whom.about(actor, draft.about()).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private Draft draft(Practitioner writer, UUID id) {
        return drafts.of(writer, id)
                .filter(draft -> !draft.isOfAnother())
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
