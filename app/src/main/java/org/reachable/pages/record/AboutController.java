package org.reachable.pages.record;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.LookedFor;
import org.reachable.engine.entry.SubjectKind;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.pages.record.StartPage.Looked;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Finds, or begins, what is no child and is to be written about. */
@Controller
class AboutController {

    private static final String ABOUT = "/record/about";
    private static final String KIND = "kind";

    private final Beginning beginning;
    private final Whom whom;
    private final LookedFor lookedFor;

    AboutController(Beginning beginning, Whom whom, LookedFor lookedFor) {
        this.beginning = beginning;
        this.whom = whom;
        this.lookedFor = lookedFor;
    }

    @GetMapping(ABOUT)
    ModelAndView about(
            Actor actor,
            Practitioner writer,
            @RequestParam(required = false) @Nullable String words,
            HttpSession session) {
        LookedFor.Words looked = lookedFor.find(session, words);
        return page(
                writer,
                looked == null ? null : new Looked(looked, whom.things(actor, looked.text())),
                SentForm.empty());
    }

    @PostMapping(ABOUT)
    ModelAndView begin(Actor actor, Practitioner writer, @RequestParam Map<String, String> fields) {
        SentForm sent = SentForm.of(fields);
        List<SubjectKind> kinds = beginning.kinds(writer);
        SubjectKind kind = kinds.stream()
                .filter(one -> one.code().equals(sent.text(KIND)))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            sent.wrong(KIND, "Choose what it is");
        } else {
            beginning.check(kind, sent, known(kind));
        }
        if (kind == null || !sent.isWhole()) {
            ModelAndView again = page(writer, null, sent);
            again.setStatus(BAD_REQUEST);
            return again;
        }
        SubjectId subject = beginning.begin(actor, kind, sent.text(known(kind)));
        return new ModelAndView("redirect:/record?subject=" + subject);
    }

    private ModelAndView page(Practitioner writer, @Nullable Looked looked, SentForm sent) {
        List<AboutPage.Kind> kinds = beginning.kinds(writer).stream()
                .map(kind -> new AboutPage.Kind(
                        kind.code(),
                        kind.name(),
                        sent.field(
                                known(kind),
                                kind.known().ask(),
                                kind.known().hint().isEmpty()
                                        ? null
                                        : kind.known().hint())))
                .toList();
        return new ModelAndView(
                "record/about", "page", new AboutPage(looked, sent.field(KIND, "What is it?", null), kinds));
    }

    private static String known(SubjectKind kind) {
        return "known-" + kind.code();
    }
}
