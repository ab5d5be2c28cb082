package pretend.workshop;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Its pages. */
@Controller
class WorkshopController {

    private final Visits visits;

    WorkshopController(Visits visits) {
        this.visits = visits;
    }

    @GetMapping("/workshop")
    ModelAndView all(Actor actor) {
        return page(new VisitsPage("Everybody", "/workshop", words(visits.by(actor))));
    }

    @GetMapping("/children/{id}/workshop")
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        var child = new PersonId(id);
        String name = visits.name(actor, child).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        return page(new VisitsPage(name, Visits.href(child), words(visits.about(actor, child))));
    }

    @PostMapping("/children/{id}/workshop")
    String add(Actor actor, Practitioner reader, @PathVariable UUID id, @RequestParam String words) {
        var child = new PersonId(id);
        if (visits.name(actor, child).isEmpty()) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        visits.add(reader, child, LocalDate.of(2022, 6, 16), words);
        return "redirect:" + Visits.href(child);
    }

    private static ModelAndView page(VisitsPage page) {
        return new ModelAndView("pretend/workshop/visits", "page", page);
    }

    static List<String> words(List<Visit> visits) {
        return visits.stream().map(Visit::words).toList();
    }
}
