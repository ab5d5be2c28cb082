package org.reachable.pages.record;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.LookedFor;
import org.reachable.access.LookedFor.Words;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.pages.record.StartPage.Begun;
import org.reachable.pages.record.StartPage.Who;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Asked;
import org.reachable.work.actions.Actions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Begins to write something down: about whom or what, and what kind of thing. */
@Controller
class StartController {

    static final String NOTICE = "recordNotice";

    private final Drafts drafts;
    private final Prefilling prefilling;
    private final Kinds kinds;
    private final Whom whom;
    private final Vocabulary vocabulary;
    private final LookedFor lookedFor;
    private final Actions actions;
    private final AnswersByName byName;
    private final Clock clock;

    StartController(
            Drafts drafts,
            Prefilling prefilling,
            Kinds kinds,
            Whom whom,
            Vocabulary vocabulary,
            LookedFor lookedFor,
            Actions actions,
            AnswersByName byName,
            Clock clock) {
        this.byName = byName;
        this.drafts = drafts;
        this.prefilling = prefilling;
        this.kinds = kinds;
        this.whom = whom;
        this.vocabulary = vocabulary;
        this.lookedFor = lookedFor;
        this.actions = actions;
        this.clock = clock;
    }

    @GetMapping("/record")
    ModelAndView start(
            Actor actor,
            Practitioner writer,
            @RequestParam(required = false) @Nullable UUID child,
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable UUID draft,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String sheet,
            HttpSession session,
            Model model) {
        Draft begun = draft == null ? null : begun(writer, draft);
        Who who = child != null || subject != null
                ? found(actor, child, subject)
                : begun == null ? null : whom.about(actor, begun.about()).orElseThrow(StartController::notFound);
        String chosen = begun == null ? type : begun.typed().get(EntryForm.TYPE);
        Words looked = lookedFor.find(session, words);
        return page(actor, writer, who, looked, begun, chosen, sheet, null, (String) model.getAttribute(NOTICE));
    }

    @PostMapping("/record")
    ModelAndView begin(
            Actor actor,
            Practitioner writer,
            @RequestParam(required = false) @Nullable UUID child,
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String sheet,
            @RequestParam(defaultValue = "false") boolean alone,
            @RequestParam(required = false) @Nullable UUID draft) {
        Who who = found(actor, child, subject);
        Draft begun = draft == null ? null : begun(writer, draft);
        if (!kinds.isOne(type, who.kind())) {
            var page = page(actor, writer, who, null, begun, "", sheet, "Choose what it is", null);
            page.setStatus(BAD_REQUEST);
            return page;
        }
        if (begun == null && sheet.isBlank() && !alone) {
            List<Asked> waiting = byName.toAnswer(actor, who, type);
            if (waiting.size() > 1) {
                return new ModelAndView("record/which", "page", byName.which(actor, who, type, waiting));
            }
            if (!waiting.isEmpty()) {
                Asked one = waiting.getFirst();
                return new ModelAndView("redirect:/record/"
                        + byName.begin(
                                actor,
                                writer,
                                who,
                                one.finding(),
                                byName.deed(one, type).orElseThrow()));
            }
        }
        return new ModelAndView("redirect:/record/" + draft(actor, writer, who.id(), begun, type, sheet));
    }

    private UUID draft(
            Actor actor, Practitioner writer, SubjectId about, @Nullable Draft begun, String type, String sheet) {
        if (begun == null) {
            return drafts.begin(
                    writer,
                    about,
                    sheet.isBlank()
                            ? prefilling.begin(actor, about, type)
                            : prefilling.beginFromPaper(actor, about, type, sheet.strip()));
        }
        if (!begun.typed().get(EntryForm.TYPE).equals(type)) {
            drafts.save(writer, begun, prefilling.asked(actor, about, type));
        }
        return begun.id();
    }

    private ModelAndView page(
            Actor actor,
            Practitioner writer,
            @Nullable Who about,
            @Nullable Words looked,
            @Nullable Draft begun,
            String chosen,
            String sheet,
            @Nullable String error,
            @Nullable String notice) {
        Words kind = about == null ? null : looked;
        var page = new StartPage(
                begun != null
                        ? List.of()
                        : drafts.open(writer).stream()
                                .flatMap(draft -> begun(actor, draft).stream())
                                .toList(),
                about,
                about != null || looked == null ? null : new StartPage.Looked(looked, whom.found(actor, looked.text())),
                begun == null ? null : begun.id().toString(),
                sheet.isBlank() ? null : sheet.strip(),
                new StartPage.Kind(
                        Field.of("type", "What is it?").withValue(chosen).withError(error),
                        kind,
                        about == null
                                ? List.of()
                                : kinds.groups(writer, about.kind(), kind == null ? null : kind.text())),
                about != null && about.isChild() && begun == null && sheet.isBlank()
                        ? actions.setting(actor, about.id().person(), false).orElse(null)
                        : null,
                notice);
        return new ModelAndView("record/start", "page", page);
    }

    /** Nothing where the writer may not know of the child any more. */
    private Optional<Begun> begun(Actor actor, Draft draft) {
        if (draft.isOfAnother() && draft.typed().fields().isEmpty()) {
            return Optional.empty();
        }
        return whom.about(actor, draft.about())
                .map(about -> new Begun(
                        (draft.isOfAnother() ? "/kept/" : "/record/") + draft.id(),
                        (draft.isOfAnother()
                                        ? "What you typed and did not send"
                                        : vocabulary
                                                .type(draft.typed().get(EntryForm.TYPE))
                                                .name())
                                + ": " + about.name(),
                        "kept " + Dates.near(draft.savedAt(), clock.instant())));
    }

    private Draft begun(Practitioner writer, UUID id) {
        return drafts.of(writer, id)
                .filter(draft -> draft.isOpen() && !draft.isOfAnother())
                .orElseThrow(StartController::notFound);
    }

    /** A child is named as one, so that looking as another holds for whatever is begun about them. */
    private Who found(Actor actor, @Nullable UUID child, @Nullable UUID subject) {
        Optional<Who> who = child != null
                ? whom.child(actor, new PersonId(child))
                : subject == null ? Optional.empty() : whom.thing(actor, new SubjectId(subject));
        return who.orElseThrow(StartController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
