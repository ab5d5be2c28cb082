package org.reachable.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.reachable.Visitor;
import org.reachable.engine.entry.Handling;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;
import org.reachable.records.chronology.Chronology;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever ties a reader to a child, at each door they see what the policy that everybody may read says, and no more. */
public final class TheMatrixIsTheAnswer implements Promise {

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String words() {
        return "The public matrix is what is shown";
    }

    @Override
    public String topic() {
        return "access";
    }

    /** What was asserted: cells in all, those that differ, and what else is the same for all. */
    private static final class Count {
        private int cells;
        private int different;
        private int alone;
        private int aloneDifferent;
        private final Set<Relationship> relationships = new HashSet<>();
    }

    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        var home = new Household(trial.served());
        var count = new Count();
        List<Tried> all = new ArrayList<>();
        for (Tie tie : Tie.values()) {
            for (String agency : Household.READERS) {
                if (!trial.sample() || (tie.ordinal() + agency.length()) % 13 == 0) {
                    Tried tried = Tried.of(home, tie, agency);
                    all.add(tried);
                    behindBothWalls(home, tried, count);
                }
            }
        }
        withoutTheSecondWall(trial.served(), () -> {
            all.forEach(tried -> behindTheFirst(home, tried, count));
            return count;
        });
        return List.of(
                Figure.none("cells shown otherwise: ties × readers × entries × doors", count.different, count.cells),
                Figure.fact(
                        "cells asserted",
                        "%,d".formatted(count.cells + count.alone),
                        trial.sample() ? "> 500" : "> 5,000",
                        count.cells + count.alone > trial.times(5_000, 500)),
                Figure.told(
                        "kinds of relationship among them",
                        count.relationships.size() + " of " + (Relationship.values().length - 2)),
                Figure.none("the same with row-level security off", count.aloneDifferent, count.alone));
    }

    /** A reader, a child and what ties them. */
    private record Tried(Tie tie, Actor reader, PersonId child, Relationship standing, Set<String> expected) {

        /** What was said in confidence moves entry by entry, to somebody by name: the sentences say so, and no matrix can. */
        boolean passedOn() {
            return tie.name().contains("IN_CONFIDENCE");
        }

        static Tried of(Household home, Tie tie, String agency) {
            Actor reader = home.house().somebody(agency);
            PersonId child = home.child();
            tie.between(home.house(), child, reader);
            Relationship standing = home.standing(reader, child);
            Set<String> expected = new HashSet<>();
            for (String wrote : Household.AGENCIES) {
                for (Handling handling : Handling.values()) {
                    if (AccessPolicy.sees(standing, handling, wrote.equals(agency), agency.equals("police"))) {
                        expected.add(wrote + " " + handling.code());
                    }
                }
            }
            return new Tried(tie, reader, child, standing, expected);
        }
    }

    private static void behindBothWalls(Household home, Tried tried, Count count) {
        count.relationships.add(tried.standing());
        count.cells += cells();
        count.different += differences(tried, "the chronology's door", atTheDoor(home, tried));
        Set<String> bare = home.served()
                .bean(Transactions.class)
                .as(
                        tried.reader().code(),
                        () -> Set.copyOf(home.served()
                                .bean(JdbcClient.class)
                                .sql("select agency || ' ' || handling from entry where subject = ?")
                                .param(tried.child().value())
                                .query(String.class)
                                .list()));
        count.cells += cells();
        count.different += differences(tried, "bare SQL", bare);
        try (Visitor visitor = home.visitor(tried.reader())) {
            for (String page : List.of("/chronology.csv", "/timeline")) {
                String body = visitor.get("/children/" + tried.child() + page).body();
                Set<String> shown = new HashSet<>();
                for (String wrote : Household.AGENCIES) {
                    for (Handling handling : Handling.values()) {
                        if (body.contains("Canary of %s, %s".formatted(wrote, handling.code()))) {
                            shown.add(wrote + " " + handling.code());
                        }
                    }
                }
                shown.removeAll(tried.expected()); // a page may show less than its reader may know
                shown.removeIf(entry -> tried.passedOn() && saidInConfidence(entry));
                count.cells += cells();
                shown.forEach(more -> System.err.println(tried + " is shown at " + page + ": " + more));
                count.different += shown.size();
            }
        }
    }

    private static void behindTheFirst(Household home, Tried tried, Count count) {
        count.alone += cells();
        count.aloneDifferent += differences(tried, "the door alone", atTheDoor(home, tried));
    }

    private static Set<String> atTheDoor(Household home, Tried tried) {
        return home.served().bean(Chronology.class).about(tried.reader(), tried.child()).logged().stream()
                .filter(logged -> logged.person().equals(tried.child()))
                .map(logged -> logged.entry().whose() + " " + logged.entry().handling())
                .collect(Collectors.toSet());
    }

    private static int differences(Tried tried, String door, Set<String> shown) {
        Set<String> more = new HashSet<>(shown);
        more.removeAll(tried.expected());
        Set<String> less = new HashSet<>(tried.expected());
        less.removeAll(shown);
        if (tried.passedOn()) {
            more.removeIf(TheMatrixIsTheAnswer::saidInConfidence);
            less.removeIf(TheMatrixIsTheAnswer::saidInConfidence);
        }
        if (!more.isEmpty() || !less.isEmpty()) {
            System.err.printf("%s: at %s more %s, less %s%n", tried, door, more, less);
        }
        return more.size() + less.size();
    }

    private static boolean saidInConfidence(String entry) {
        return entry.endsWith(Handling.OWN_CONFIDENCE.code());
    }

    private static int cells() {
        return Household.AGENCIES.length * Handling.values().length;
    }

    /** As though row-level security had been forgotten: the queries' own predicate must be enough. */
    static <T> T withoutTheSecondWall(Served served, Supplier<T> work) {
        JdbcClient owner = served.as("reachable_owner");
        List<String> walled = owner.sql("select relname from pg_class where relrowsecurity and relkind = 'r'")
                .query(String.class)
                .list();
        walled.forEach(table -> owner.sql("alter table %s disable row level security".formatted(table))
                .update());
        try {
            return work.get();
        } finally {
            walled.forEach(table -> owner.sql("alter table %s enable row level security".formatted(table))
                    .update());
        }
    }
}
