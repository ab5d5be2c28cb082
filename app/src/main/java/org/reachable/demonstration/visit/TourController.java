package org.reachable.demonstration.visit;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.demonstration.Persona;
import org.reachable.demonstration.Personas;
import org.reachable.foundation.govuk.Dates;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The tour, for everybody to read; and the way from a stop to what there is to see. */
@Controller
@ConditionalOnBooleanProperty("reachable.demonstration")
class TourController {

    private final List<TourStop> stops;
    private final Walkers walkers;
    private final Clock clock;

    TourController(
            @Value("classpath:stories/tour.yaml") Resource tour,
            @Value("classpath:stories/slides.yaml") Resource slides,
            Walkers walkers,
            Clock clock)
            throws IOException {
        this.walkers = walkers;
        this.clock = clock;
        String words = slides.getContentAsString(StandardCharsets.UTF_8);
        try (var text = new InputStreamReader(tour.getInputStream(), StandardCharsets.UTF_8)) {
            this.stops = Tour.read("stories/tour.yaml", text, walkers::isSomebody, words::contains);
        }
    }

    @GetMapping("/tour")
    ModelAndView tour() {
        LocalDate today = Dates.day(clock.instant());
        List<TourPage.Stop> shown = new ArrayList<>();
        for (TourStop stop : stops) {
            shown.add(shown(stop, shown.size() + 1, today));
        }
        return new ModelAndView(
                "demonstration/visit/tour",
                "page",
                new TourPage(List.copyOf(shown), Dates.fullDay(today), Personas.PASSWORD));
    }

    /** Where a stop begins, for whoever may see the child it is about. */
    @GetMapping("/tour/{stop}")
    String walk(@PathVariable int stop, Practitioner reader) {
        return IntStream.rangeClosed(1, stops.size())
                .filter(number -> number == stop)
                .mapToObj(number -> stops.get(number - 1))
                .findFirst()
                .flatMap(one -> walkers.theirs(one.to(), Actor.of(reader)))
                .map(to -> "redirect:" + to)
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private TourPage.Stop shown(TourStop stop, int number, LocalDate today) {
        return new TourPage.Stop(
                number,
                stop.title(),
                stop.slide(),
                new TourPage.Standing(
                        Dates.fullDay(stop.day()),
                        stop.day().equals(today) || !stop.isThere() ? "" : "./reachable demo --at " + stop.stop()),
                be(stop, number),
                stop.look().presses().stream().map(TourStop.Press::says).toList(),
                stop.look().notice(),
                stop.missing());
    }

    private TourPage.@Nullable Be be(TourStop stop, int number) {
        Persona person = walkers.called(stop.as());
        return person == null
                ? null
                : new TourPage.Be(
                        person.signInName(),
                        person.name(),
                        walkers.role(person),
                        Walkers.isOfSomebody(stop.to()) ? "/tour/" + number : stop.to());
    }
}
