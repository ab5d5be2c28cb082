package org.reachable.exchange.files;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.records.chronology.Compared;

/** What becomes of each entry of files that were sent: said once, for the list and for what is counted above it. */
final class Becoming {

    private final Actor actor;
    private final FilesRead read;
    private final Compared compared;
    private final Map<EntryId, String> leftOut;
    private final MayBegin begins;

    /** @param leftOut why the wall of writing leaves an entry out, by its id */
    Becoming(Actor actor, FilesRead read, Compared compared, Map<EntryId, String> leftOut, MayBegin begins) {
        this.actor = actor;
        this.read = read;
        this.compared = compared;
        this.leftOut = leftOut;
        this.begins = begins;
    }

    /** What can become of one. */
    enum What {
        NOT_SAID,
        LEFT_OUT,
        /** Of something without a record, which people of the sender’s agency do not begin. */
        BEGUN_BY_OTHERS,
        IF_BEGUN,
        HERE_ALREADY,
        PUTS_RIGHT,
        NEW
    }

    What of(Entry entry) {
        if (read.untold().contains(entry.child())) {
            return What.NOT_SAID;
        }
        if (leftOut.containsKey(entry.id())) {
            return What.LEFT_OUT;
        }
        if (read.unknown().contains(entry.child())) {
            return begins.mayBegin(actor, entry.child()) ? What.IF_BEGUN : What.BEGUN_BY_OTHERS;
        }
        if (compared.known().contains(entry.id())) {
            return What.HERE_ALREADY;
        }
        return compared.otherwise().contains(entry.id()) ? What.PUTS_RIGHT : What.NEW;
    }

    String inWords(Entry entry) {
        return switch (of(entry)) {
            case NOT_SAID -> "Not said";
            case LEFT_OUT -> "Left out. " + leftOut.get(entry.id());
            case BEGUN_BY_OTHERS -> "Left out: people of your agency begin none of this kind";
            case IF_BEGUN ->
                begins.kind(entry.child())
                        .map(kind ->
                                "New, if this %s is begun".formatted(kind.name().toLowerCase(Locale.ROOT)))
                        .orElse("New, if the child’s record is begun");
            case HERE_ALREADY -> "Here already";
            case PUTS_RIGHT -> "Puts an earlier one right";
            case NEW -> "New";
        };
    }

    /** How many become what; each entry once. */
    Counted counted() {
        return new Counted(read.entries().stream().collect(Collectors.groupingBy(this::of, Collectors.counting())));
    }

    /** How many become what. */
    record Counted(Map<What, Long> by) {

        long of(What... whats) {
            return List.of(whats).stream()
                    .mapToLong(what -> by.getOrDefault(what, 0L))
                    .sum();
        }
    }
}
