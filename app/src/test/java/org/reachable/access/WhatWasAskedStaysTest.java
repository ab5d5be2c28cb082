package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.RegisteredSources;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.fold.Finding;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.watch.Asked;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody was asked does not vanish from under them, whatever a row that comes in later says of when it was known. */
class WhatWasAskedStaysTest extends TwoOnDuty {

    private static final String COUNCIL_TOLD = "ms-la-told";

    @Autowired
    Chronology chronology;

    @Autowired
    RegisteredSources sources;

    private String source;

    @BeforeEach
    void theSergeantSends() {
        source = sources.sentBy(testshire.practitioner(testshire.signInName(sergeant)), "sent-" + UUID.randomUUID());
    }

    /** The home's report comes in by night and was recorded before the police's: whoever was asked by the police's found their ask gone. */
    @Test
    void whatIsToldOtherwiseSinceIsEndedAndSaysSo() {
        write("reachable", clock.instant(), "missing-reported", Map.of("episode", "7"));
        watch.catchUp();
        String asked = found(COUNCIL_TOLD).getFirst().id();
        write(source, minutesAgo(45), "missing-reported", Map.of());
        watch.catchUp();
        assertThat(found(COUNCIL_TOLD))
                .filteredOn(finding -> finding.id().equals(asked))
                .singleElement()
                .satisfies(finding -> assertThat(finding.open()).isFalse());
        assertThat(found(COUNCIL_TOLD))
                .as("and it is asked beside it")
                .filteredOn(Finding::open)
                .isNotEmpty();
        try (Visitor reader = Visitor.signedIn(port, testshire.signInName(manager))) {
            assertThat(reader.get("/asks/" + asked).body()).contains("what came in since tells it otherwise");
        }
    }

    private void write(String from, Instant known, String type, Map<String, String> attributes) {
        chronology.append(
                sergeant,
                null,
                List.of(new NewEntry(
                        child,
                        new WrittenEntry(
                                new EntryId(from, UUID.randomUUID().toString()),
                                "Canary",
                                known.minusSeconds(30),
                                known,
                                sergeant.agencyKind(),
                                type,
                                "We went to see it.",
                                "",
                                List.of(),
                                "",
                                "",
                                List.of(),
                                "open",
                                attributes),
                        List.of())));
    }

    private List<Finding> found(String rule) {
        return watch.about(manager, child).stream()
                .map(Asked::finding)
                .filter(finding -> finding.rule().id().equals(rule))
                .toList();
    }
}
