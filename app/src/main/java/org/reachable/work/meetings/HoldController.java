package org.reachable.work.meetings;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.meeting.MeetingAgency;
import org.reachable.engine.meeting.MeetingField;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Log;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.work.contributions.KeptForms;
import org.reachable.work.contributions.KeptForms.KeptForm;
import org.reachable.work.meetings.OpenedFrom.Question;
import org.reachable.work.meetings.SittingReading.Read;
import org.reachable.work.meetings.Sittings.Saved;
import org.reachable.work.meetings.SpokenAbout.Open;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Holds a sitting: one page, everything on it, saved at once. */
@Controller
class HoldController {

    private final SittingReading reading;
    private final Sittings sittings;
    private final SittingStore store;
    private final SittingPages pages;
    private final Lines lines;
    private final OpenedFrom openedFrom;
    private final SpokenAbout spokenAbout;
    private final Chronology chronology;
    private final Partnership partnership;
    private final KeptForms forms;
    private final Clock clock;

    HoldController(
            SittingReading reading,
            Sittings sittings,
            SittingStore store,
            SittingPages pages,
            Lines lines,
            OpenedFrom openedFrom,
            SpokenAbout spokenAbout,
            Chronology chronology,
            Partnership partnership,
            KeptForms forms,
            Clock clock) {
        this.forms = forms;
        this.reading = reading;
        this.sittings = sittings;
        this.store = store;
        this.pages = pages;
        this.lines = lines;
        this.openedFrom = openedFrom;
        this.spokenAbout = spokenAbout;
        this.chronology = chronology;
        this.partnership = partnership;
        this.clock = clock;
    }

    @GetMapping(SittingController.OF)
    ModelAndView asked(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String ask) {
        Read read = mayHold(actor, id, kind);
        Map<String, String> typed = KeptForms.typed(kept(read));
        SentForm shown = typed.isEmpty() ? lines.begun(read) : SentForm.of(typed);
        Question question = openedFrom.of(actor, read.child(), read.kind(), ask.isEmpty() ? shown.text("ask") : ask);
        return page(
                read,
                question,
                shown,
                Stream.of(shown.text(AboutFields.ABOUT), question.finding()).collect(Collectors.toSet()),
                null,
                HttpStatus.OK);
    }

