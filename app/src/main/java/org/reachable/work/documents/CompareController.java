package org.reachable.work.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.work.documents.ComparePage.Group;
import org.reachable.work.documents.ComparePage.Row;
import org.reachable.work.documents.Comparison.Change;
import org.reachable.work.documents.DocumentPages.Read;
import org.reachable.work.documents.DocumentReading.Opened;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Two versions beside each other: what is new, changed, not done, done, as it was. */
@Controller
@RequestMapping({DocumentController.OF_A_CHILD, DocumentController.OF_A_THING})
class CompareController {

    private final DocumentReading reading;
    private final Documents documents;
    private final DocumentPages pages;

    CompareController(DocumentReading reading, Documents documents, DocumentPages pages) {
        this.reading = reading;
        this.documents = documents;
        this.pages = pages;
    }

    @GetMapping(DocumentController.VERSION + "/compared")
    ModelAndView compared(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer with) {
        Opened now = reading.version(actor, id, kind, number);
        Version then = with == null
                ? DocumentPages.before(now.all(), now.version()).orElseThrow(DocumentReading::notThere)
                : reading.version(now.all(), with);
        return new ModelAndView("documents/compared", "page", page(now, reading.opened(now.read(), now.all(), then)));
    }

    private ComparePage page(Opened opened, Opened earlier) {
        Read read = opened.read();
        Version now = opened.version();
        Version then = earlier.version();
        List<Part> stood = documents.standing(read.actor(), then);
        List<Part> stands = documents.standing(read.actor(), now);
        InWords before = pages.words(earlier.read(), stood);
        InWords after = pages.words(read, stands);
        Comparison compared = Comparison.of(earlier.read().kind(), stood, read.kind(), stands);
        var counted = Rows.counted(read.kind(), stands, after);
        return new ComparePage(
                new Link(read.kind().title(), read.href(now)),
                "%s: version %d and version %d".formatted(read.kind().title(), then.number(), now.number()),
                "%s · %s".formatted(told(then, before), told(now, after)),
                different(then, now),
                new ComparePage.Counted(
                        Rows.counted(earlier.read().kind(), stood, before).says(), counted.says(), counted.late()),
                Arrays.stream(Comparison.What.values())
                        .map(what -> new Group(
                                what.words(),
                                compared.changes().stream()
                                        .filter(change -> change.what() == what)
                                        .map(change -> row(change, before, after, now))
                                        .toList()))
                        .filter(group -> !group.rows().isEmpty())
                        .toList(),
                opened.all().stream()
                        .filter(one -> one.stands() && one.number() < now.number() && one.number() != then.number())
                        .map(one -> new Link(
                                "Compare with version " + one.number(),
                                read.href(now) + "/compared?with=" + one.number()))
                        .toList());
    }

    private static Row row(Change change, InWords before, InWords after, Version now) {
        Part then = change.then();
        Part stands = change.now();
        String was = then == null ? "Nothing about it" : before.told(then);
        String is = stands == null ? gone(change, now) : after.told(stands);
        return new Row(
                after.of(change.section().title()),
                change.what() == Comparison.What.AS_IT_WAS && was.equals(is) ? "" : was,
                is);
    }

    private static String gone(Change change, Version now) {
        return switch (change.what()) {
            case NOT_DONE -> "Not in version %d, and nobody has written down what came of it.".formatted(now.number());
            case NO_LONGER_ASKED -> "Version %d does not ask for it.".formatted(now.number());
            default -> "Not in version %d.".formatted(now.number());
        };
    }

    private static String told(Version version, InWords words) {
        return version.inForce() == null
                ? "Version %d is a draft".formatted(version.number())
                : "Version %d in force since %s"
                        .formatted(
                                version.number(), words.when(version.inForce().at()));
    }

    private static List<String> different(Version then, Version now) {
        List<String> said = new ArrayList<>();
        for (Version version : List.of(now, then)) {
            String words = version.inForce() == null ? null : version.inForce().different();
            if (words != null) {
                said.add(
                        words.isEmpty()
                                ? "Version %d said: nothing yet.".formatted(version.number())
                                : "Version %d said: “%s”".formatted(version.number(), words));
            }
        }
        return said;
    }
}
