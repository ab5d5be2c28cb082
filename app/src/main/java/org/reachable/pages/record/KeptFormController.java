package org.reachable.pages.record;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.reachable.access.Actor;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What was typed into a form of another room and not sent: kept while it is typed, read again though the form be gone, and dropped. */
@Controller
class KeptFormController {

    private static final String KEPT = "/kept/{id}";

    /** What a form sends besides what somebody typed. */
    private static final Set<String> NOT_TYPED = Set.of("seen", "stands", "ask");

    private static final Pattern AN_ID = Pattern.compile("[0-9a-f-]{36}");

    private final Drafts drafts;
    private final Whom whom;

    KeptFormController(Drafts drafts, Whom whom) {
        this.drafts = drafts;
        this.whom = whom;
    }

    @GetMapping(KEPT)
    ModelAndView read(Actor actor, Practitioner writer, @PathVariable UUID id) {
        Draft draft = draft(writer, id);
        AuditContext.subject(draft.about());
        List<String> words = draft.typed().fields().entrySet().stream()
                .filter(field -> !NOT_TYPED.contains(field.getKey()))
                .map(Map.Entry::getValue)
                .filter(typed -> !typed.isBlank() && !AN_ID.matcher(typed).matches())
                .toList();
        return new ModelAndView(
                "record/kept",
                "page",
                new KeptPage(
                        whom.about(actor, draft.about())
                                .map(StartPage.Who::name)
                                .orElseThrow(KeptFormController::notThere),
                        words,
                        draft.address(),
                        "/kept/" + id + "/dropped"));
    }

    /** What the script sends while somebody writes. It says the version that is kept now. */
    @PostMapping(KEPT)
    ResponseEntity<String> keep(
            Practitioner writer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent) {
        Draft draft = draft(writer, id);
        AuditContext.subject(draft.about());
        return version == draft.version() && drafts.save(writer, draft, EntryForm.ofAnother(sent))
                ? ResponseEntity.ok(Integer.toString(version + 1))
                : ResponseEntity.status(CONFLICT).build();
    }

    @PostMapping(KEPT + "/dropped")
    ModelAndView drop(Practitioner writer, @PathVariable UUID id) {
        Draft draft = draft(writer, id);
        AuditContext.subject(draft.about());
        drafts.drop(writer, draft);
        return new ModelAndView("redirect:" + draft.address());
    }

    private Draft draft(Practitioner writer, UUID id) {
        return drafts.of(writer, id)
                .filter(draft -> draft.isOpen() && draft.isOfAnother())
                .orElseThrow(KeptFormController::notThere);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
