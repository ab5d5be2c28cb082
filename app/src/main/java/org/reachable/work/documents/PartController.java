package org.reachable.work.documents;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.document.DocumentSection;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.work.contributions.KeptForms;
import org.reachable.work.contributions.KeptForms.KeptForm;
import org.reachable.work.documents.DocumentPages.Read;
import org.reachable.work.documents.DocumentReading.Opened;
import org.reachable.work.documents.Documents.Saved;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writes the rows of a draft. */
@Controller
@RequestMapping({DocumentController.OF_A_CHILD, DocumentController.OF_A_THING})
class PartController {

    private static final String SECTION = DocumentController.VERSION + "/{section}";
    private static final String LINE = SECTION + "/{line}";

    private final DocumentReading reading;
    private final Documents documents;
    private final RowForms parts;
    private final KeptForms forms;

    PartController(DocumentReading reading, Documents documents, RowForms parts, KeptForms forms) {
        this.reading = reading;
        this.documents = documents;
        this.parts = parts;
        this.forms = forms;
    }

    /** What an address names. */
    private record Place(Read read, Version version, DocumentSection section, List<Part> parts) {

        @Nullable
        Part stands(@Nullable UUID line) {
            return line == null ? null : DocumentReading.line(parts, line);
        }

        String href(@Nullable Part stands) {
            return read.href(version) + "/" + section.code() + (stands == null ? "" : "/" + stands.line());
        }
    }

    @GetMapping(SECTION)
    ModelAndView adding(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable int number,
            @PathVariable String section) {
        return shown(place(actor, id, kind, number, section), null);
    }

    @PostMapping(SECTION)
    ModelAndView add(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable int number,
            @PathVariable String section,
            @RequestParam Map<String, String> fields) {
        return saved(place(actor, id, kind, number, section), null, fields, false);
    }

    @GetMapping(LINE)
    ModelAndView changing(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable int number,
            @PathVariable String section,
            @PathVariable UUID line) {
        Place place = place(actor, id, kind, number, section);
        return shown(place, place.stands(line));
    }

    /** With what its writer had typed and not sent; where somebody saved the row meanwhile, beside their words. */
    private ModelAndView shown(Place place, @Nullable Part stands) {
        KeptForm kept = kept(place, stands);
        SentForm typed = SentForm.of(KeptForms.typed(kept));
        boolean isOld = stands != null
                && typed.fields().containsKey(PartForm.SEEN)
                && !stands.id().equals(PartForm.seen(typed));
        return page(place, stands, typed, isOld ? stands : null, HttpStatus.OK);
    }

    private @Nullable KeptForm kept(Place place, @Nullable Part stands) {
        return forms.of(place.read().actor(), place.version().child(), place.href(stands));
    }

    @PostMapping(LINE)
    ModelAndView change(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable int number,
            @PathVariable String section,
            @PathVariable UUID line,
            @RequestParam Map<String, String> fields) {
        Place place = place(actor, id, kind, number, section);
        return saved(place, place.stands(line), fields, false);
    }

    @PostMapping(LINE + "/gone")
    ModelAndView takeOut(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable int number,
            @PathVariable String section,
            @PathVariable UUID line,
            @RequestParam Map<String, String> fields) {
        Place place = place(actor, id, kind, number, section);
        return saved(place, place.stands(line), fields, true);
    }

    private ModelAndView saved(Place place, @Nullable Part stands, Map<String, String> fields, boolean gone) {
        SentForm sent = reading.sent(place.read(), fields);
        Map<String, String> content =
                gone && stands != null ? stands.content() : form(place, stands).read(sent, stands);
        if (!sent.isWhole()) {
            return page(place, stands, sent, null, BAD_REQUEST);
        }
        Saved saved = documents.save(
                place.read().actor(),
                place.version(),
                place.section(),
                stands == null ? null : stands.line(),
                PartForm.seen(sent),
                content,
                gone);
        return switch (saved) {
            case Saved.Other other -> page(place, other.stands(), sent, other.stands(), CONFLICT);
            case Saved.Kept kept -> {
                forms.done(place.read().actor(), place.href(stands));
                yield DocumentController.to(place.read().href(place.version())
                        + (gone ? "#" + place.section().code() : "#line-" + kept.line()));
            }
        };
    }

    private ModelAndView page(
            Place place, @Nullable Part stands, SentForm sent, @Nullable Part other, HttpStatus status) {
        Read read = place.read();
        InWords words = parts.words(read, place.parts());
        String href = place.href(stands);
        var page = new ModelAndView(
                "documents/part",
                "page",
                new PartPage(
                        new Link(
                                "%s: draft of version %d"
                                        .formatted(
                                                read.kind().title(),
                                                place.version().number()),
                                read.href(place.version())),
                        words.of(place.section().title()),
                        words.of(place.section().hint()),
                        href,
                        stands == null ? "" : stands.id().toString(),
                        form(place, stands).shown(sent, stands),
                        stands == null ? null : href + "/gone",
                        other == null
                                ? null
                                : new PartPage.Other(
                                        "%s, %s"
                                                .formatted(
                                                        Rows.capital(words.who(other.said())),
                                                        words.when(other.said().at())),
                                        words.title(place.section(), other),
                                        words.facts(place.section(), other))));
        page.setStatus(status);
        return page.addObject("kept", kept(place, stands));
    }

    private PartForm form(Place place, @Nullable Part stands) {
        return parts.of(
                place.read(),
                place.section(),
                place.parts(),
                stands != null && documents.isOfEarlier(place.read().actor(), place.version(), stands.line()));
    }

    private Place place(Actor actor, UUID id, String kind, int number, String code) {
        Opened of = reading.version(actor, id, kind, number);
        Read read = of.read();
        Version version = of.version();
        DocumentSection section = reading.section(read, code);
        if (!version.may().writeIn(read.kind(), section)) {
            throw DocumentReading.notThere();
        }
        return new Place(read, version, section, documents.standing(actor, version));
    }
}
