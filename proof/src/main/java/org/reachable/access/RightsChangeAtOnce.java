package org.reachable.access;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Trial;

/** Whoever loses a right while they page through a record has no page more that was asked for afterwards. */
public final class RightsChangeAtOnce implements Promise {

    @Override
    public int number() {
        return 7;
    }

    @Override
    public String words() {
        return "A right that ends, ends at the next request";
    }

    @Override
    public String topic() {
        return "access";
    }

    /** How a right ends. */
    private interface Ending {
        void end(House house, PersonId child, Actor reader);
    }

    private static final List<Ending> ENDINGS = List.of(
            (house, child, reader) -> house.keepOut(child, reader, true),
            (house, child, reader) -> {
                house.endDuties(reader);
                house.lock(child, true);
            },
            (house, child, reader) -> {
                house.endDuties(reader);
                house.age(child, 400);
            });

    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        var home = new Household(trial.served());
        int late = 0;
        int before = 0;
        int times = trial.times(60, 3);
        for (int time = 0; time < times; time++) {
            Actor reader = home.house().somebody("housing");
            PersonId child = home.child();
            home.house().duty(reader, "lead-practitioner", Scope.child(child));
            String page = "/children/" + child + "/timeline";
            var ended = new AtomicBoolean();
            var lateNow = new AtomicInteger();
            var read = new AtomicInteger();
            try (Visitor visitor = home.visitor(reader);
                    var pool = Executors.newFixedThreadPool(3)) {
                List<Future<?>> readers = new ArrayList<>();
                for (int one = 0; one < 3; one++) {
                    readers.add(pool.submit(() -> {
                        for (int asked = 0; asked < 12; asked++) {
                            boolean after = ended.get();
                            if (visitor.get(page).body().contains("Canary of")) {
                                (after ? lateNow : read).incrementAndGet();
                            }
                        }
                    }));
                }
                while (read.get() == 0) {
                    Thread.sleep(2);
                }
                ENDINGS.get(time % ENDINGS.size()).end(home.house(), child, reader);
                ended.set(true);
                for (Future<?> one : readers) {
                    one.get();
                }
                late += visitor.get(page).body().contains("Canary of") ? 1 : 0;
            }
            late += lateNow.get();
            before += read.get();
        }
        return List.of(
                Figure.none("pages asked for after the right had ended", late, (long) times * 36),
                Figure.told("pages read before, by three tabs at once", Integer.toString(before)));
    }
}
