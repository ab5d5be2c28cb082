package org.reachable.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Arrivals;
import org.reachable.records.chronology.Log;
import org.reachable.records.chronology.LoggedEntry;
import org.springframework.stereotype.Component;

/** What is new about children to one reader: since they said that they had seen what there was. No page that is opened says it for them. */
@Component
public class LastSeen {

    private static final Duration A_WEEK = Duration.ofDays(7);

    private final LastSeenStore store;
    private final Arrivals arrivals;
    private final Transactions transactions;
    private final Clock clock;

    LastSeen(LastSeenStore store, Arrivals arrivals, Transactions transactions, Clock clock) {
        this.store = store;
        this.arrivals = arrivals;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Of each of these children, for whoever has read already what is open about them.
     *
     * @param open that, and maybe what is open about others
     */
    public Map<PersonId, News> of(Actor actor, Practitioner reader, Collection<PersonId> children, List<Asked> open) {
        Map<PersonId, Instant> said = said(actor, reader, children);
        Instant aWeekAgo = aWeekAgo();
        Map<PersonId, Instant> since = new HashMap<>();
        children.forEach(child -> since.put(child, said.getOrDefault(child, aWeekAgo)));
        Map<PersonId, List<LoggedEntry>> came = arrivals.cameSince(actor, since);
        Map<PersonId, News> news = new HashMap<>();
        since.forEach((child, from) -> news.put(
                child,
                new News(
                        from, said.containsKey(child), came.getOrDefault(child, List.of()), asked(open, child, from))));
        return news;
    }

    /** The same of one child, for whoever has read their story. */
    public News of(Actor actor, Practitioner reader, PersonId child, Log story, List<Asked> open) {
        Map<PersonId, Instant> said = said(actor, reader, List.of(child));
        Instant from = said.getOrDefault(child, aWeekAgo());
        return new News(
                from, said.containsKey(child), arrivals.cameSince(actor, child, story, from), asked(open, child, from));
    }

    private Map<PersonId, Instant> said(Actor actor, Practitioner reader, Collection<PersonId> children) {
        return transactions.reading(actor.code(), () -> store.seenTo(reader.id(), children));
    }

    private Instant aWeekAgo() {
        return clock.instant().minus(A_WEEK);
    }

    /** Of those with one question and one owner the newest stands for all, as wherever they are listed; history is no news. */
    private static List<Asked> asked(List<Asked> open, PersonId child, Instant since) {
        var questions = new HashSet<String>();
        return open.stream()
                .filter(asked -> asked.children().contains(child)
                        && asked.ask() != null
                        && !asked.ask().came().quietly()
                        && askedAt(asked).isAfter(since))
                .sorted(Comparator.comparing(LastSeen::askedAt).reversed())
                .filter(asked -> questions.add(asked.finding().rule().id() + " "
                        + Objects.requireNonNull(asked.ask()).practitioner()))
                .toList();
    }

    static Instant askedAt(Asked asked) {
        return Objects.requireNonNull(asked.ask()).came().at();
    }

    /** The reader says that they have seen what there was up to then; never less than they said before. */
    public void seen(Actor actor, Practitioner reader, PersonId child, Instant to) {
        AuditContext.person(child);
        Instant now = clock.instant();
        transactions.as(actor.code(), () -> store.seen(reader.id(), child, to.isAfter(now) ? now : to));
    }
}
