package org.reachable.work.meetings;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.meeting.MeetingAgency;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.work.meetings.SittingReading.Read;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sitting that was held: read, added to, and what is seen differently in it made a disagreement. */
@Controller
class SittingController {

    static final String OF = "/children/{id}/sittings/{kind}";
    static final String ONE = OF + "/{sitting}";
    static final String NOTICE = "sittingNotice";

    private final SittingReading reading;
    private final Sittings sittings;
    private final SittingStore store;
    private final SittingPages pages;
    private final Lines lines;
    private final Clock clock;

    SittingController(
            SittingReading reading,
            Sittings sittings,
            SittingStore store,
            SittingPages pages,
            Lines lines,
            Clock clock) {
        this.reading = reading;
        this.sittings = sittings;
        this.store = store;
        this.pages = pages;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping(ONE)
    ModelAndView sitting(
            Actor actor, @PathVariable UUID id, @PathVariable String kind, @PathVariable UUID sitting, Model model) {
        Read read = reading.read(actor, id, kind);
        return page(
                read,
                reading.sitting(read, sitting),
                SentForm.empty(),
                (String) model.getAttribute(NOTICE),
                HttpStatus.OK);
    }

    @PostMapping(ONE)
    ModelAndView add(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable UUID sitting,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        Read read = reading.read(actor, id, kind);
        Sitting held = reading.sitting(read, sitting);
        MeetingAgency agency = read.kind()
                .agency(fields.getOrDefault("line", ""))
                .filter(one -> reading.mayAdd(read, held, one))
                .orElseThrow(SittingReading::notThere);
        SentForm sent = SentForm.of(fields);
        var said = new SittingForm(read.kind(), sent, lines.people(), clock.instant()).voice(agency);
        if (said.isEmpty() && sent.isWhole()) {
            sent.wrong(agency.code() + SittingForm.HOW, "Say how %s took part".formatted(agency.title()));
        }
        if (!sent.isWhole() || said.isEmpty()) {
            return page(read, held, sent, null, BAD_REQUEST);
        }
        if (!sittings.add(actor, read.kind(), held, said.get(), seen(fields))) {
            sent.wrong(
                    agency.code() + SittingForm.HOW,
                    "Somebody added to it while you wrote: read it above, and save yours if it is still so");
            return page(read, held, sent, null, CONFLICT);
        }
        next.addFlashAttribute(NOTICE, "It is added, and is of now.");
        return to(read.href(held));
    }

    private static int seen(Map<String, String> fields) {
        String typed = fields.getOrDefault("seen", "");
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : -1;
    }

    @PostMapping(ONE + "/disagreements/{position}")
    ModelAndView disagree(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable UUID sitting,
            @PathVariable UUID position,
            RedirectAttributes next) {
        Read read = reading.read(actor, id, kind);
        Sitting held = reading.sitting(read, sitting);
        Voice voice = store.voices(actor, held.id()).stream()
                .filter(one -> one.position() != null
                        && one.position().id().equals(position)
                        && one.position().stands() == Stance.DIFFERENTLY
                        && reading.mayDisagree(read))
                .findFirst()
                .orElseThrow(SittingReading::notThere);
        Voice.Position said = voice.position();
        if (said != null) {
            sittings.disagree(actor, read.kind(), held, voice, said);
        }
        next.addFlashAttribute(NOTICE, "It is a disagreement in the timeline now, and has its own clock.");
        return to(read.href(held));
    }

    private ModelAndView page(Read read, Sitting held, SentForm sent, @Nullable String notice, HttpStatus status) {
        var page = new ModelAndView("meetings/sitting", "page", pages.page(read, held, sent, notice));
        page.setStatus(status);
        return page;
    }

    static ModelAndView to(String address) {
        return new ModelAndView("redirect:" + address);
    }
}
