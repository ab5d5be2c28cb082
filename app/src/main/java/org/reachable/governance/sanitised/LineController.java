package org.reachable.governance.sanitised;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.engine.entry.TokenNames;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.governance.sanitised.HeldPage.Held;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.LoggedEntry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What partners are told of an agency's intelligence. Only who sees that, and is of the agency, finds these pages. */
@Controller
@RequestMapping("/children/{id}/intelligence")
class LineController {

    private static final String NOTICE = "lineNotice";

    private final SanitisedSummaries lines;
    private final Forms forms;
    private final Vocabulary vocabulary;

    LineController(SanitisedSummaries lines, Forms forms, Vocabulary vocabulary) {
        this.lines = lines;
        this.vocabulary = vocabulary;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView all(Actor actor, @PathVariable UUID id, Model model) {
        var child = new PersonId(id);
        List<Line> standing = lines.standing(child);
        var page = new HeldPage(
                new Link(name(actor, child), SubjectAddresses.child(child)),
                held(actor, child).stream()
                        .map(one -> new Held(
                                what(one),
                                words(one),
                                grading(one),
                                standing.stream()
                                        .filter(line -> line.entry()
                                                .equals(one.entry().id().toString()))
                                        .map(this::told)
                                        .toList(),
                                SanitisedSummaries.href(child) + "/" + one.id()))
                        .toList(),
                (String) model.getAttribute(NOTICE));
        return new ModelAndView("sanitised/held", "page", page);
    }

    private String told(Line line) {
        String until = line.isOutOfDate(lines.today()) ? "Out of date since" : "Holds until";
        String may =
                line.onward().isEmpty() ? "They must ask before they pass it on." : "“%s”".formatted(line.onward());
        return "“%s” %s %s. %s".formatted(line.words(), until, Dates.date(line.reviewOn()), may);
    }

    @GetMapping("/{row}")
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable UUID row) {
        var child = new PersonId(id);
        LoggedEntry entry = one(actor, child, row);
        return page(actor, child, entry, LineForm.of(Map.of()));
    }

    @PostMapping("/{row}")
    ModelAndView tell(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        var child = new PersonId(id);
        LoggedEntry entry = one(actor, child, row);
        Optional<Line> stands = standing(child, entry);
        LineForm form = LineForm.of(fields);
        if (!fields.getOrDefault(LineForm.SEEN, id(stands)).equals(id(stands))) {
            form.sent().wrong(LineForm.LINE, meanwhile(stands));
            ModelAndView clash = page(actor, child, entry, form);
            clash.setStatus(CONFLICT);
            return clash;
        }
        if (form.ends()) {
            lines.tell(reader, entry, null, "", lines.today());
            next.addFlashAttribute(NOTICE, "It is taken back: partners are told nothing of it any more.");
            return new ModelAndView("redirect:" + SanitisedSummaries.href(child));
        }
        String words = form.words();
        String onward = form.onward();
        Optional<LocalDate> until = form.until(lines.today());
        if (isAtRisk(entry)) {
            form.checked();
        }
        if (!form.sent().isWhole()) {
            ModelAndView again = page(actor, child, entry, form);
            again.setStatus(BAD_REQUEST);
            return again;
        }
        lines.tell(reader, entry, words, onward, until.orElseThrow());
        next.addFlashAttribute(
                NOTICE, "Partners who are close to the child read it from now on, with your name to ask.");
        return new ModelAndView("redirect:" + SanitisedSummaries.href(child));
    }

    private Optional<Line> standing(PersonId child, LoggedEntry entry) {
        return lines.standing(child).stream()
                .filter(line -> line.entry().equals(entry.entry().id().toString()))
                .findFirst();
    }

    private static String id(Optional<Line> line) {
        return line.map(one -> one.stated().id().toString()).orElse("");
    }