    @PostMapping(SittingController.OF)
    ModelAndView hold(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = AboutFields.ABOUT, defaultValue = "") Set<String> ticks,
            RedirectAttributes next) {
        Read read = mayHold(actor, id, kind);
        Question asked = openedFrom.of(actor, read.child(), read.kind(), fields.getOrDefault("ask", ""));
        SentForm sent = SentForm.of(fields);
        var form = new SittingForm(read.kind(), sent, lines.people(), clock.instant());
        List<NewVoice> voices = form.voices();
        Map<String, String> content = form.content();
        Question question = spoken(read, asked, sent, ticks);
        if (!sent.isWhole()) {
            return page(read, question, sent, ticks, null, BAD_REQUEST);
        }
        Saved saved = sittings.hold(
                actor, read.child(), read.kind(), question, content, voices, fields.getOrDefault("seen", ""));
        if (saved instanceof Saved.Kept kept) {
            forms.done(actor, read.href());
            next.addFlashAttribute(
                    SittingController.NOTICE,
                    question.about().isEmpty()
                            ? "It is written down. It answers nothing that is asked about the child: that still waits."
                            : "It is written down. What you said you spoke about is answered once somebody of another agency says on their own desk that it was so: danger is answered now, and asked about again where nobody says so. Whatever else is asked still waits.");
            return SittingController.to(read.href() + "/" + kept.sitting());
        }
        return page(read, question, sent, ticks, ((Saved.Other) saved).stands(), CONFLICT);
    }

    private Read mayHold(Actor actor, UUID id, String kind) {
        Read read = reading.read(actor, id, kind);
        if (!reading.mayHold(actor, read.child(), read.kind())) {
            throw SittingReading.notThere();
        }
        return read;
    }

    /** What was ticked of what the page showed. Where it showed nothing, what it was opened from. */
    private Question spoken(Read read, Question asked, SentForm sent, Set<String> ticks) {
        if (!sent.fields().containsKey("shown")) {
            return asked;
        }
        List<String> shown = List.of(sent.text("shown").split(" "));
        List<Open> open = spokenAbout.open(read.actor(), read.child(), read.kind()).stream()
                .filter(one -> one.findings().stream().anyMatch(shown::contains))
                .toList();
        List<EntryId> about = SpokenAbout.ticked(open, ticks);
        if (!open.isEmpty() && about.isEmpty() && !ticks.contains(AboutFields.NONE_OF_IT)) {
            sent.wrong(AboutFields.ABOUT, "Tick what you spoke about, or say that it was none of it");
        }
        return asked.speakingAbout(about);
    }

    private HoldPage.@Nullable About about(Read read, SentForm sent, Set<String> ticks) {
        List<Open> open = spokenAbout.open(read.actor(), read.child(), read.kind());
        if (open.isEmpty()) {
            return null;
        }
        return AboutFields.of(open, told -> pages.said(read.actor(), told), sent, ticks, clock.instant());
    }

    private ModelAndView page(
            Read read,
            Question question,
            SentForm sent,
            Set<String> ticks,
            @Nullable Sitting other,
            HttpStatus status) {
        List<Sitting> before =
                store.sittings(read.actor(), read.child(), read.kind().code());
        // What was sent says what its writer had seen; a form that is shown anew beside another's says that it has seen
        // it.
        String seen = other == null && sent.fields().containsKey("seen")
                ? sent.text("seen")
                : before.stream().map(one -> one.id().toString()).findFirst().orElse("");
        Entry told = question.told();
        var page = new ModelAndView(
                "meetings/hold",
                "page",
                new HoldPage(
                        new HoldPage.Head(
                                new Link(read.name(), SubjectAddresses.child(read.child())),
                                read.kind().title(),
                                "%s Until they have each spoken it is written down, and is not a full one."
                                        .formatted(Quoracy.of(read.kind(), List.of())
                                                .needed()),
                                read.href(),
                                seen,
                                question.finding()),
                        new HoldPage.Known(
                                told == null ? null : pages.said(read.actor(), told),
                                childsWords(read)
                                        .map(entry -> pages.said(read.actor(), entry))
                                        .orElse(null)),
                        lines(read, sent, true),
                        lines(read, sent, false),
                        sections(read, sent),
                        about(read, sent, ticks),
                        other == null
                                ? null
                                : new HoldPage.Other(
                                        "%s, %s"
                                                .formatted(
                                                        partnership.who(
                                                                other.said().by()),
                                                        Dates.near(other.said().at(), clock.instant())),
                                        pages.told(read, other),
                                        new Link("Read it, and add to it", read.href(other))),
                        before.stream()
                                .map(one -> new Link(
                                        "%s, %s"
                                                .formatted(
                                                        read.kind().title(),
                                                        Dates.near(one.said().at(), clock.instant())),
                                        read.href(one)))
                                .toList()));
        page.setStatus(status);
        return page.addObject("kept", kept(read));
    }

    private @Nullable KeptForm kept(Read read) {
        return forms.of(read.actor(), read.child(), read.href());
    }

    /** The last that stands: what was taken back is read out to nobody. */
    private Optional<Entry> childsWords(Read read) {
        Log log = chronology.about(read.actor(), read.child());
        return log.words(clock.instant()).stream()
                .filter(log::standsHere)
                .map(List::getLast)
                .sorted(Comparator.comparingLong(LoggedEntry::position))
                .map(LoggedEntry::entry)
                .filter(entry -> read.kind().childsWords().contains(entry.type().code()))
                .filter(entry -> !entry.summary().isBlank())
                .reduce((_, later) -> later);
    }

    private List<LineFields> lines(Read read, SentForm sent, boolean needed) {
        return read.kind().agencies().stream()
                .filter(agency -> agency.needed() == needed)
                .map((MeetingAgency agency) -> lines.of(read, agency, sent, needed))
                .toList();
    }

    private static List<HoldPage.Asks> sections(Read read, SentForm sent) {
        return read.kind().sections().stream()
                .map(section -> new HoldPage.Asks(
                        section.title(),
                        section.fields().stream()
                                .map(field -> ask(read, sent, field))
                                .toList()))
                .toList();
    }

    private static HoldPage.Ask ask(Read read, SentForm sent, MeetingField field) {
        return new HoldPage.Ask(
                field.kind(),
                sent.field(
                        SittingForm.SAID + field.code(),
                        read.of(field.ask()),
                        field.hint().isEmpty() ? null : read.of(field.hint())),
                field.choices().entrySet().stream()
                        .map(one -> Choice.of(one.getKey(), one.getValue()))
                        .toList());
    }
}
