package org.reachable.demonstration.visit;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reachable.access.Actor;
import org.reachable.demonstration.Persona;
import org.reachable.demonstration.Personas;
import org.reachable.demonstration.visit.Slide.Line;
import org.reachable.demonstration.visit.Slide.State;
import org.reachable.engine.figure.FigureKinds;
import org.reachable.foundation.govuk.Dates;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.work.figures.LivingSeries;
import org.reachable.work.figures.Series;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The slides, line by line, for everybody to read; and the way from a line to what there is of it. */
@Controller
@ConditionalOnBooleanProperty("reachable.demonstration")
class SlidesController {

    private final List<Slide> slides;
    private final Walkers walkers;
    private final LivingSeries living;
    private final Clock clock;

    SlidesController(
            @Value("classpath:stories/slides.yaml") Resource slides,
            Walkers walkers,
            FigureKinds figures,
            LivingSeries living,
            Clock clock)
            throws IOException {
        try (var text = new InputStreamReader(slides.getInputStream(), StandardCharsets.UTF_8)) {
            this.slides = Slides.read(
                    "stories/slides.yaml",
                    text,
                    walkers::isSomebody,
                    code -> figures.kind(code).isPresent());
        }
        this.walkers = walkers;
        this.living = living;
        this.clock = clock;
    }

    @GetMapping("/slides")
    ModelAndView slides() {
        List<Line> lines =
                slides.stream().flatMap(slide -> slide.lines().stream()).toList();
        var counts = Arrays.stream(State.values())
                .map(state -> new SlidesPage.Count(
                        (int) lines.stream()
                                .filter(line -> line.state() == state)
                                .count(),
                        state.title(),
                        state.means()))
                .toList();
        var page = new SlidesPage(
                lines.size(),
                counts,
                slides.stream().map(this::part).toList(),
                Dates.fullDay(Dates.day(clock.instant())),
                Personas.PASSWORD);
        return new ModelAndView("demonstration/visit/slides", "page", page);
    }

    /** Where a line of a slide leads, for whoever may see the child it is about. */
    @GetMapping("/slides/{slide}/{line}")
    String walk(@PathVariable int slide, @PathVariable int line, Practitioner reader) {
        return slides.stream()
                .skip(slide - 1L)
                .findFirst()
                .flatMap(one -> one.lines().stream().skip(line - 1L).findFirst())
                .flatMap(one -> walkers.theirs(one.to(), Actor.of(reader)))
                .map(to -> "redirect:" + to)
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private SlidesPage.Part part(Slide slide) {
        int number = slides.indexOf(slide) + 1;
        List<SlidesPage.Row> rows = new ArrayList<>();
        for (Line line : slide.lines()) {
            rows.add(row(line, "/slides/%d/%d".formatted(number, rows.size() + 1)));
        }
        return new SlidesPage.Part("slide-" + number, slide.number(), slide.heading(), List.copyOf(rows));
    }

    private SlidesPage.Row row(Line line, String walk) {
        Persona person = walkers.called(line.as());
        return new SlidesPage.Row(
                line.says(),
                line.state().title(),
                line.screen(),
                line.missing(),
                Walkers.isOfSomebody(line.to()) ? walk : line.to(),
                isYetToBeWritten(line) ? line.filled() : null,
                new SlidesPage.As(
                        line.as(), person == null ? "" : person.name(), person == null ? "" : walkers.role(person)),
                living.of(line.figure()).filter(Series::saysAnything).orElse(null));
    }

    private boolean isYetToBeWritten(Line line) {
        return line.filled() != null && Dates.day(clock.instant()).isBefore(line.filled());
    }
}
