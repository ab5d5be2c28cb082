package org.reachable.governance.accessreports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Words;
import org.reachable.governance.accessreports.Report.Agency;
import org.reachable.governance.accessreports.Report.Row;
import org.springframework.stereotype.Component;

/**
 * Writes what is told. It is put together from the looks that are told and from nothing else, so that it reads the same
 * whether or not others were left out.
 */
@Component
class LookReports {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final LookRequests requests;

    LookReports(LookRequests requests) {
        this.requests = requests;
    }

    /** Empty while anything is undecided. */
    Optional<Report> of(Actor actor, WhoAsked asked) {
        List<Looked> looked = requests.looked(actor, asked);
        return looked.stream().allMatch(Looked::decided)
                ? Optional.of(report(
                        asked,
                        requests.called(actor, asked.child()),
                        looked.stream().filter(Looked::leaves).toList()))
                : Optional.empty();
    }

    private static Report report(WhoAsked asked, String name, List<Looked> told) {
        String whose = asked.asker().by() == AskedBy.CHILD ? "your" : name + "’s";
        String whom = asked.asker().by().calls(name);
        return new Report(
                "Who looked at %s record".formatted(whose),
                List.of(
                        "You asked who has looked at %s record in Reachable. Services that help to keep children safe write there what they know, so that they can help together."
                                .formatted(whose),
                        "This goes up to %s, when you asked. It says which service looked, what the person does there, when, and why they could."
                                .formatted(Dates.date(asked.askedOn())),
                        told.isEmpty()
                                ? "There is nothing to list up to that day."
                                : "Each look is written down by the computer before the page is shown. Nobody can change that afterwards."),
                agencies(told, whom),
                List.of(
                        "We say this to everybody who asks, whatever is in their list: the law lets us leave something out where telling it could seriously harm somebody, hinder an investigation, or tell about another person. So a list like this may not be everything.",
                        "Do you want to go through it with somebody, or is something wrong? Ask whoever gave you this. If you are not happy with our answer you can ask us to look again, or complain to the Information Commissioner: ico.org.uk, 0303 123 1113."));
    }

    private static List<Agency> agencies(List<Looked> told, String whom) {
        Map<String, List<Looked>> byAgency =
                told.stream().collect(Collectors.groupingBy(Looked::agency, LinkedHashMap::new, Collectors.toList()));
        return byAgency.entrySet().stream()
                .map(entry -> new Agency(entry.getKey(), rows(entry.getValue(), whom)))
                .toList();
    }

    /** People of one role are one line a month: by role, not by name, and nobody can count them. */
    private static List<Row> rows(List<Looked> told, String whom) {
        Map<String, List<Looked>> byRole = told.stream()
                .sorted(Comparator.comparing(one -> one.looks().month()))
                .collect(Collectors.groupingBy(
                        one -> one.role() + "|" + one.looks().month(), LinkedHashMap::new, Collectors.toList()));
        return byRole.values().stream().map(same -> row(same, whom)).toList();
    }

    /** Of one month: "3, 5 and 12 November 2026". */
    static String days(List<LocalDate> days) {
        return Words.list(days.stream()
                        .map(day -> Integer.toString(day.getDayOfMonth()))
                        .toList())
                + " " + MONTH.format(days.getFirst());
    }

    private static Row row(List<Looked> same, String whom) {
        Looked first = same.getFirst();
        return new Row(
                first.role(),
                days(same.stream()
                        .flatMap(one -> one.looks().days().stream())
                        .distinct()
                        .sorted()
                        .toList()),
                same.stream().map(Looked::did).distinct().collect(Collectors.joining(". ")),
                same.stream().map(one -> one.why(whom)).distinct().collect(Collectors.joining(" ")));
    }
}
