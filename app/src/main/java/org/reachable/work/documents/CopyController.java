package org.reachable.work.documents;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.SEE_OTHER;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.pdf.Paper;
import org.reachable.platform.audit.AuditContext;
import org.reachable.work.documents.DocumentPages.Read;
import org.reachable.work.documents.DocumentReading.Opened;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A copy for one of the family, of what is a child’s alone: for whom, what of it, looked at as they will read it, and in which way they were given it. */
@Controller
class CopyController {

    private static final String NEW = DocumentController.OF_A_CHILD + DocumentController.VERSION + "/copies/new";
    private static final String COPY = DocumentController.OF_A_CHILD + DocumentController.VERSION + "/copies/{copy}";

    private final DocumentReading reading;
    private final Copies copies;
    private final Recipients recipients;
    private final CopyPages pages;
    private final Paper paper;
    private final Clock clock;

    CopyController(
            DocumentReading reading, Copies copies, Recipients recipients, CopyPages pages, Paper paper, Clock clock) {
        this.reading = reading;
        this.copies = copies;
        this.recipients = recipients;
        this.pages = pages;
        this.paper = paper;
        this.clock = clock;
    }

    @GetMapping(NEW)
    ModelAndView choosing(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable int number,
            @RequestParam(name = "for", defaultValue = "") String whom) {
        Opened place = mayMake(actor, id, kind, number);
        Optional<ModelAndView> over = over(place);
        if (over.isPresent()) {
            return over.get();
        }
        Optional<Recipient> to = recipients.one(place.read(), whom);
        return to.isEmpty()
                ? new ModelAndView(
                        "documents/copyFor",
                        "page",
                        pages.forWhom(place.read(), place.version(), recipients.of(place.read())))
                : choosing(
                        place, to.get(), copies.offer(place.read(), place.version(), to.get()), SentForm.empty(), null);
    }

    @PostMapping(NEW)
    ModelAndView make(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable int number,
            @RequestParam(name = "for") String whom,
            @RequestParam(name = CopyPages.ROW, defaultValue = "") Set<String> rows) {
        Opened place = mayMake(actor, id, kind, number);
        Optional<ModelAndView> over = over(place);
        if (over.isPresent()) {
            return over.get();
        }
        Recipient to = recipients.one(place.read(), whom).orElseThrow(DocumentReading::notThere);
        CopyOffer offer = copies.offer(place.read(), place.version(), to);
        Set<UUID> chosen = offer.sections().stream()
                .flatMap(part -> part.rows().stream())
                .map(CopyOffer.Row::line)
                .filter(line -> rows.contains(line.toString()))
                .collect(Collectors.toSet());
        CopyWords words = copies.words(place.read(), place.version(), offer, chosen);
        if (words.parts().isEmpty()) {
            SentForm sent = SentForm.of(Map.of());
            sent.wrong(CopyPages.ROW, "Choose what they are given");
            ModelAndView again = choosing(place, to, offer, sent, chosen);
            again.setStatus(BAD_REQUEST);
            return again;
        }
        UUID copy = copies.make(place.read(), place.version(), to, words);
        return DocumentController.to(place.read().href(place.version()) + "/copies/" + copy);
    }

    @GetMapping(COPY)
    ModelAndView copy(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable int number,
            @PathVariable UUID copy,
            Model model) {
        Opened of = reading.version(actor, id, kind, number);
        return copy(of, copy, SentForm.empty(), (String) model.getAttribute(DocumentController.NOTICE));
    }

    @PostMapping(COPY + "/given")
    ModelAndView given(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable int number,
            @PathVariable UUID copy,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        Opened place = mayMake(actor, id, kind, number);
        Optional<ModelAndView> over = over(place);
        if (over.isPresent()) {
            return over.get();
        }
        Copy made = one(place.read(), number, copy);
        SentForm sent = SentForm.of(fields);
        if (!copies.whyNot(place.read(), made).isEmpty()) {
            ModelAndView why = copy(place, copy, sent, null);
            why.setStatus(CONFLICT);
            return why;
        }
        Optional<Copy.Way> way = Copy.Way.of(sent.text("way")).filter(one -> one != Copy.Way.PAGE || made.hasAPage());
        if (way.isEmpty()) {
            sent.wrong("way", "Choose how they were given it");
        }
        LocalDate today = Dates.day(clock.instant());
        LocalDate begun = Dates.day(made.made().at());
        Optional<LocalDate> on = way.equals(Optional.of(Copy.Way.PAGE))
                ? Optional.of(today)
                : sent.day("on", begun, today, "Write the day: not before the copy was made, and not after today");
        if (way.isEmpty() || on.isEmpty()) {
            ModelAndView again = copy(place, copy, sent, null);
            again.setStatus(BAD_REQUEST);
            return again;
        }
        copies.give(place.read(), made, way.get(), on.get());
        next.addFlashAttribute(
                DocumentController.NOTICE,
                "It is written down that %s was given it, %s."
                        .formatted(made.whom(), way.get().words()));
        return DocumentController.to(place.read().href(place.version()) + "/copies/" + copy);
    }

    @GetMapping(COPY + "/copy.pdf")
    ResponseEntity<byte[]> pdf(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable int number,
            @PathVariable UUID copy,
            @RequestParam(defaultValue = "") String print) {
        Read read = reading.read(actor, id, kind);
        Copy made = one(read, number, copy);
        if (!copies.whyNot(read, made).isEmpty()) {
            // Its page says why.
            return ResponseEntity.status(SEE_OTHER)
                    .location(URI.create(read.href() + "/" + number + "/copies/" + copy))
                    .build();
        }
        AuditContext.export("copy of a document as a PDF");
        return CopyOnPaper.of(paper, pages.read(made), print);
    }

    private ModelAndView choosing(
            Opened place, Recipient to, CopyOffer offer, SentForm sent, @Nullable Set<UUID> chosen) {
        return new ModelAndView(
                "documents/copyNew", "page", pages.choosing(place.read(), place.version(), to, offer, sent, chosen));
    }

    private ModelAndView copy(Opened of, UUID copy, SentForm sent, @Nullable String notice) {
        Read read = of.read();
        Version version = of.version();
        boolean mayGive =
                copies.mayMake(read, version) && pages.over(read, version).isEmpty();
        return new ModelAndView(
                "documents/copy",
                "page",
                pages.copy(read, version, one(read, version.number(), copy), mayGive, sent, notice));
    }

    /** Nobody is given what is no longer in force: it would be held to be so. */
    private Optional<ModelAndView> over(Opened place) {
        return pages.over(place.read(), place.version()).map(why -> {
            var page = new ModelAndView("documents/copyFor", "page", why);
            page.setStatus(CONFLICT);
            return page;
        });
    }

    private Copy one(Read read, int number, UUID copy) {
        return copies.of(read).stream()
                .filter(one -> one.id().equals(copy) && one.number() == number)
                .findFirst()
                .orElseThrow(DocumentReading::notThere);
    }

    private Opened mayMake(Actor actor, UUID id, String kind, int number) {
        Opened place = reading.version(actor, id, kind, number);
        if (!copies.mayMake(place.read(), place.version())) {
            throw DocumentReading.notThere();
        }
        return place;
    }
}
