package org.reachable.pages.inspection;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Power;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Draws a sample of children to look at, and hands it out as one file: to whoever answers as auditor. It changes nothing. */
@Controller
class SampleController {

    static final String HREF = "/inspection/sample";
    static final String PACK = HREF + "/pack.zip";

    private static final List<String> AUDITORS = Power.DRAW_A_SAMPLE.duties();
    private static final MediaType ZIP = new MediaType("application", "zip");
    private static final int SEEDS = 1_000_000;

    private final SampleReading reading;
    private final SamplePack pack;
    private final Samples samples;
    private final Partnership partnership;
    private final SecureRandom random = new SecureRandom();

    SampleController(SampleReading reading, SamplePack pack, Samples samples, Partnership partnership) {
        this.reading = reading;
        this.pack = pack;
        this.samples = samples;
        this.partnership = partnership;
    }

    /** Without a seed the form is shown; a form sent without one draws by a new one. */
    @GetMapping(HREF)
    ModelAndView sample(
            Actor actor,
            Practitioner reader,
            @RequestParam(required = false) @Nullable String seed,
            @RequestParam(required = false) @Nullable String most,
            @RequestParam(name = "state", required = false) @Nullable List<String> states,
            @RequestParam(required = false) @Nullable String weeks,
            @RequestParam(required = false) @Nullable String age) {
        Chosen chosen = chosen(reader, seed == null ? "" : seed, most, states, weeks, age);
        return seed != null && chosen.seed().isEmpty()
                ? new ModelAndView("redirect:" + HREF + "?" + chosen.by(fresh()).query())
                : new ModelAndView("inspection/sample", "page", reading.page(actor, chosen));
    }

    @GetMapping(PACK)
    ResponseEntity<byte[]> pack(
            Actor actor,
            Practitioner reader,
            @RequestParam String seed,
            @RequestParam(required = false) @Nullable String most,
            @RequestParam(name = "state", required = false) @Nullable List<String> states,
            @RequestParam(required = false) @Nullable String weeks,
            @RequestParam(required = false) @Nullable String age) {
        Chosen chosen = chosen(reader, seed, most, states, weeks, age);
        var attached = ContentDisposition.attachment()
                .filename("sample-" + chosen.seed() + ".zip")
                .build();
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
                .body(pack.of(actor, reader, chosen));
    }

    private Chosen chosen(
            Practitioner reader,
            String seed,
            @Nullable String most,
            @Nullable List<String> states,
            @Nullable String weeks,
            @Nullable String age) {
        if (!partnership.answersAs(reader, AUDITORS)) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        return Chosen.of(
                seed, most, states, weeks, age, List.copyOf(samples.states().keySet()));
    }

    private String fresh() {
        return "%06d".formatted(random.nextInt(SEEDS));
    }
}
