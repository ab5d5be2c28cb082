package org.reachable.watch;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;
import org.reachable.watch.Unanswered.Meanwhile;

/**
 * Alerts that nobody answers, while the clock moves on: nobody acts, everybody who is told goes away, or leaves for good. Each
 * must go up as far as its rule says, to somebody new at each step who has it on their desk, and stop once somebody acts.
 */
public final class AnAlertGoesUpUntilSomebodyActs implements Promise {

    @Override
    public int number() {
        return 39;
    }

    @Override
    public String words() {
        return "An alert goes up until somebody acts";
    }

    @Override
    public String topic() {
        return "escalation";
    }

    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        try (Served served = trial.another("escalation")) {
            Random random = trial.random();
            var unanswered = new Unanswered(served, trial.times(Integer.MAX_VALUE, 3));
            for (int round = 0; round < trial.times(6, 1) && !trial.isOver(); round++) {
                for (Meanwhile meanwhile : Meanwhile.values()) {
                    unanswered.waits(Duration.ofHours(random.nextInt(24 * 9)));
                    unanswered.round(meanwhile);
                }
            }
            List<Figure> figures = new ArrayList<>(unanswered.figures());
            figures.add(control(served, trial));
            return figures;
        }
    }

    /** The same where whoever is told is forgotten: where no alert ends dead then, the proof proves nothing. */
    private static Figure control(Served served, Trial trial) throws SQLException {
        served.asSuperuser(all -> all.sql("""
                create function tell_nobody() returns trigger language plpgsql as $$ begin return null; end $$;
                create trigger a_control before insert on chase for each row execute function tell_nobody();
                """).update());
        try {
            var unanswered = new Unanswered(served, trial.times(10, 3));
            unanswered.round(Meanwhile.NOBODY_ACTS);
            return Figure.fact(
                    "control that must fail: nobody is told",
                    "%,d dead ends".formatted(unanswered.deadEnds()),
                    "> 0",
                    unanswered.deadEnds() > 0);
        } finally {
            served.asSuperuser(all -> all.sql("drop trigger a_control on chase; drop function tell_nobody();")
                    .update());
        }
    }
}
