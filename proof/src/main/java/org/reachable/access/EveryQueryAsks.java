package org.reachable.access;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.reachable.access.QueriesWithout.Asked;
import org.reachable.access.QueryReaders.Reading;
import org.reachable.proof.Figure;
import org.reachable.proof.Served;

/**
 * The first wall by itself: with row-level security off, everything reads as it did before. Then each place where one of the
 * application's queries asks who may see what is taken out, and somebody must read something else.
 */
final class EveryQueryAsks {

    /** Numbers, ids and times change by themselves while a proof runs. */
    private static final Pattern CHANGES =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+(:\\d+)?|(?<=minute|hour|day)s\\b");

    /** What only asks again: without it nobody reads otherwise. */
    private static final List<String> ASK_AGAIN = List.of(
            // Names are read of those of whom a query before has said that the reader knows of them.
            "from person_name where person = any (?) and may_know_of(",
            // For which entry a line stands is looked for among entries that the reader sees.
            "where entry.name = behind.entry and may_see(");

    private final Served served;
    private final QueriesWithout queries = new QueriesWithout();
    private final Map<Asked, List<Read>> asking = new LinkedHashMap<>();
    private int read;
    private int otherwise;

    EveryQueryAsks(Served served) {
        this.served = served;
    }

    /** Something that somebody reads, and what they read while every query asks. */
    private static final class Read {
        private final Reading reading;
        private String before;

        Read(Reading reading) {
            this.reading = reading;
            now(); // the first time it says that they have not looked before
            this.before = now();
        }

        String now() {
            return CHANGES.matcher(reading.said().get()).replaceAll("0");
        }

        /** Whether they read something else; where time alone made the difference it is not one. */
        boolean isOther(QueriesWithout queries, Asked taken) {
            queries.leaveOut(taken);
            String without = now();
            queries.leaveOut(null);
            if (without.equals(before)) {
                return false;
            }
            before = now();
            return !without.equals(before);
        }
    }

    List<Figure> figures() throws IOException {
        try (Served alone = served.beside(context -> context.addBeanFactoryPostProcessor(
                        // as a bean: it stands before what leads jobs to their own role
                        beans -> beans.registerSingleton("queriesWithout", queries)));
                var readers = new QueryReaders(served, alone)) {
            List<Read> withBoth = readers.readings().stream().map(Read::new).toList();
            return TheMatrixIsTheAnswer.withoutTheSecondWall(served, () -> {
                withBoth.forEach(this::hear);
                return judged();
            });
        }
    }

    /** Which queries it asks; and whether it reads the same with one wall as with two. */
    private void hear(Read one) {
        String withBoth = one.before;
        queries.heard();
        one.before = one.now();
        queries.heard()
                .forEach(asked ->
                        asking.computeIfAbsent(asked, _ -> new ArrayList<>()).add(one));
        read++;
        if (!one.before.equals(withBoth)) {
            otherwise++;
            System.err.println("with row-level security off it reads otherwise: " + one.reading.where());
        }
    }

    private List<Figure> judged() {
        List<String> unnoticed = asking.entrySet().stream()
                .filter(asked -> asked.getValue().stream().noneMatch(one -> one.isOther(queries, asked.getKey())))
                .map(asked -> asked.getKey().words())
                .toList();
        unnoticed.stream()
                .filter(words -> !asksAgain(words))
                .forEach(words -> System.err.println("taken out, and nobody reads otherwise: " + words));
        long again = unnoticed.stream().filter(EveryQueryAsks::asksAgain).count();
        return List.of(
                Figure.none("readings that are others with row-level security off", otherwise, read),
                Figure.all(
                        "places where a query asks whose taking out is noticed",
                        asking.size() - unnoticed.size(),
                        asking.size() - again),
                Figure.told("places that only ask again", Long.toString(again)));
    }

    private static boolean asksAgain(String words) {
        return ASK_AGAIN.stream().anyMatch(words::contains);
    }
}
