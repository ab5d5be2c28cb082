package org.reachable.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Each page beside one query, written by hand, that gives the facts the page is made of, to somebody who may see everything:
 * without access, audit, rules or words. What is between the two is what Reachable adds.
 */
final class BesideQueries implements Measure {
    private static final double GOAL = 3;
    private static final int ROUNDS = 200;
    private static final int SAMPLE = 40;

    @Override
    public String name() {
        return "queries";
    }

    @Override
    public List<Figure> take(Setting setting) throws Exception {
        int children = setting.children(1_000);
        try (var demonstration = new Demonstration(setting.checkout(), children)) {
            demonstration.untilFolded();
            List<Visits> everybody = Visits.ofEverybody(demonstration);
            try (Connection database = demonstration.database()) {
                database.createStatement().execute("set pg_trgm.word_similarity_threshold = 0.4");
                var figures = new ArrayList<Figure>();
                for (Kind kind : Kind.values()) {
                    figures.add(beside(kind, everybody, database, setting.sample() ? SAMPLE : ROUNDS, children));
                }
                return figures;
            }
        }
    }

    private static Figure beside(Kind kind, List<Visits> everybody, Connection database, int rounds, int children)
            throws Exception {
        String words = kind.name().toLowerCase();
        try (PreparedStatement query = database.prepareStatement(written(words))) {
            var page = new Turns(everybody);
            var answer = new Turns(everybody);
            Rounds timed = new Rounds()
                    .with("page", () -> page.next().who().visitor().page(kind.path(page)))
                    .with("query", () -> answer(query, kind.asks(answer.next())))
                    .run(rounds);
            return new Figure(
                    "Page beside one query by hand: " + words,
                    timed.median("page") / timed.median("query"),
                    "×",
                    Goal.atMost(GOAL),
                    "%.1f ms and %.1f ms; %,d children"
                            .formatted(timed.median("page") * 1e3, timed.median("query") * 1e3, children));
        }
    }

    /** Whose turn it is, and which of their children's: everybody's first, then everybody's second. */
    private static final class Turns {
        private final List<Visits> everybody;
        private int turn;

        Turns(List<Visits> everybody) {
            this.everybody = everybody;
        }

        /** The next: nobody's page is asked for twice in a row, for nobody looks for more than one person may. */
        Turns next() {
            turn++;
            return this;
        }

        Visits who() {
            return everybody.get(turn % everybody.size());
        }

        String child() {
            List<String> children = who().children();
            return children.get(turn / everybody.size() % children.size());
        }

        int sought() {
            return turn / everybody.size() % Visits.SOUGHT.size();
        }
    }

    private enum Kind {
        DESK,
        CHILD,
        TIMELINE,
        SEARCH,
        RECORD;

        String path(Turns turns) {
            return switch (this) {
                case DESK -> "/now";
                case CHILD -> "/children/" + turns.child();
                case TIMELINE -> "/children/" + turns.child() + "/timeline";
                case SEARCH -> turns.who().searches().get(turns.sought());
                case RECORD -> "/record?child=" + turns.child();
            };
        }

        List<String> asks(Turns turns) {
            return switch (this) {
                case DESK -> List.of(turns.who().name());
                case CHILD, TIMELINE -> List.of(turns.child());
                case SEARCH ->
                    List.of(
                            Visits.SOUGHT.get(turns.sought()).toLowerCase(),
                            Visits.SOUGHT.get(turns.sought()).toLowerCase());
                case RECORD -> List.of(turns.child(), turns.who().name());
            };
        }
    }

    private static String answer(PreparedStatement query, List<String> asks) throws SQLException {
        for (int i = 0; i < asks.size(); i++) {
            query.setString(i + 1, asks.get(i));
        }
        try (ResultSet answer = query.executeQuery()) {
            answer.next();
            return String.valueOf(answer.getString(1));
        }
    }

    private static String written(String kind) throws IOException {
        try (InputStream file = BesideQueries.class.getResourceAsStream("pages/" + kind + ".sql")) {
            if (file == null) {
                throw new IOException("There is no query for " + kind + ".");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
