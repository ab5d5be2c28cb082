package org.reachable.audit;

import jakarta.servlet.Filter;
import org.reachable.kernel.Transactions;
import org.reachable.partnership.Partnership;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** The door to the audit. */
@Component
public class Audit {

    private final AuditStore store;
    private final Partnership partnership;
    private final Transactions transactions;

    Audit(AuditStore store, Partnership partnership, Transactions transactions) {
        this.store = store;
        this.partnership = partnership;
        this.transactions = transactions;
    }

    /** What every request passes through, but those for pages that are open to everybody. */
    public Filter ofEveryRequestBut(RequestMatcher open) {
        return new AuditedRequests(open, store, partnership, transactions);
    }
}
