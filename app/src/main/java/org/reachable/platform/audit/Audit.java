package org.reachable.platform.audit;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** The door to the audit. */
@Component
public class Audit {

    private static final String BY_ITSELF = "NONE";

    private final AuditStore store;
    private final Rates rates;
    private final PageReads reads;
    private final PagesAtOnce atOnce;
    private final Partnership partnership;
    private final Transactions transactions;
    private final RowsCounted counted;

    Audit(
            AuditStore store,
            Rates rates,
            PageReads reads,
            PagesAtOnce atOnce,
            Partnership partnership,
            Transactions transactions,
            RowsCounted counted) {
        this.store = store;
        this.rates = rates;
        this.reads = reads;
        this.atOnce = atOnce;
        this.partnership = partnership;
        this.transactions = transactions;
        this.counted = counted;
    }

    /** What every request passes through, but those for pages that are open to everybody. */
    public Filter ofEveryRequestBut(RequestMatcher open) {
        return new AuditedRequests(open, store, rates, reads, atOnce, partnership, transactions, counted);
    }

    /** What pages pass through that are open to everybody: nobody opens them without end. */
    public Filter ofPublicPages() {
        return new PublicReads(reads);
    }

    /**
     * Writes the row of a request that is done before anybody can be known to be signed in, in the transaction of what it
     * does. From here to its end that transaction is whose the work is.
     *
     * @param whose whose work was done; empty where it was refused, and nothing was
     * @param subjects whose record it was
     */
    public void ofOneBeforeSigningIn(
            String route,
            Optional<Practitioner> whose,
            Collection<PersonId> subjects,
            int status,
            Map<String, String> details) {
        whose.ifPresent(one -> transactions.continueAs(one.id().toString()));
        partnership
                .id()
                .map(here -> new AuditRow(
                        here,
                        new AuditRow.By(
                                whose.map(Practitioner::id).orElse(null),
                                whose.map(Practitioner::agency).orElse("")),
                        whose.isPresent() ? AuditRow.Action.WRITE : AuditRow.Action.REFUSED,
                        new AuditRow.Request("POST", route, status),
                        subjects.stream().map(PersonId::value).toList(),
                        List.of(),
                        "",
                        details))
                .ifPresent(row -> {
                    store.add(row);
                    counted.count(row);
                });
    }

    /**
     * Does work in somebody's name that no request of theirs asked for, and writes its row in the same transaction: whose record
     * it touched, and that something leaves as a file.
     */
    public <T> T ofOneByItself(Practitioner whose, String what, Supplier<T> work) {
        return byItself(whose, what, AuditRow.Action.READ, work);
    }

    /** As {@link #ofOneByItself}, of work that changes what is kept: where its row cannot be written, nothing is changed. */
    public <T> T ofAWriteByItself(Practitioner whose, String what, Supplier<T> work) {
        return byItself(whose, what, AuditRow.Action.WRITE, work);
    }

    private <T> T byItself(Practitioner whose, String what, AuditRow.Action usual, Supplier<T> work) {
        return transactions.as(whose.id().toString(), () -> {
            var touched = new AuditContext();
            var done = new ArrayList<T>(1);
            touched.during(() -> done.add(work.get()));
            AuditRow row = new AuditRow(
                    whose.partnership(),
                    new AuditRow.By(whose.id(), whose.agency()),
                    touched.exported() ? AuditRow.Action.EXPORT : usual,
                    new AuditRow.Request(BY_ITSELF, what, HttpServletResponse.SC_OK),
                    touched.subjects(),
                    List.of(),
                    touched.purpose(),
                    touched.details());
            store.add(row);
            counted.count(row);
            return done.getFirst();
        });
    }

    /** How many more searches they may do now, counted one at a time until this transaction ends. */
    public int searchesLeft(Practitioner who) {
        return rates.left(who.id(), AuditRow.Action.SEARCH);
    }
}
