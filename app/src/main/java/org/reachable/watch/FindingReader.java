package org.reachable.watch;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.policy.Policy;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** Findings from the text that is kept of them. */
@Component
class FindingReader {

    /** Some megabytes of what desks show again and again, each found by its text, which who may not read it never has. */
    private static final int READ_BEFORE = 5_000;

    private final Json json;
    private final Policy policy;
    private final ConcurrentLruCache<String, Optional<Finding>> read =
            new ConcurrentLruCache<>(READ_BEFORE, this::read);

    FindingReader(Json json, Policy policy) {
        this.json = json;
        this.policy = policy;
    }

    /** Empty where another release, that runs beside this one, found it under a rule that this one does not have. */
    Optional<Finding> finding(String told) {
        return read.get(told);
    }

    private Optional<Finding> read(String told) {
        var stored = json.read(told, StoredFinding.class);
        return policy.rule(stored.rule())
                .map(rule -> new Finding(
                        stored.id(),
                        stored.steps().getLast().puts(rule),
                        stored.subject(),
                        stored.trigger(),
                        stored.group(),
                        stored.steps(),
                        stored.escalated(),
                        Objects.requireNonNullElse(stored.joined(), List.of())));
    }
}
