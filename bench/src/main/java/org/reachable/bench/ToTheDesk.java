package org.reachable.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How long after somebody saved an entry what it asks for stands on the desk of whoever is asked. */
final class ToTheDesk implements Measure {
    private static final double GOAL_SECONDS = 1;
    private static final int ENTRIES = 100;
    private static final int SAMPLE = 20;

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    @Override
    public String name() {
        return "ask";
    }

    @Override
    public List<Figure> take(Setting setting) throws Exception {
        int children = setting.children(1_000);
        try (var demonstration = new Demonstration(setting.checkout(), children);
                Connection database = demonstration.database()) {
            demonstration.untilFolded();
            var desks = new HashMap<String, Visitor>();
            var seconds = new ArrayList<Double>();
            // A child with whom two of them work comes back once: nobody is asked twice.
            var back = new HashSet<String>();
            int most = setting.sample() ? SAMPLE : ENTRIES;
            for (Visits who : Visits.ofEverybody(demonstration)) {
                for (String child : who.children()) {
                    if (seconds.size() < most && back.add(child)) {
                        seconds.add(secondsToTheDesk(who.visitor(), child, database, demonstration, desks));
                    }
                }
            }
            Waits waits = Waits.of(seconds);
            return List.of(new Figure(
                    "From an entry to the desk of whoever is asked: 95 of 100 within",
                    waits.within(95),
                    "ms",
                    Goal.atMost(GOAL_SECONDS * 1e3),
                    "half within %.0f ms, the slowest %.0f; %d entries, one after the other; %,d children"
                            .formatted(waits.within(50), waits.within(100), waits.many(), children)));
        }
    }

    private static double secondsToTheDesk(
            Visitor writer, String child, Connection database, Demonstration demonstration, Map<String, Visitor> desks)
            throws Exception {
        var recording = Recording.ofAReturn(writer, child, "08:30", "Came home by themselves.");
        long last = lastAsked(database, child).number;
        long began = System.nanoTime();
        recording.keep();
        while (System.nanoTime() - began < PATIENCE) {
            LastAsked asked = lastAsked(database, child);
            if (asked.number > last) {
                Visitor desk = desks.get(asked.whom);
                if (desk == null) {
                    desk = Visitor.signedIn(demonstration.at(), asked.whom);
                    desks.put(asked.whom, desk);
                }
                if (desk.page("/now").contains(asked.finding)) {
                    return (System.nanoTime() - began) / 1e9;
                }
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        throw new IOException("What an entry asks for did not come to a desk in half a minute.");
    }

    /** How many were asked about a child so far, and whom last. */
    private record LastAsked(long number, String whom, String finding) {}

    private static LastAsked lastAsked(Connection database, String child) throws SQLException {
        try (PreparedStatement asking = database.prepareStatement("""
                select count(*) over () as number, sign_in_name, finding
                from ask join practitioner on practitioner.id = ask.practitioner
                where person = ?::uuid order by asked_at desc limit 1
                """)) {
            asking.setString(1, child);
            ResultSet answer = asking.executeQuery();
            return answer.next()
                    ? new LastAsked(answer.getLong(1), String.valueOf(answer.getString(2)), answer.getString(3))
                    : new LastAsked(0, "", "");
        }
    }
}
