package org.reachable.engine.telling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.replay.WhoKnew;

/** Puts who knew what into words. */
final class WhoKnewTeller {
    private final Vocabulary vocabulary;
    private final EntryTeller entries;

    WhoKnewTeller(Vocabulary vocabulary, EntryTeller entries) {
        this.vocabulary = vocabulary;
        this.entries = entries;
    }

    WhoKnewMap map(WhoKnew knew) {
        var agencies = knew.agencies();
        return new WhoKnewMap(
                agencies.stream().map(vocabulary::agencyName).toList(),
                knew.things().stream().map(thing -> row(thing, agencies)).toList(),
                knew.pieces().stream().map(piece -> row(piece, agencies)).toList(),
                reach(knew.reach()));
    }

    private WhoKnewMap.ThingRow row(WhoKnew.Thing thing, List<String> agencies) {
        return new WhoKnewMap.ThingRow(
                Words.sentenceCase(entries.name(thing.token())),
                thing.entries().stream().map(entries::ref).toList(),
                cells(thing.had(), agencies),
                or(thing.couldHaveMet(), "one writer only"),
                or(thing.met(), thing.couldHaveMet() == null ? "" : "not known to have met"));
    }

    private WhoKnewMap.PieceRow row(WhoKnew.Piece piece, List<String> agencies) {
        long holders = piece.had().size();
        return new WhoKnewMap.PieceRow(
                entries.ref(piece.entry().id()),
                cells(piece.had(), agencies),
                piece.entry().reached().isEmpty()
                        ? "not known to have reached anyone"
                        : holders < 2 ? "one agency only" : "");
    }

    private static List<String> cells(Map<String, Instant> had, List<String> agencies) {
        return agencies.stream().map(agency -> or(had.get(agency), "")).toList();
    }

    private static String or(@Nullable Instant instant, String otherwise) {
        return instant == null ? otherwise : Words.shortDate(instant);
    }

    private static String reach(WhoKnew.Reach reach) {
        return "Of %s, %d are not known to have reached anyone, and %d are known to have reached the child or family only."
                .formatted(Words.count(reach.entries(), "entry", "entries"), reach.nobody(), reach.peopleOnly());
    }
}
