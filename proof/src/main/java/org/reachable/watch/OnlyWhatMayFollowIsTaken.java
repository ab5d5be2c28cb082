package org.reachable.watch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;
import org.reachable.watch.StepsByHand.Walked;

/** No step that the table of what may follow does not have is made, not by bare SQL either, as the roles we connect as. */
public final class OnlyWhatMayFollowIsTaken implements Promise {

    /** One transaction each. */
    private static final int OF_ONE_WALK = 2_500;

    private static final int ALL = 1_000_000;

    @Override
    public int number() {
        return 29;
    }

    @Override
    public String words() {
        return "What may not follow is refused, by SQL too";
    }

    @Override
    public String topic() {
        return "states";
    }

    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        Served served = trial.served();
        var steps = new StepsByHand(served.testshire());
        String asked = steps.begun(served.url());
        int walks = trial.times(ALL / OF_ONE_WALK, 2);
        Walked all = Walked.NOTHING;
        for (int walk = 0; walk < walks && !trial.isOver(); walk++) {
            boolean jobs = walk % 4 == 3;
            String role = jobs ? "reachable_jobs" : "reachable_application";
            String actor = jobs ? "job:proof" : steps.practitioner().toString();
            try (Connection connection = DriverManager.getConnection(served.url(), role, "")) {
                all = all.and(steps.walk(connection, actor, asked, OF_ONE_WALK, (walk + 1.0) / (walks + 1)));
            }
        }
        Walked unguarded;
        try (Connection superuser = served.superuser()) {
            unguarded = steps.walk(superuser, "job:proof", asked, OF_ONE_WALK, 0.29);
        }
        return List.of(
                Figure.none("steps taken that may not follow", all.illegal(), (long) all.made() + all.refused()),
                Figure.fact(
                        "steps taken, and refused",
                        "%,d, %,d".formatted(all.made(), all.refused()),
                        "> 0",
                        all.made() > 0 && all.refused() > 0),
                Figure.fact(
                        "control: of such steps where no trigger is",
                        "%,d noticed".formatted(unguarded.illegal()),
                        "> 0",
                        unguarded.illegal() > 0));
    }
}
