package org.reachable.work.documents;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.pdf.Paper;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.work.documents.DocumentPages.Read;
import org.reachable.work.documents.DocumentReading.Opened;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What people are shown of a version in force who read nothing else of it, on screen and as a PDF. Of a draft there is none, nor of a place. */
@Controller
@RequestMapping(DocumentController.OF_A_CHILD)
class DocumentSlidesController {

    private static final String SLIDES = DocumentController.VERSION + "/slides";
    private static final String BRIEFING = DocumentController.VERSION + "/briefing";

    private final DocumentReading reading;
    private final Documents documents;
    private final Partnership partnership;
    private final Paper paper;
    private final Clock clock;

    DocumentSlidesController(
            DocumentReading reading, Documents documents, Partnership partnership, Paper paper, Clock clock) {
        this.reading = reading;
        this.documents = documents;
        this.partnership = partnership;
        this.paper = paper;
        this.clock = clock;
    }

    @GetMapping(SLIDES)
    ModelAndView slides(Actor actor, @PathVariable UUID id, @PathVariable String kind, @PathVariable int number) {
        return shown(page(Handout.SLIDES, actor, id, kind, number));
    }

    @GetMapping(BRIEFING)
    ModelAndView briefing(Actor actor, @PathVariable UUID id, @PathVariable String kind, @PathVariable int number) {
        return shown(page(Handout.BRIEFING, actor, id, kind, number));
    }

    @GetMapping(SLIDES + ".pdf")
    ResponseEntity<byte[]> slidesOnPaper(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable int number) {
        return onPaper(Dates.lasting(() -> page(Handout.SLIDES, actor, id, kind, number)), reader);
    }

    @GetMapping(BRIEFING + ".pdf")
    ResponseEntity<byte[]> briefingOnPaper(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable int number) {
        return onPaper(Dates.lasting(() -> page(Handout.BRIEFING, actor, id, kind, number)), reader);
    }

    private static ModelAndView shown(SlidesPage page) {
        return new ModelAndView("documents/slides", "page", page);
    }

    private ResponseEntity<byte[]> onPaper(SlidesPage page, Practitioner reader) {
        Handout handout = page.handout();
        AuditContext.export(handout.path() + " as a PDF");
        return PaperController.attached(handout.path() + ".pdf", MediaType.APPLICATION_PDF)
                .body(paper.pdf(
                        "documents/slidesPdf",
                        Map.of(
                                "page",
                                page,
                                "printed",
                                "Made for %s, %s. Read it through before anybody is shown it: what people typed stands as they typed it."
                                        .formatted(reader.inFull(), Dates.full(clock.instant()))),
                        handout.style()));
    }

    private SlidesPage page(Handout handout, Actor actor, UUID id, String kind, int number) {
        Opened of = reading.version(actor, id, kind, number);
        Read read = of.read();
        Version version = of.version();
        Version.InForce inForce = version.inForce();
        if (inForce == null || handout.of(read.kind()).isEmpty()) {
            throw DocumentReading.notThere();
        }
        var parts = documents.standing(actor, version);
        return Slides.of(
                handout,
                read.kind(),
                parts,
                new InWords(read.kind(), Slides.NOBODY_BY_NAME, parts, partnership, clock.instant()),
                "Made from version %d, in force since %s."
                        .formatted(version.number(), Dates.near(inForce.at(), clock.instant())),
                read.href(version));
    }
}
