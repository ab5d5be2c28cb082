package org.reachable.platform.audit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.CannotStart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many pages one person opens in a minute: more than anybody at work does, and far less than a program that reads
 * everything. It is counted in memory, so that whoever is refused costs nobody a page; each server counts what it answers.
 */
@Component
class PageReads {

    static final Duration WITHIN = Duration.ofMinutes(1);

    /** What reads about many children at once. */
    private static final String[] COSTLY = {
        "/search", "/replies", "/figures", "/inspection", "/import", "/would-it-have-changed"
    };

    private final int most;
    private final int mostCostly;
    private final LongSupplier nanos;
    private final Map<String, Latest> everybody = new ConcurrentHashMap<>();
    private volatile long tidied;

    @Autowired
    PageReads(
            @Value("${reachable.pages-a-minute}") int most,
            @Value("${reachable.costly-pages-a-minute}") int mostCostly) {
        this(most, mostCostly, System::nanoTime);
    }

    PageReads(int most, int mostCostly, LongSupplier nanos) {
        if (most < 1 || mostCostly < 1) {
            throw new CannotStart(
                    "With fewer than one page a minute nobody could read anything.",
                    "Set reachable.pages-a-minute and reachable.costly-pages-a-minute to a number over 0, or leave them out.");
        }
        this.most = most;
        this.mostCostly = mostCostly;
        this.nanos = nanos;
        this.tidied = nanos.getAsLong();
    }

    /** Counts one page of whoever signs in under this name; or says how long they wait, and counts nothing. */
    Optional<Duration> toWait(String signInName, String path) {
        long now = nanos.getAsLong();
        tidy(now);
        var wait = new Duration[1];
        everybody.compute(signInName, (_, known) -> {
            Latest latest = known == null ? new Latest() : known;
            wait[0] = latest.take(now, isCostly(path));
            return latest;
        });
        return Optional.ofNullable(wait[0]);
    }

    /** Of how many people something is kept. */
    int kept() {
        return everybody.size();
    }

    private static boolean isCostly(String path) {
        for (String costly : COSTLY) {
            if (path.startsWith(costly)) {
                return true;
            }
        }
        return false;
    }

    /** Whoever has opened nothing for a minute is forgotten. */
    private void tidy(long now) {
        if (now - tidied > WITHIN.toNanos()) {
            tidied = now;
            everybody.keySet().forEach(name -> everybody.computeIfPresent(name, (_, latest) -> latest.since(now)));
        }
    }

    /** When one person's pages of the last minute were opened; only ever asked by one thread at a time. */
    private final class Latest {

        private final ArrayDeque<Long> pages = new ArrayDeque<>();
        private final ArrayDeque<Long> costly = new ArrayDeque<>();

        @Nullable
        Duration take(long now, boolean isCostly) {
            since(now);
            if (pages.size() >= most) {
                return until(pages, now);
            }
            if (isCostly && costly.size() >= mostCostly) {
                return until(costly, now);
            }
            pages.add(now);
            if (isCostly) {
                costly.add(now);
            }
            return null;
        }

        @Nullable
        Latest since(long now) {
            forget(pages, now);
            forget(costly, now);
            return pages.isEmpty() ? null : this;
        }

        private static void forget(ArrayDeque<Long> opened, long now) {
            while (!opened.isEmpty() && now - opened.getFirst() >= WITHIN.toNanos()) {
                opened.removeFirst();
            }
        }

        private static Duration until(ArrayDeque<Long> opened, long now) {
            return Duration.ofNanos(opened.getFirst() + WITHIN.toNanos() - now);
        }
    }
}
