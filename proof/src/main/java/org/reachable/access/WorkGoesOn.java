package org.reachable.access;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Scope;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;

/**
 * Each thing outside that we lean on goes down in turn, while somebody works: an agency's identity provider, in three ways,
 * with more people waiting at it than there are connections; the file that copies the audit; the file of its anchors; the
 * folder of outage packs.
 *
 * <p>There is nothing else: no mail, text message or map is sent or asked (whoever is to hear of something finds it on their
 * desk), files that come in are looked at by ourselves, bank holidays and policy are in the jar. The database has a promise
 * of its own, for without it there is no work.
 */
public final class WorkGoesOn implements Promise {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Pattern NUMBER = Pattern.compile("\"number\":(\\d+)");

    private final List<String> silently = new ArrayList<>();
    private int outages;
    private int told;
    private int cameIn;

    @Override
    public int number() {
        return 34;
    }

    @Override
    public String words() {
        return "Work goes on while what is outside is down";
    }

    @Override
    public String topic() {
        return "outside";
    }

    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        Path folder = trial.folder("outside-files");
        var copy = new Outside(folder.resolve("copy.jsonl"));
        var anchors = new Outside(folder.resolve("anchors.jsonl"));
        var packs = new Outside(folder.resolve("packs"));
        String[] files = {
            "--reachable.audit.copy=" + copy.path(),
            "--reachable.audit.anchors=" + anchors.path(),
            "--reachable.audit.anchor-every=1s",
            "--reachable.outage.packs=" + packs.path(),
            "--reachable.outage.every=4s",
            "--reachable.outage.look-every=1s",
            "--reachable.readings-every=1s",
            // Two wait at the provider, and whatever anybody else does is done with the one that is left.
            "--spring.datasource.hikari.maximum-pool-size=3"
        };
        try (Wire wire = new Wire();
                Served served = trial.another(
                        "outside",
                        Stream.concat(Arrays.stream(files), Arrays.stream(SignInsThere.settings(wire)))
                                .toArray(String[]::new));
                OwnProvider provider = new OwnProvider();
                SignInsThere there = new SignInsThere(provider, wire)) {
            there.knows(served);
            drawsAPassword(served);
            var work = new CaseWork(served);
            int times = trial.times(25, 1);
            for (int round = 0; round < trial.times(3, 1); round++) {
                provider(served, there, wire, work, times);
                copy(served, copy, work, times);
                anchors(served, anchors, work, times);
                packs(served, packs, work, times);
            }
            boolean noticed = control(served, work);
            silently.forEach(one -> System.err.println("dropped: " + one));
            return figures(there, work, noticed, trial);
        }
    }

    private List<Figure> figures(SignInsThere there, CaseWork work, boolean noticed, Trial trial) {
        Duration longest = work.longest();
        return List.of(
                Figure.all("pages answered while something is down", work.answered(), work.pages()),
                Figure.all("forms kept meanwhile", work.kept(), work.forms()),
                Figure.speed(
                        trial,
                        "the slowest of these pages",
                        "%.1f s".formatted(longest.toMillis() / 1_000.0),
                        "≤ 5 s",
                        longest.compareTo(Duration.ofSeconds(5)) <= 0),
                Figure.all("outages that whoever runs this is told of", told, outages),
                Figure.none("things dropped and not made up for", silently.size(), outages),
                Figure.all("sign-ins at a provider that is down, told so", there.told(), there.tried()),
                Figure.fact("of people who came in once it was back", cameIn + "", "> 0", cameIn > 0),
                Figure.fact(
                        "control: a form that is not kept, a row not copied",
                        noticed ? "noticed" : "no",
                        "noticed",
                        noticed));
    }

    private void provider(Served served, SignInsThere there, Wire wire, CaseWork work, int times) throws Exception {
        for (Wire.Down how : Wire.Down.values()) {
            outages++;
            there.manyTry(served, how);
            work.some(times);
            boolean others = SignInsThere.withAPassword(served);
            told += others ? 1 : 0;
            there.areAnswered();
            wire.isMended();
            if (there.worksNow(served)) {
                cameIn++;
            } else {
                silently.add("nobody comes in after " + how);
            }
        }
    }

    private void copy(Served served, Outside copy, CaseWork work, int times) throws IOException {
        copy.breaks();
        work.some(times);
        isTold(served, "reachable.audit.unsealed", 1);
        copy.isMended();
        if (!until(() -> notCopied(served, copy.lines()) == 0)) {
            silently.add("rows of the audit that are not copied");
        }
    }

    /** Rows that have their place, or wait for it, and stand in no line outside. */
    private static long notCopied(Served served, List<String> lines) {
        Set<Long> there = lines.stream()
                .flatMap(line -> NUMBER.matcher(line).results().limit(1))
                .map(found -> Long.valueOf(found.group(1)))
                .collect(Collectors.toCollection(HashSet::new));
        List<Long> all = served.as("postgres")
                .sql("select number from audit_link")
                .query(Long.class)
                .list();
        Long waiting = served.as("postgres")
                .sql("select count(*) from audit_unsealed")
                .query(Long.class)
                .single();
        return waiting + all.stream().filter(number -> !there.contains(number)).count();
    }

    private void anchors(Served served, Outside anchors, CaseWork work, int times) throws IOException {
        until(() -> !anchors.lines().isEmpty());
        int before = anchors.lines().size();
        anchors.breaks();
        work.some(times);
        isTold(served, "reachable.audit.unanchored.seconds", 2);
        anchors.isMended();
        if (!until(() -> anchors.lines().size() > before)) {
            silently.add("an anchor");
        }
    }

    private void packs(Served served, Outside packs, CaseWork work, int times) throws IOException {
        until(() -> made(served) > 0);
        packs.breaks();
        long before = made(served);
        work.some(times);
        isTold(served, "reachable.outage.oldest.pack.seconds", 8);
        if (made(served) > before) {
            silently.add("a pack that is said to be there and is not");
        }
        packs.isMended();
        if (!until(() -> made(served) > before && packs.files() >= made(served))) {
            silently.add("a pack");
        }
    }

    private static long made(Served served) {
        return served.as("postgres")
                .sql("select count(*) from outage_pack")
                .query(Long.class)
                .single();
    }

    /** Whoever runs this reads of it in a figure that rises. */
    private void isTold(Served served, String figure, double atLeast) {
        outages++;
        boolean rises = until(() -> {
            var gauge = served.bean(MeterRegistry.class).find(figure).gauge();
            return gauge != null && gauge.value() >= atLeast;
        });
        told += rises ? 1 : 0;
        if (!rises) {
            System.err.println("nobody is told: " + figure);
        }
    }

    private static void drawsAPassword(Served served) {
        Testshire testshire = served.testshire();
        var ayo = testshire.practitioner("ayo");
        served.bean(PartnershipSetUp.class)
                .duty(
                        testshire.id(),
                        new NewDuty(
                                "agency-safeguarding-lead",
                                Scope.agency(ayo.agency()),
                                ayo.id(),
                                0,
                                Testshire.START,
                                null));
        try (Visitor keeper = served.visitor("ayo")) {
            keeper.post("/outage-packs/password", Map.of());
        }
    }

    /** Where a form cannot be kept, and where a line is missing, that is seen. */
    private static boolean control(Served served, CaseWork work) throws SQLException {
        var other = new CaseWork(served);
        served.asSuperuser(all ->
                all.sql("revoke insert on draft from reachable_application").update());
        try {
            other.some(1);
        } finally {
            served.asSuperuser(all ->
                    all.sql("grant insert on draft to reachable_application").update());
        }
        return other.kept() < other.forms() && notCopied(served, List.of()) > 0 && work.forms() > 0;
    }

    private static boolean until(BooleanSupplier so) {
        long began = System.nanoTime();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return true;
    }
}
