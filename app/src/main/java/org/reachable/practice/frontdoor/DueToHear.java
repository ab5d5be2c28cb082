package org.reachable.practice.frontdoor;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.watch.RepliesDue;
import org.springframework.stereotype.Component;

/** By when whoever told us hears from us: the soonest that anybody is asked to reply, and never later than all replies are due. */
@Component
class DueToHear {

    private final RepliesDue asked;
    private final Calendars calendars;
    private final Forms forms;
    private final Set<String> people;

    DueToHear(RepliesDue asked, Calendars calendars, Forms forms, Vocabulary vocabulary) {
        this.people = vocabulary.people();
        this.asked = asked;
        this.calendars = calendars;
        this.forms = forms;
    }

    /** All replies to what was known then are due by this time, whatever it told. */
    Instant atTheLatest(Instant known) {
        return calendars.limit(known, forms.replies().within());
    }

    /** The soonest that anybody is asked to reply to each, of what the reader follows. */
    Map<EntryId, Instant> asked(Actor reader, Collection<LoggedEntry> told) {
        return asked.of(
                reader,
                told.stream().collect(Collectors.toMap(LoggedEntry::named, LoggedEntry::person, (one, _) -> one)),
                told.stream()
                        .filter(one -> people.contains(one.entry().agency()))
                        .map(LoggedEntry::named)
                        .collect(Collectors.toSet()));
    }

    /**
     * @param since since when an answer is owed
     * @param asked what {@link #asked} found of it
     */
    Instant by(LoggedEntry told, Instant since, Map<EntryId, Instant> asked) {
        Instant latest = atTheLatest(since);
        Instant soonest = asked.getOrDefault(told.named(), latest);
        return soonest.isBefore(latest) ? soonest : latest;
    }
}
