package org.reachable.work.documents;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.document.DocumentSection;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.work.contributions.KeptForms;
import org.reachable.work.contributions.KeptForms.KeptForm;
import org.reachable.work.documents.DocumentPages.Read;
import org.reachable.work.documents.DocumentReading.Opened;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody says of a row of a shared draft, or whether they do what it names them for; and how it is settled. */
@Controller
@RequestMapping({DocumentController.OF_A_CHILD, DocumentController.OF_A_THING})
class SaidController {

    private static final String SAID = DocumentController.VERSION + "/said/{line}";
    private static final int LONGEST = 2000;

    private final DocumentReading reading;
    private final Documents documents;
    private final DocumentPages pages;
    private final KeptForms forms;

    SaidController(DocumentReading reading, Documents documents, DocumentPages pages, KeptForms forms) {
        this.reading = reading;
        this.documents = documents;
        this.pages = pages;
        this.forms = forms;
    }

    /** What an address names. */
    private record Place(Opened of, Part part, List<Part> parts) {

        Read read() {
            return of.read();
        }

        Version version() {
            return of.version();
        }

        DocumentSection section() {
            return read().kind().section(part.section()).orElseThrow(DocumentReading::notThere);
        }

        String href() {
            return read().href(version()) + "/said/" + part.line();
        }

        /** Whether it is the reader whom the row names: then they say whether they do it. */
        boolean isTheirs() {
            return NamedRow.isAskedOf(read().actor(), read().kind(), part);
        }
    }

    @GetMapping(SAID)
    ModelAndView said(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable int number,
            @PathVariable UUID line) {
        Place place = place(actor, id, kind, number, line);
        return page(place, SentForm.of(KeptForms.typed(kept(place))), null);
    }

    @PostMapping(SAID)
    ModelAndView say(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable int number,
            @PathVariable UUID line,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        Place place = place(actor, id, kind, number, line);
        SentForm sent = reading.sent(place.read(), fields);
        var stance = sent.one("stance", Comment.Stance.class, "Choose how you see it");
        String words =
                place.isTheirs() && stance.filter(Comment.Stance.AGREE::equals).isPresent()
                        ? sent.limit("words", LONGEST)
                        : sent.need("words", "Write it in a sentence or two", LONGEST);
        if (!sent.isWhole() || stance.isEmpty()) {
            return again(page(place, sent, null));
        }
        documents.comment(actor, place.version(), line, stance.get(), words.isEmpty() ? "I do it." : words);
        forms.done(actor, place.href());
        next.addFlashAttribute(DocumentController.NOTICE, "It stands under what it is about.");
        return DocumentController.to(place.read().href(place.version()) + "#line-" + line);
    }

    @PostMapping(SAID + "/{comment}")
    ModelAndView settle(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable int number,
            @PathVariable UUID line,
            @PathVariable UUID comment,
            @RequestParam Map<String, String> fields) {
        Place place = place(actor, id, kind, number, line);
        Comment said = documents.comments(actor, place.version()).stream()
                .filter(one -> one.id().equals(comment) && one.mine() && one.settled() == null)
                .findFirst()
                .orElseThrow(DocumentReading::notThere);
        SentForm sent = reading.sent(place.read(), fields);
        String because = sent.because();
        if (!sent.isWhole()) {
            return again(page(place, sent, comment));
        }
        documents.settle(actor, place.version(), said, because);
        return DocumentController.to(place.read().href(place.version()) + "#line-" + line);
    }

    private ModelAndView page(Place place, SentForm sent, @Nullable UUID settling) {
        Actor actor = place.read().actor();
        InWords words = pages.words(place.of(), place.parts());
        List<Comment> comments = documents.comments(actor, place.version()).stream()
                .filter(one -> one.line().equals(place.part().line()))
                .toList();
        SentForm saying = settling == null ? sent : SentForm.empty();
        return new ModelAndView(
                        "documents/said",
                        "page",
                        new SaidPage(
                                new Link(
                                        (place.version().stands() ? "%s: version %d" : "%s: draft of version %d")
                                                .formatted(
                                                        place.read().kind().title(),
                                                        place.version().number()),
                                        place.read().href(place.version())),
                                row(place, words),
                                comments.stream()
                                        .map(one -> new SaidPage.One(
                                                Rows.said(place.version(), one, words),
                                                one.mine() && one.settled() == null
                                                        ? place.href() + "/" + one.id()
                                                        : null,
                                                (one.id().equals(settling) ? sent : SentForm.empty())
                                                        .field(SentForm.BECAUSE, "How is it settled?", null)
                                                        .withId("because-" + one.id())))
                                        .toList(),
                                place.href(),
                                saying.field("stance", place.isTheirs() ? "Do you do it?" : "How do you see it?", null),
                                saying.field("words", "In your words", "It stands under this with your name."),
                                Arrays.stream(Comment.Stance.values())
                                        .map(one -> Choice.of(
                                                one.name(), place.isTheirs() ? one.askedOfThem() : one.asked()))
                                        .toList()))
                .addObject("kept", kept(place));
    }

    private static DocumentPage.Row row(Place place, InWords words) {
        DocumentPage.Row row = Rows.row(place.read(), place.version(), place.section(), place.part(), List.of(), words);
        return place.parts().contains(place.part()) ? row : row.gone();
    }

    private @Nullable KeptForm kept(Place place) {
        return forms.of(place.read().actor(), place.version().child(), place.href());
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(BAD_REQUEST);
        return page;
    }

    /** The row as it stands, or as it last stood: what was said against it stands until it is settled, though it was taken out. */
    private Part part(Actor actor, Version version, List<Part> parts, UUID line) {
        return parts.stream()
                .filter(one -> one.line().equals(line))
                .findFirst()
                .or(() -> documents.taken(actor, version, line))
                .orElseThrow(DocumentReading::notThere);
    }

    private Place place(Actor actor, UUID id, String kind, int number, UUID line) {
        Opened of = reading.version(actor, id, kind, number);
        Read read = of.read();
        Version version = of.version();
        List<Part> parts = documents.standing(actor, version);
        Part part = part(actor, version, parts, line);
        if (!Rows.maySay(read, version, part)) {
            throw DocumentReading.notThere();
        }
        return new Place(of, part, parts);
    }
}
