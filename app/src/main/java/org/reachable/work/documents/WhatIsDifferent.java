package org.reachable.work.documents;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a version in force made different, as whoever put it in force said. */
final class WhatIsDifferent {

    private WhatIsDifferent() {}

    /**
     * What they said; empty where that was not asked. Where nothing more is, what an earlier one made different is
     * so still, as far as anybody has written.
     */
    static String of(DocumentPages.Read read, List<Version> versions, Version version) {
        Version.InForce stands = version.inForce();
        String said = stands == null ? null : stands.different();
        if (said == null || !said.isEmpty()) {
            return Objects.requireNonNullElse(said, "");
        }
        String whom = read.kind().isOfAChild() ? "for " + read.name() : "here";
        return versions.stream()
                .filter(one -> one.number() < version.number())
                .flatMap(one -> Stream.ofNullable(one.inForce())
                        .flatMap(earlier -> Stream.ofNullable(earlier.different()))
                        .filter(words -> !words.isEmpty())
                        .map(words -> "Nothing more is different %s yet. Version %d said: %s"
                                .formatted(whom, one.number(), words)))
                .findFirst()
                .orElseGet(() -> "Nothing is different %s yet.".formatted(whom));
    }
}
