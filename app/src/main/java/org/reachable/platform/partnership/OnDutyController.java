package org.reachable.platform.partnership;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;
import org.reachable.foundation.kernel.Transactions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is on duty, and each one's own duties and absences: theirs to change, and a planner's. */
@Controller
class OnDutyController {

    private static final String NOTICE = "words";

    private final OnDutyPages pages;
    private final RotaReading reading;
    private final PartnershipSetUp changes;
    private final Partnership partnership;
    private final RotaStore rota;
    private final Transactions transactions;
    private final Clock clock;

    OnDutyController(
            OnDutyPages pages,
            RotaReading reading,
            PartnershipSetUp changes,
            Partnership partnership,
            RotaStore rota,
            Transactions transactions,
            Clock clock) {
        this.pages = pages;
        this.reading = reading;
        this.changes = changes;
        this.partnership = partnership;
        this.rota = rota;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping(OnDutyPages.HREF)
    ModelAndView onDuty(
            Practitioner reader, @RequestParam(name = OnDutyPages.AREA, required = false) @Nullable String area) {
        return new ModelAndView("partnership/onDuty", "page", pages.all(reader, area));
    }

    @GetMapping(OnDutyPages.HREF + "/{id}")
    ModelAndView duties(Practitioner reader, @PathVariable UUID id, Model model) {
        Practitioner whose = found(id);
        DutiesPage.Form form = mayChange(reader, whose)
                ? new DutiesPage.Form(dateFirst(), dateBack(), number(whose), List.of())
                : null;
        return page(whose, form, (String) model.getAttribute(NOTICE));
    }

    @PostMapping(OnDutyPages.HREF + "/{id}/absences")
    ModelAndView away(
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        Practitioner whose = changing(reader, id);
        DateField first = typed(dateFirst(), typed);
        DateField back = typed(dateBack(), typed);
        Optional<LocalDate> from = day(first);
        Optional<LocalDate> until = day(back);
        if (from.filter(this::isNear).isEmpty()
                || until.filter(this::isNear).isEmpty()
                || !until.get().isAfter(from.get())) {
            return refused(whose, first, back, from, until);
        }
        transactions.as(
                reader.id().toString(),
                () -> changes.away(
                        whose.id(),
                        LondonTime.at(from.get().atStartOfDay()),
                        LondonTime.at(until.get().atStartOfDay())));
        return toThePage(whose, "That is noted. Whoever comes next is asked meanwhile.", next);
    }

    @PostMapping(OnDutyPages.HREF + "/{id}/number")
    ModelAndView number(
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam String number,
            @RequestParam String was,
            RedirectAttributes next) {
        Practitioner whose = changing(reader, id);
        String now = number(whose).value();
        String wrong = !number.isBlank() && NumberToRing.typed(number).isEmpty()
                ? "Write a telephone number, as 01632 960 142, or 01632 960 142 ext 21"
                : was.equals(now)
                        ? null
                        : "Meanwhile somebody wrote %s. Save again if yours is right"
                                .formatted("".equals(now) ? "that there is none" : now);
        if (wrong != null) {
            Field typed = number(whose).withValue(number).withError(wrong);
            return refused(whose, new DutiesPage.Form(dateFirst(), dateBack(), typed, List.of(Problem.with(typed))));
        }
        transactions.as(reader.id().toString(), () -> changes.number(whose.id(), number));
        return toThePage(
                whose,
                number.isBlank()
                        ? "No number is written down any more. Whoever rings is told whom to ring instead."
                        : "That number is written down.",
                next);
    }

    @PostMapping(OnDutyPages.HREF + "/{id}/duties/{duty}/ended")
    ModelAndView ended(Practitioner reader, @PathVariable UUID id, @PathVariable UUID duty, RedirectAttributes next) {
        Practitioner whose = changing(reader, id);
        if (reading.of(id, clock.instant()).stream().noneMatch(one -> one.id().equals(duty))) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        boolean ended = transactions.as(reader.id().toString(), () -> {
            boolean last = isLastDutyManager(id, duty);
            if (!last) {
                changes.endDuty(duty, clock.instant());
            }
            return !last;
        });
        return toThePage(
                whose,
                ended
                        ? "That duty ended just now. What was asked already stays where it is until it is handed over."
                        : "Somebody must be duty manager without a last day, and this is the only one. Maybe name another first.",
                next);
    }

    /** Without one an alert could reach nobody. */
    private boolean isLastDutyManager(UUID practitioner, UUID duty) {
        var now = clock.instant();
        return reading.of(practitioner, now).stream()
                        .anyMatch(one -> one.id().equals(duty) && one.role().equals(Rota.DUTY_MANAGER))
                && reading.held(now).stream()
                        .filter(one -> one.role().equals(Rota.DUTY_MANAGER))
                        .filter(one -> one.scope().equals(Scope.partnership()) && one.until() == null)
                        .allMatch(one -> one.id().equals(duty));
    }

    private boolean mayChange(Practitioner reader, Practitioner whose) {
        return reader.id().equals(whose.id())
                || Partnership.PLANNERS.stream()
                        .flatMap(role -> rota.held(role, null, List.of(), clock.instant()).stream())
                        .anyMatch(duty -> duty.practitioner().equals(reader.id()));
    }

    private Practitioner changing(Practitioner reader, UUID id) {
        Practitioner whose = found(id);
        if (!mayChange(reader, whose)) {
            throw new ResponseStatusException(FORBIDDEN);
        }
        return whose;
    }

    private Practitioner found(UUID id) {
        return partnership.practitioner(id).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    /** Whoever is away for longer has left: somebody else holds what was theirs. */
    private boolean isNear(LocalDate day) {
        LocalDate today = Dates.day(clock.instant());
        return !day.isBefore(today.minusYears(1)) && !day.isAfter(today.plusYears(1));
    }

    private ModelAndView refused(
            Practitioner whose, DateField first, DateField back, Optional<LocalDate> from, Optional<LocalDate> until) {
        var all = EnumSet.allOf(DateField.Part.class);
        DateField wrongFirst = from.filter(this::isNear).isPresent()
                ? first
                : first.withError("Write the first day away as a real day, within a year of today", all);
        DateField wrongBack = until.filter(this::isNear).isPresent()
                        && (from.isEmpty() || until.get().isAfter(from.get()))
                ? back
                : back.withError("Write a real day after the first day away, within a year of today", all);
        List<Problem> problems = Stream.of(wrongFirst, wrongBack)
                .filter(field -> field.question().error() != null)
                .map(Problem::with)
                .toList();
        return refused(whose, new DutiesPage.Form(wrongFirst, wrongBack, number(whose), problems));
    }

    private ModelAndView refused(Practitioner whose, DutiesPage.Form form) {
        ModelAndView page = page(whose, form, null);
        page.setStatus(BAD_REQUEST);
        return page;
    }

    private Field number(Practitioner whose) {
        Link known = pages.number(whose);
        return Field.of("number", "Number to ring while on duty")
                .withHint(
                        "Of a phone of your work. Everybody who works in this partnership may see it, and nobody of a family.")
                .withValue(known == null ? "" : known.text());
    }

    private ModelAndView page(Practitioner whose, DutiesPage.@Nullable Form form, @Nullable String notice) {
        return new ModelAndView("partnership/duties", "page", pages.of(whose, form, notice));
    }

    private static ModelAndView toThePage(Practitioner whose, String words, RedirectAttributes next) {
        next.addFlashAttribute(NOTICE, words);
        return new ModelAndView("redirect:" + OnDutyPages.href(whose.id()));
    }

    private static DateField dateFirst() {
        return DateField.of("first", "First day away");
    }

    private static DateField dateBack() {
        return DateField.of("back", "First day back");
    }

    private static DateField typed(DateField field, Map<String, String> typed) {
        return field.withTyped(
                typed.get(field.name(DateField.Part.DAY)),
                typed.get(field.name(DateField.Part.MONTH)),
                typed.get(field.name(DateField.Part.YEAR)));
    }

    private static Optional<LocalDate> day(DateField field) {
        try {
            return Optional.of(LocalDate.of(
                    number(field.typed(DateField.Part.YEAR)),
                    number(field.typed(DateField.Part.MONTH)),
                    number(field.typed(DateField.Part.DAY))));
        } catch (DateTimeException | NumberFormatException notADay) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String typed) {
        return Integer.parseInt(typed == null ? "" : typed.strip());
    }
}
