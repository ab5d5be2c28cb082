package org.reachable.governance.accessreports;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.pdf.Paper;
import org.reachable.governance.accessreports.WhoAsked.How;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** Decides what is told to whoever asked who looked, shows it, and ends the request. For others there is no such page. */
@Controller
@RequestMapping(AnsweringController.ALL)
class AnsweringController {

    private static final String ANSWERED_MEANWHILE =
            "Somebody answered for this agency meanwhile: it stands beside each look. What you chose is not kept yet.";

    static final String ALL = "/who-asked";

    static final String NOTICE = "whoAskedNotice";

    private static final String PAGE = "page";

    private final LookRequests requests;
    private final AnswerPages pages;
    private final WhoAskedToAnswer toAnswer;
    private final LookReports reports;
    private final Paper paper;

    AnsweringController(
            LookRequests requests, AnswerPages pages, WhoAskedToAnswer toAnswer, LookReports reports, Paper paper) {
        this.requests = requests;
        this.pages = pages;
        this.toAnswer = toAnswer;
        this.reports = reports;
        this.paper = paper;
    }

    static String href(WhoAsked asked) {
        return ALL + "/" + asked.id();
    }

    @GetMapping
    ModelAndView all(Actor actor, Model model) {
        List<WhoAskedToAnswer.ToAnswer> mine = toAnswer.of(actor);
        return new ModelAndView(
                "accessreports/all",
                PAGE,
                new AllPage(
                        mine,
                        requests.known(actor).stream()
                                .filter(one -> mine.stream()
                                        .noneMatch(
                                                answer -> answer.what().href().equals(href(one))))
                                .map(one -> new AllPage.Other(
                                        new Link(
                                                "%s, about %s"
                                                        .formatted(
                                                                one.asker().name(),
                                                                requests.called(actor, one.child())),
                                                href(one)),
                                        state(one)))
                                .toList(),
                        (String) model.getAttribute(NOTICE)));
    }

    private String state(WhoAsked asked) {
        return asked.ended() == null
                ? "With %s, until %s"
                        .formatted(requests.who(asked.owner().toString()), Dates.near(asked.due(), requests.now()))
                : "%s %s"
                        .formatted(
                                asked.ended().how().words(),
                                Dates.near(asked.ended().at(), requests.now()));
    }

    @GetMapping("/{id}")
    ModelAndView one(Practitioner reader, @PathVariable UUID id, Model model) {
        return page(reader, found(id), AnswerForm.of("none", Map.of()), (String) model.getAttribute(NOTICE));
    }

    @PostMapping("/{id}/agencies/{agency}")
    ModelAndView decide(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @PathVariable String agency,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        WhoAsked asked = answered(id);
        List<Looked> looks = requests.looked(actor, asked).stream()
                .filter(one -> one.looks().agency().equals(agency))
                .toList();
        if (looks.isEmpty()) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        AnswerForm form = AnswerForm.of(agency, fields);
        List<Told> told = form.told(looks);
        if (!form.sent().isWhole()) {
            return again(reader, asked, form, BAD_REQUEST);
        }
        if (asked.ended() != null) {
            return again(reader, asked, form, CONFLICT);
        }
        if (!requests.decide(actor, asked, agency, form.seen(), told)) {
            return again(reader, asked, form, CONFLICT, ANSWERED_MEANWHILE);
        }
        next.addFlashAttribute(NOTICE, "Kept for %s.".formatted(looks.getFirst().agency()));
        return new ModelAndView("redirect:" + href(asked));
    }

    @PostMapping("/{id}/ended")
    ModelAndView end(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        WhoAsked asked = answered(id);
        AnswerForm form = AnswerForm.of(AnswerPages.ENDING, fields);
        Optional<How> how = Arrays.stream(How.values())
                .filter(one -> one.name().equals(form.text(AnswerForm.HOW)))
                .filter(one -> one != How.GIVEN || reports.of(actor, asked).isPresent())
                .findFirst();
        if (how.isEmpty()) {
            form.sent().wrong(AnswerForm.HOW, "Choose what came of it");
        }
        form.sent().need(AnswerForm.WORDS, "Write how");
        if (!requests.isOfficer(reader)) {
            form.sent().need(AnswerForm.OFFICER, "Write what the data protection officer said");
        }
        if (!form.sent().isWhole()) {
            return again(reader, asked, form, BAD_REQUEST);
        }
        String officer = form.text(AnswerForm.OFFICER);
        String words =
                form.text(AnswerForm.WORDS) + (officer.isEmpty() ? "" : " The data protection officer: " + officer);
        if (asked.ended() != null || !requests.end(actor, asked, how.orElseThrow(), words)) {
            return again(reader, answered(id), form, CONFLICT);
        }
        next.addFlashAttribute(NOTICE, "The request has ended.");
        return new ModelAndView("redirect:" + ALL);
    }

    @GetMapping("/{id}/report")
    ModelAndView report(Actor actor, @PathVariable UUID id) {
        return new ModelAndView("accessreports/report", PAGE, toTell(actor, id)).addObject("href", href(found(id)));
    }

    @GetMapping("/{id}/report.pdf")
    ResponseEntity<byte[]> onPaper(Actor actor, @PathVariable UUID id) {
        Report report = toTell(actor, id);
        AuditContext.export("who looked, for whoever asked");
        var attached =
                ContentDisposition.attachment().filename("who-looked.pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
                .body(paper.pdf("accessreports/reportPdf", Map.of("page", report)));
    }

    private Report toTell(Actor actor, UUID id) {
        return reports.of(actor, answered(id)).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private WhoAsked found(UUID id) {
        return requests.one(id).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private WhoAsked answered(UUID id) {
        WhoAsked asked = found(id);
        if (!requests.mayAnswer(asked)) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        return asked;
    }

    private ModelAndView page(Practitioner reader, WhoAsked asked, AnswerForm form, @Nullable String notice) {
        return new ModelAndView("accessreports/one", PAGE, pages.page(reader, asked, form, notice));
    }

    private ModelAndView again(Practitioner reader, WhoAsked asked, AnswerForm form, HttpStatus status) {
        return again(reader, asked, form, status, null);
    }

    private ModelAndView again(
            Practitioner reader, WhoAsked asked, AnswerForm form, HttpStatus status, @Nullable String notice) {
        ModelAndView again = page(reader, asked, form, notice);
        again.setStatus(status);
        return again;
    }
}
