package org.reachable.pages.thing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reachable.engine.entry.Entry;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.thing.ThingPage.Tied;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.surroundings.Tie;
import org.springframework.stereotype.Component;

/** Says of each tie who said it, when, whether they saw it themselves, and how long that is ago. */
@Component
class Evidence {

    /** A tie that nobody has said again for so long fades. */
    private static final Duration FADES = Duration.ofDays(183);

    private static final int MOST = 4;
    private static final int DAYS_IN_WORDS = 60;

    private final Partnership partnership;

    Evidence(Partnership partnership) {
        this.partnership = partnership;
    }

    /** Each child once, the last seen first. */
    List<Tied> of(List<Tie> ties, List<LoggedEntry> readable, Map<PersonId, String> names, Instant now) {
        Map<String, Entry> entries = readable.stream()
                .map(LoggedEntry::entry)
                .collect(Collectors.toMap(entry -> entry.id().toString(), Function.identity(), (one, _) -> one));
        Map<PersonId, List<Tie>> byChild = ties.stream()
                .filter(tie -> names.containsKey(tie.person()))
                .sorted(Comparator.comparing(Tie::seenAt).reversed())
                .collect(Collectors.groupingBy(Tie::person, LinkedHashMap::new, Collectors.toList()));
        return byChild.entrySet().stream()
                .map(each -> tied(each.getKey(), each.getValue(), entries, names, now))
                .toList();
    }

    private Tied tied(
            PersonId child, List<Tie> ties, Map<String, Entry> entries, Map<PersonId, String> names, Instant now) {
        Instant last = ties.getFirst().seenAt();
        List<String> evidence = new ArrayList<>(ties.stream()
                .limit(MOST)
                .map(tie -> line(tie, Optional.ofNullable(tie.entry()).map(entries::get), now))
                .toList());
        if (ties.size() > MOST) {
            evidence.add("and " + (ties.size() - MOST) + " earlier");
        }
        return new Tied(
                new Link(Objects.requireNonNull(names.get(child)), SubjectAddresses.child(child)),
                "Last seen " + ago(last, now),
                last.isBefore(now.minus(FADES)),
                evidence);
    }

    private String line(Tie tie, Optional<Entry> entry, Instant now) {
        String who = entry.map(Entry::whose).map(partnership::agencyName).orElse(tie.source());
        String told = entry.map(one -> one.attribute("told_by"))
                .filter(by -> !by.isEmpty())
                .map(by -> ", who was told it: second hand")
                .orElse("");
        String sure = switch (tie.strength()) {
            case SAID -> "said by " + who + told + ", not confirmed";
            case SEEN -> "seen by " + who + ": first hand";
            case CONFIRMED -> "confirmed by " + who;
        };
        return "%s, %s · %s".formatted(tie.how(), Dates.near(Dates.day(tie.seenAt()), now), sure);
    }

    /** "today", "12 days ago", "14 months ago". */
    static String ago(Instant then, Instant now) {
        long days = Dates.day(then).until(Dates.day(now), ChronoUnit.DAYS);
        if (days <= 0) {
            return "today";
        }
        return days < DAYS_IN_WORDS
                ? Words.count(days, "day") + " ago"
                : Words.count(Dates.day(then).until(Dates.day(now)).toTotalMonths(), "month") + " ago";
    }
}
