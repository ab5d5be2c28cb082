package org.reachable.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever told of danger hears whether somebody is on it: they wait beside the child, and nobody else tells them. */
@Component
public class OnWhatWasTold {

    private final JdbcClient sql;
    private final Policy policy;
    private final Transactions transactions;
    private final Clock clock;

    OnWhatWasTold(JdbcClient sql, Policy policy, Transactions transactions, Clock clock) {
        this.sql = sql;
        this.policy = policy;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Of an entry of the reader's.
     *
     * @param row its first row, of which it has a page
     * @param child whom it is about as it stands now
     * @param moved whether it was first filed under another
     * @param words whether somebody is on it, in a sentence
     */
    public record Told(EntryId entry, UUID row, PersonId child, boolean moved, String words) {}

    private record One(
            String entry,
            UUID first,
            UUID child,
            boolean moved,
            String role,
            @Nullable Instant taken,
            boolean another) {}

    /** Of all danger that they told in the last week and that is asked about still; each once. */
    public List<Told> all(Actor reader) {
        return transactions
                .reading(
                        reader.code(),
                        () -> sql.sql(
                                        "select wrote, row_of_it, person, moved, role, taken_at, another from who_is_on_what_i_told()")
                                .query((row, _) -> new One(
                                        row.getString("wrote"),
                                        row.getObject("row_of_it", UUID.class),
                                        row.getObject("person", UUID.class),
                                        row.getBoolean("moved"),
                                        row.getString("role"),
                                        WhoStands.instant(row, "taken_at"),
                                        row.getBoolean("another")))
                                .list())
                .stream()
                .collect(Collectors.groupingBy(One::entry, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::told)
                .toList();
    }

    /** The same of one; empty where it is no danger that is asked about still, or not theirs. */
    public String of(Actor reader, EntryId entry) {
        return all(reader).stream()
                .filter(one -> one.entry().equals(entry))
                .map(Told::words)
                .findFirst()
                .orElse("");
    }

    private Told told(List<One> asked) {
        One first = asked.getFirst();
        return new Told(
                EntryId.reference(first.entry(), ""),
                first.first(),
                new PersonId(first.child()),
                first.moved(),
                asked.stream()
                        .filter(one -> one.taken() != null)
                        .min(Comparator.comparing(one -> Objects.requireNonNull(one.taken())))
                        .map(this::isOn)
                        .orElse("Nobody has said yet that they are on it."));
    }

    private String isOn(One one) {
        String role = one.another() ? "" : " (" + policy.roleName(one.role()) + ")";
        return "Somebody on duty%s has said that they are on it, %s."
                .formatted(role, Dates.near(Objects.requireNonNull(one.taken()), clock.instant()));
    }
}
