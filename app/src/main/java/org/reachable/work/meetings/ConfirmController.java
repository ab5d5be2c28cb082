package org.reachable.work.meetings;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.access.Relationships;
import org.reachable.engine.meeting.MeetingAgency;
import org.reachable.engine.meeting.MeetingKind;
import org.reachable.engine.meeting.MeetingKinds;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.people.People;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks whoever is written down as saying something whether it is so: of the rest of it they read no more than they did. */
@Controller
class ConfirmController {

    static final String ALL = "/said-in-meetings";
    static final String ONE = ALL + "/{position}";

    private static final String SO = "so";
    private static final int LONGEST = 2000;

    private final SittingStore store;
    private final Sittings sittings;
    private final SittingPages sittingPages;
    private final MeetingKinds kinds;
    private final People people;
    private final Relationships relationships;
    private final Partnership partnership;
    private final Clock clock;

    ConfirmController(
            SittingStore store,
            Sittings sittings,
            SittingPages sittingPages,
            MeetingKinds kinds,
            People people,
            Relationships relationships,
            Partnership partnership,
            Clock clock) {
        this.store = store;
        this.sittings = sittings;
        this.sittingPages = sittingPages;
        this.kinds = kinds;
        this.people = people;
        this.relationships = relationships;
        this.partnership = partnership;
        this.clock = clock;
    }

    static String href(SittingStore.ToConfirm one) {
        return ALL + "/" + one.position();
    }

    @GetMapping(ONE)
    ModelAndView asked(Actor actor, @PathVariable UUID position) {
        return page(actor, one(actor, position), SentForm.empty(), HttpStatus.OK);
    }

    @PostMapping(ONE)
    ModelAndView confirm(Actor actor, @PathVariable UUID position, @RequestParam Map<String, String> fields) {
        SittingStore.ToConfirm asked = one(actor, position);
        SentForm sent = SentForm.of(fields);
        Optional<Stance> stance = Optional.empty();
        String words = "";
        switch (sent.text(SO)) {
            case "yes" -> {}
            case "otherwise" -> {
                stance = Stance.typed(sent.text("stance")).filter(one -> one != Stance.SPOKE);
                if (stance.isEmpty()) {
                    sent.wrong("stance", "Choose what your agency says");
                }
                words = sent.need("words", "Write what was said, in a sentence", LONGEST);
            }
            default -> sent.wrong(SO, "Say whether it is so");
        }
        if (!sent.isWhole()) {
            return page(actor, asked, sent, BAD_REQUEST);
        }
        sittings.confirm(actor, asked, stance.orElse(null), words);
        return SittingController.to("/now");
    }

    private SittingStore.ToConfirm one(Actor actor, UUID position) {
        SittingStore.ToConfirm found = store.toConfirm(actor).stream()
                .filter(one -> one.position().equals(position))
                .findFirst()
                .orElseThrow(SittingReading::notThere);
        AuditContext.person(found.child());
        return found;
    }

    /** All that stands there as theirs: what they say, and what their agency knows. */
    private static String inTheirMouth(Voice voice) {
        Voice.Position said = voice.position();
        return "%s %s"
                .formatted(
                        said == null ? "" : said.words(),
                        voice.knows().isEmpty() ? "" : "What your agency knows: " + voice.knows())
                .strip();
    }

    private ModelAndView page(Actor actor, SittingStore.ToConfirm asked, SentForm sent, HttpStatus status) {
        Optional<MeetingKind> kind = kinds.kind(asked.kind());
        String title = kind.map(MeetingKind::title).orElse("A meeting");
        String agency = kind.flatMap(one -> one.agency(asked.line()))
                .map(MeetingAgency::title)
                .orElse(asked.line());
        Optional<Voice> read = store.voices(actor, asked.sitting()).stream()
                .filter(one -> one.position() != null && one.position().id().equals(asked.position()))
                .findFirst();
        Optional<String> name = people.name(actor, asked.child())
                .filter(_ -> relationships.of(actor, asked.child()).isLetIn());
        var page = new ModelAndView(
                "meetings/confirm",
                "page",
                new ConfirmPage(
                        name.orElse("A child whose record is not open to you"),
                        "%s, %s: for %s %s written down as “%s”, by %s."
                                .formatted(
                                        title,
                                        Dates.near(asked.noted().at(), clock.instant()),
                                        agency.toLowerCase(Locale.UK),
                                        asked.noted().named().isEmpty()
                                                ? "you are"
                                                : "“%s” is (you are asked, for you hold the duty)"
                                                        .formatted(asked.noted().named()),
                                        asked.stance().words().toLowerCase(Locale.UK),
                                        partnership.whoWithin(asked.noted().by())),
                        read.map(ConfirmController::inTheirMouth).orElse(""),
                        read.isPresent() && name.isPresent() && kind.isPresent()
                                ? sittingPages.about(
                                        new SittingReading.Read(actor, asked.child(), name.get(), kind.get()),
                                        asked.sitting())
                                : null,
                        read.map(_ -> new Link(
                                        "Read all of it",
                                        SittingReading.href(asked.child(), asked.kind()) + "/" + asked.sitting()))
                                .orElse(null),
                        href(asked),
                        new ConfirmPage.Form(
                                sent.field(SO, "Is it so?", null),
                                List.of(Choice.of("yes", "Yes, it is so"), Choice.of("otherwise", "It was otherwise")),
                                sent.field("stance", "What your agency says", null),
                                Arrays.stream(Stance.values())
                                        .filter(one -> one != Stance.SPOKE)
                                        .map(one -> Choice.of(one.code(), one.words()))
                                        .toList(),
                                sent.field(
                                        "words",
                                        "In your words",
                                        "Whoever reads it reads them beside what was written down."))));
        page.setStatus(status);
        return page;
    }
}
