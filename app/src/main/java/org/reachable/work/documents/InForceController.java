package org.reachable.work.documents;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.document.DocumentKind;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.work.actions.Actions;
import org.reachable.work.contributions.KeptForms;
import org.reachable.work.contributions.KeptForms.KeptForm;
import org.reachable.work.documents.DocumentPages.Read;
import org.reachable.work.documents.DocumentReading.Opened;
import org.reachable.work.documents.InForcePage.Bare;
import org.reachable.work.documents.InForcePage.Different;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Puts a shared draft in force. What is blank in it is said, and holds nothing up; a sentence of which nobody says who does it, by when, or how
 * the child would notice, is no action, and stays a draft. What is urgent is set as an action by itself, and waits for no plan.
 */
@Controller
@RequestMapping({DocumentController.OF_A_CHILD, DocumentController.OF_A_THING})
class InForceController {

    private static final String IN_FORCE = DocumentController.VERSION + "/in-force";
    private static final String IS_ANYTHING = "isAnything";
    private static final String DIFFERENT = "different";
    private static final String CHANGED = "changed";
    private static final int LONGEST = 1000;

    private final DocumentReading reading;
    private final Documents documents;
    private final PuttingInForce putting;
    private final DocumentPages pages;
    private final Actions actions;
    private final KeptForms forms;
    private final StillOpen open;

    InForceController(
            DocumentReading reading,
            Documents documents,
            PuttingInForce putting,
            DocumentPages pages,
            Actions actions,
            KeptForms forms,
            StillOpen open) {
        this.open = open;
        this.forms = forms;
        this.reading = reading;
        this.documents = documents;
        this.putting = putting;
        this.pages = pages;
        this.actions = actions;
    }

    /** What an address names. */
    private record Place(Opened of, Optional<Version> before, List<Part> parts, boolean altered) {

        Read read() {
            return of.read();
        }

        Version version() {
            return of.version();
        }
    }

    @GetMapping(IN_FORCE)
    ModelAndView asked(Actor actor, @PathVariable UUID id, @PathVariable String kind, @PathVariable int number) {
        Place place = place(actor, id, kind, number);
        return page(place, SentForm.of(KeptForms.typed(kept(place))));
    }

    @PostMapping(IN_FORCE)
    ModelAndView put(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable int number,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        Place place = place(actor, id, kind, number);
        SentForm sent = reading.sent(place.read(), fields);
        String different = different(place, sent);
        String changed = sent.limit(CHANGED, LONGEST);
        if (!sent.isWhole()
                || !ActionRows.bare(place.read().kind(), place.parts()).isEmpty()) {
            ModelAndView again = page(place, sent);
            again.setStatus(BAD_REQUEST);
            return again;
        }
        boolean put = putting.put(actor, place.read().kind(), place.version(), place.before(), changed, different);
        forms.done(actor, href(place));
        next.addFlashAttribute(
                DocumentController.NOTICE,
                put
                        ? "It is in force, and stands as it is now. Who wrote in it reads it; it is in the timeline."
                        : "Somebody put it in force before you.");
        return DocumentController.to(place.read().href(place.version()));
    }

    private @Nullable String different(Place place, SentForm sent) {
        if (place.before().isEmpty() || place.read().kind().different().isEmpty()) {
            return null;
        }
        String asked =
                pages.words(place.of(), place.parts()).of(place.read().kind().different());
        String words = sent.limit(DIFFERENT, LONGEST);
        switch (sent.text(IS_ANYTHING)) {
            case "nothing" -> {
                if (!words.isEmpty()) {
                    sent.wrong(
                            DIFFERENT,
                            "You chose “Nothing yet” and wrote what is different: choose “This is different”, or take the words out");
                }
            }
            case "this" -> sent.need(DIFFERENT, "Write what is different: “%s”".formatted(asked), LONGEST);
            default -> sent.wrong(IS_ANYTHING, "Say whether anything is different: “%s”".formatted(asked));
        }
        return words;
    }

    private ModelAndView page(Place place, SentForm sent) {
        Read read = place.read();
        DocumentKind kind = read.kind();
        InWords words = pages.words(place.of(), place.parts());
        return new ModelAndView(
                        "documents/inForce",
                        "page",
                        new InForcePage(
                                new Link(
                                        "%s: draft of version %d"
                                                .formatted(
                                                        kind.title(),
                                                        place.version().number()),
                                        read.href(place.version())),
                                "Put version %d in force"
                                        .formatted(place.version().number()),
                                open.of(place.of(), place.parts(), words),
                                bare(place, words),
                                href(place),
                                place.before()
                                        .filter(_ -> !kind.different().isEmpty())
                                        .map(before -> asked(kind, words, before, sent))
                                        .orElse(null),
                                kind.changed() != null && place.altered()
                                        ? sent.field(
                                                CHANGED,
                                                words.of(kind.changed().ask()),
                                                words.of(kind.changed().hint()))
                                        : null))
                .addObject("kept", kept(place));
    }

    /** Each sentence that says of nobody and no day, with the way to its row: it stays a draft until one of them is said. */
    private @Nullable Bare bare(Place place, InWords words) {
        Read read = place.read();
        List<Link> rows = ActionRows.bare(read.kind(), place.parts()).stream()
                .map(part -> new Link(
                        words.title(part.section(), part),
                        "%s/%s/%s".formatted(read.href(place.version()), part.section(), part.line())))
                .toList();
        return rows.isEmpty()
                ? null
                : new Bare(
                        read.kind().isOfAChild()
                                ? "who does it, by when, or how %s would notice".formatted(read.name())
                                : "who does it, or by when",
                        rows,
                        actions.setting(read.actor(), read.child(), !read.kind().isOfAChild())
                                .orElse(null));
    }

    private static String href(Place place) {
        return place.read().href(place.version()) + "/in-force";
    }

    private @Nullable KeptForm kept(Place place) {
        return forms.of(place.read().actor(), place.version().child(), href(place));
    }

    private static Different asked(DocumentKind kind, InWords words, Version before, SentForm sent) {
        String said = before.inForce() == null ? null : before.inForce().different();
        return new Different(
                sent.field(
                        IS_ANYTHING,
                        words.of(kind.different()),
                        kind.isOfAChild()
                                ? "One sentence, from their side. “Nothing yet” is an answer, and is counted."
                                : "One sentence, as whoever uses the place would say it. “Nothing yet” is an answer."),
                List.of(Choice.of("this", "This is different"), Choice.of("nothing", "Nothing yet")),
                sent.field(DIFFERENT, "What is different?", "Leave it blank where nothing is."),
                said == null
                        ? "Version %d said nothing about it.".formatted(before.number())
                        : said.isEmpty()
                                ? "Version %d said: nothing yet.".formatted(before.number())
                                : "Version %d said: “%s”".formatted(before.number(), said));
    }

    private Place place(Actor actor, UUID id, String kind, int number) {
        Opened of = reading.version(actor, id, kind, number);
        Read read = of.read();
        Version version = of.version();
        if (!version.may().putInForce()) {
            throw DocumentReading.notThere();
        }
        List<Part> parts = documents.standing(actor, version);
        Optional<Version> before = DocumentPages.before(of.all(), version);
        return new Place(of, before, parts, putting.altered(actor, read.kind(), parts, before));
    }
}