    /** Two wrote what partners are told: the second reads what the first did, and decides. */
    private static String meanwhile(Optional<Line> stands) {
        return stands.map(
                        line -> "Somebody told partners this meanwhile: “%s” Send yours again if it is to stand instead"
                                .formatted(line.words()))
                .orElse("Somebody took the line back meanwhile. Send yours again if partners are to be told");
    }

    private ModelAndView page(Actor actor, PersonId child, LoggedEntry entry, LineForm form) {
        Optional<Line> stands = standing(child, entry);
        SentForm sent = form.sent();
        Map<String, String> typed = sent.fields();
        var page = new LinePage(
                SanitisedSummaries.href(child) + "/" + entry.id(),
                SanitisedSummaries.href(child),
                name(actor, child),
                new LinePage.Behind(what(entry), words(entry)),
                new LinePage.Questions(
                        sent.field(
                                LineForm.LINE,
                                "What can partners be told, who help the child?",
                                "In a sentence: what to watch for or to do. Never who said it, how it is known or how it is graded.",
                                typed.getOrDefault(
                                        LineForm.LINE,
                                        stands.map(Line::words)
                                                .orElse(entry.entry().attribute(SanitisedSummaries.LINE)))),
                        sent.field(
                                LineForm.ONWARD,
                                "What may they do with it?",
                                "For example: tell your safeguarding team and nobody else. They read it with the line, so never say here who said it. Leave it blank and they are told to ask you first.",
                                typed.getOrDefault(
                                        LineForm.ONWARD,
                                        stands.map(Line::onward).orElseGet(() -> onward(entry)))),
                        sent.date(
                                LineForm.UNTIL,
                                "Until when does that hold?",
                                "Within three months. Then it says that it is out of date, and you are asked.",
                                lines.today().plusDays(SanitisedSummaries.A_MONTH)),
                        isAtRisk(entry)
                                ? sent.field(
                                        LineForm.CHECKED,
                                        "Somebody could be hurt if it came out who said this",
                                        "Read the line as whoever was there would read it.",
                                        null)
                                : null),
                id(stands));
        return new ModelAndView("sanitised/line", "page", page);
    }

    /** Where it was never said for partners: the conditions of the entry, to be looked at before they read them. */
    private static String onward(LoggedEntry entry) {
        String said = entry.entry().attribute(SanitisedSummaries.ONWARD);
        return said.isEmpty() ? entry.entry().attribute(SanitisedSummaries.CONDITIONS) : said;
    }

    private static boolean isAtRisk(LoggedEntry entry) {
        return SanitisedSummaries.isAtRisk(entry.entry().attribute(SanitisedSummaries.AT_RISK));
    }

    /** What was answered of it, but for the line: how that stands now is told beside it. */
    private List<SummaryRow> grading(LoggedEntry one) {
        return forms.handled(one.entry().handling()).all().stream()
                .filter(question ->
                        !Set.of(SanitisedSummaries.LINE, SanitisedSummaries.ONWARD, SanitisedSummaries.REVIEW)
                                        .contains(question.attribute())
                                && !one.entry().attribute(question.attribute()).isEmpty())
                .map(question -> SummaryRow.of(
                        question.words(), question.inWords(one.entry().attribute(question.attribute()))))
                .toList();
    }

    /** As it was written, without the codes that join it to people; things are called what they are. */
    private String words(LoggedEntry one) {
        return TokenNames.in(one.entry().summary(), vocabulary);
    }

    private static String what(LoggedEntry one) {
        return one.entry().type().name() + ", "
                + Dates.date(Dates.day(one.entry().occurredAt()));
    }

    private List<LoggedEntry> held(Actor actor, PersonId child) {
        List<LoggedEntry> held = lines.held(actor, child);
        if (held.isEmpty()) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        return held;
    }

    private LoggedEntry one(Actor actor, PersonId child, UUID row) {
        return held(actor, child).stream()
                .filter(logged -> logged.id().equals(row))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private String name(Actor actor, PersonId child) {
        return lines.name(actor, child).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
