package org.reachable.proof.durability;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Trial;
import org.reachable.proof.durability.OutboxReader.Way;
import org.springframework.context.ApplicationContext;

/**
 * What must follow from a write follows from it, in order, and from nothing that was taken back: word of it in the outbox, and
 * the fold with its findings and asks.
 *
 * <p>Two things hand on here. The outbox is written by the statement that adds an entry; nothing of ours sends it yet, so the
 * proof brings the reader that another system would: it goes by the log's place, notes what it has handed on, and dies. The
 * fold goes by a mark on the story, which is set in the transaction of the entry and taken off by the fold's.
 */
public final class WhatIsWrittenIsHandedOn implements Promise {

    @Override
    public int number() {
        return 27;
    }

    @Override
    public String words() {
        return "What is written is handed on, in order";
    }

    @Override
    public String topic() {
        return "outbox";
    }

    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        List<Figure> figures = new ArrayList<>();
        List<Exception> faults = new ArrayList<>();
        Path folder = Files.createDirectories(trial.folderToBeKilledIn("outbox"));
        try (PostgresProcess database = PostgresProcess.create(folder, List.of())) {
            ApplicationProcess.setUp(database, folder, application -> {
                try {
                    figures.addAll(tried(trial, database, folder, application));
                } catch (Exception fault) {
                    faults.add(fault);
                }
            });
        }
        if (!faults.isEmpty()) {
            throw faults.getFirst();
        }
        return figures;
    }

    private static List<Figure> tried(
            Trial trial, PostgresProcess database, Path folder, ApplicationContext application) throws Exception {
        List<Figure> figures = new ArrayList<>();
        HandingOn right = new HandingOn(database, application, Way.RIGHT, false, trial.random());
        if (trial.sample()) {
            right.run(4, 40, trial::isOver);
        } else {
            try (var second = new ApplicationProcess(database, folder)) {
                second.start();
                right.run(150, 0, trial::isOver);
            }
        }
        figures.addAll(handedOn(right));
        figures.addAll(followed(right));
        figures.addAll(controls(trial, database, application));
        return figures;
    }

    private static List<Figure> handedOn(HandingOn right) {
        long entries = right.entries().size();
        Handed handed = right.handed();
        return List.of(
                Figure.told(
                        "kills of the database, and of the reader",
                        "%,d, %,d".formatted(right.kills(), right.deaths())),
                Figure.none("entries that nobody was told of", right.lost(), entries),
                Figure.none("told of an entry that was rolled back", right.phantoms(), right.rolledBack()),
                Figure.none("told out of order of one child", handed.outOfOrder(), handed.messages()),
                Figure.told("told once more, after a death", "%,d".formatted(handed.again())));
    }

    private static List<Figure> followed(HandingOn right) {
        return List.of(
                Figure.none(
                        "entries without their finding, or its ask",
                        right.unasked(),
                        right.entries().size()),
                Figure.none(
                        "findings that speak of what was rolled back", right.findingsOfNothing(), right.rolledBack()),
                Figure.none("stories that stand before their last entry", right.behind(), right.children()));
    }

    private static List<Figure> controls(Trial trial, PostgresProcess database, ApplicationContext application)
            throws Exception {
        int writes = trial.times(1_000, 60);
        HandingOn early = new HandingOn(database, application, Way.NOTES_BEFORE_IT_HANDS_ON, false, trial.random())
                .run(0, writes, trial::isOver);
        HandingOn mixed = new HandingOn(database, application, Way.IN_ANOTHER_ORDER, false, trial.random())
                .run(0, writes, trial::isOver);
        HandingOn apart =
                new HandingOn(database, application, Way.RIGHT, true, trial.random()).run(0, writes, trial::isOver);
        return List.of(
                mustBe("lost", "noted before it is handed on", early.lost()),
                mustBe("out of order", "not by the log's place", mixed.handed().outOfOrder()),
                mustBe("of nothing", "written in a transaction of its own", apart.phantoms()));
    }

    private static Figure mustBe(String what, String where, long found) {
        return Figure.fact("control: " + where, "%,d %s".formatted(found, what), "> 0", found > 0);
    }
}
