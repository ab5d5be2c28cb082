package org.reachable.platform.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.reachable.foundation.kernel.Transactions;
import org.springframework.stereotype.Component;

/** What came of requests, in numbers for whoever runs this: nobody's name, and no address. */
@Component
class RowsCounted {

    private final MeterRegistry meters;
    private final Transactions transactions;

    RowsCounted(MeterRegistry meters, Transactions transactions) {
        this.meters = meters;
        this.transactions = transactions;
    }

    /** Counts a row once it is committed. */
    void count(AuditRow row) {
        String action = row.action().name().toLowerCase(Locale.ROOT);
        transactions.afterwards(() -> Counter.builder("reachable.audit.rows")
                .description("Requests by what came of them")
                .tag("action", action)
                .register(meters)
                .increment());
    }
}
