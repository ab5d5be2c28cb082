package org.reachable.governance.sanitised;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Handling;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.Table.Cell;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What of a record is sensitive, who holds it and how it is handled: for the lawyer who must disclose. Never its words. */
@Controller
@RequestMapping("/children/{id}")
class DisclosureController {

    private static final List<String> HEAD = List.of(
            "Number",
            "Happened on",
            "What it is",
            "Who holds it",
            "How it is handled",
            "Source at risk",
            "Told to partners");

    private final LineStore store;
    private final SanitisedSummaries lines;
    private final Chronology chronology;
    private final Partnership partnership;

    DisclosureController(LineStore store, SanitisedSummaries lines, Chronology chronology, Partnership partnership) {
        this.store = store;
        this.lines = lines;
        this.chronology = chronology;
        this.partnership = partnership;
    }

    @GetMapping("/disclosure")
    ModelAndView schedule(Actor actor, @PathVariable UUID id) {
        var child = new PersonId(id);
        String name = name(actor, child);
        List<LoggedEntry> all = chronology.about(actor, child).logged();
        List<List<String>> rows = rows(actor, child, all);
        var page = new DisclosurePage(
                new Link(name, SubjectAddresses.child(child)),
                rows.isEmpty()
                        ? null
                        : new Table(
                                "What is sensitive, the latest first",
                                HEAD.stream().map(Cell::of).toList(),
                                rows.stream()
                                        .map(row -> row.stream().map(Cell::of).toList())
                                        .toList(),
                                true),
                SubjectAddresses.child(child, "disclosure.csv"),
                Words.count(all.size() - rows.size(), "entry is", "entries are")
                        + " open to all who work with the child");
        return new ModelAndView("sanitised/disclosure", "page", page);
    }

    @GetMapping("/disclosure.csv")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id) {
        var child = new PersonId(id);
        name(actor, child);
        AuditContext.export("disclosure schedule");
        List<List<String>> rows =
                rows(actor, child, chronology.about(actor, child).logged());
        String csv = Stream.concat(Stream.of(HEAD), rows.stream())
                .map(row -> row.stream().map(DisclosureController::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("disclosure-schedule.csv")
                                .build()
                                .toString())
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    private List<List<String>> rows(Actor actor, PersonId child, List<LoggedEntry> all) {
        Set<String> told =
                new HashSet<>(lines.standing(child).stream().map(Line::entry).toList());
        return all.reversed().stream()
                .filter(one -> !one.entry().handling().equals(Handling.OPEN.code()))
                .map(one -> List.of(
                        one.entry().id().toString(),
                        Dates.date(Dates.day(one.entry().occurredAt())),
                        one.entry().type().name(),
                        partnership.agencyName(one.entry().whose()),
                        handled(one.entry().handling()),
                        SanitisedSummaries.isOne(one.entry().handling())
                                ? said(one.entry().attribute("source_at_risk"))
                                : "",
                        SanitisedSummaries.isOne(one.entry().handling())
                                ? told.contains(one.entry().id().toString()) ? "A line" : "Nothing"
                                : ""))
                .toList();
    }

    private static String handled(String code) {
        return Handling.of(code).map(Handling::words).orElse(Handling.RESTRICTED.words());
    }

    private static String said(String yesOrNo) {
        return switch (yesOrNo) {
            case "yes" -> "Yes";
            case "no" -> "No";
            default -> "Not said";
        };
    }

    /** Quoted, and with an apostrophe before what a spreadsheet would run. */
    private static String cell(String words) {
        String guarded = words.matches("(?s)[\\s']*[=+\\-@].*") ? "'" + words : words;
        return '"' + guarded.replace("\"", "\"\"") + '"';
    }

    private String name(Actor actor, PersonId child) {
        return lines.name(actor, child)
                .filter(_ -> store.mayDisclose(actor, child))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
