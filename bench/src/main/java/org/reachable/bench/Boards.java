package org.reachable.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Boards, as everybody who works with children and everybody who answers for the whole county opens them, one after the other: as of now,
 * and as known on a day of half a year ago.
 */
final class Boards implements Measure {
    /** So often a board is asked for at least, however few it is for: of a few times the slowest would be all that is measured. */
    private static final int TIMES = 200;

    private static final int ROUNDS = 3;
    /** A past day is worked out from what was known then, in seconds: who answers for the county asks, and no more than these. */
    private static final int LOOK_BACK = 12;

    private static final double NOW_SECONDS = 0.3;
    private static final double A_PAST_DAY_SECONDS = 3;
    private static final String A_PAST_DAY = "2021-12-17";

    @Override
    public String name() {
        return "boards";
    }

    @Override
    public List<Figure> take(Setting setting) throws Exception {
        int children = setting.children(1_000);
        try (var demonstration = new Demonstration(setting.checkout(), children)) {
            demonstration.untilFolded();
            if (setting.rows() > 0) {
                try (Connection database = demonstration.database()) {
                    children = new CopiedChildren(database).until(setting.rows());
                }
            }
            List<Visits> everybody = Visits.ofEverybody(demonstration);
            var figures = new ArrayList<Figure>();
            for (String board : setting.boards().isEmpty() ? boards(setting.checkout()) : setting.boards()) {
                String path = "/boards/" + board;
                List<Visits> theirs = whoIsGiven(path, everybody);
                if (theirs.isEmpty()) {
                    figures.add(new Figure("Board " + board + ", for whom", 0, "people", Goal.NONE, "not measured"));
                    continue;
                }
                figures.add(figure(
                        "Board now: " + board,
                        theirs,
                        path,
                        NOW_SECONDS,
                        Math.max(ROUNDS, Math.ceilDiv(TIMES, theirs.size())),
                        children));
                System.err.println(figures.getLast().line());
                figures.add(figure(
                        "Board on a past day: " + board,
                        theirs.subList(0, Math.min(LOOK_BACK, theirs.size())),
                        path + "?on=" + A_PAST_DAY,
                        A_PAST_DAY_SECONDS,
                        ROUNDS,
                        children));
                System.err.println(figures.getLast().line());
            }
            return figures;
        }
    }

    /** Its files are the boards. */
    private static List<String> boards(Path checkout) throws Exception {
        try (Stream<Path> files = Files.list(checkout.resolve("policy/boards"))) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .toList();
        }
    }

    /** Whoever a board is not for is told so, which is no figure. */
    private static List<Visits> whoIsGiven(String path, List<Visits> everybody) throws InterruptedException {
        var given = new ArrayList<Visits>();
        for (Visits one : everybody) {
            if (one.visitor().isGiven(path)) {
                given.add(one);
            }
        }
        return given;
    }

    private static Figure figure(String what, List<Visits> visits, String path, double goal, int rounds, int children)
            throws InterruptedException {
        var waited = new ArrayList<Double>();
        int refused = 0;
        for (int round = 0; round < rounds; round++) {
            for (Visits one : visits) {
                long begin = System.nanoTime();
                // Whoever was not given it at the last waited for nothing: as long as nobody waits.
                boolean given = one.visitor().isGiven(path);
                refused += given ? 0 : 1;
                waited.add(given ? (System.nanoTime() - begin) / 1e9 : Double.POSITIVE_INFINITY);
            }
        }
        Waits waits = Waits.of(waited);
        return new Figure(
                what + ", 95 of 100 within",
                waits.within(95),
                "ms",
                Goal.atMost(goal * 1_000),
                "half within %.0f ms; %,d asked for, one after the other, %,d of them not given; %,d children"
                        .formatted(waits.within(50), waits.many(), refused, children));
    }
}
