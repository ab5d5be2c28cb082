package org.reachable.access;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.reachable.Visitor;
import org.reachable.access.QueriesWithout.Asked;
import org.reachable.proof.Figure;
import org.reachable.proof.Served;

/**
 * The first wall by itself: with row-level security off, every page reads as it did before. Then each place where one of the
 * application's queries asks who may see what is taken out, and it is told on how many of them some page is another.
 */
final class EveryQueryAsks {

    /** Numbers, ids and times change by themselves while a proof runs. */
    private static final Pattern CHANGES =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+(:\\d+)?|(?<=minute|hour|day)s\\b");

    private final Served served;
    private final QueriesWithout queries = new QueriesWithout();
    private final Map<Asked, List<Page>> asking = new LinkedHashMap<>();
    private int pages;
    private int otherwise;

    EveryQueryAsks(Served served) {
        this.served = served;
    }

    /** A page as somebody reads it, and what they read there while every query asks. */
    private static final class Page {
        private final Visitor reader;
        private final String address;
        private String before;

        Page(Visitor reader, String address) {
            this.reader = reader;
            this.address = address;
            read(); // the first time it says that they have not looked before
            this.before = read();
        }

        String read() {
            HttpResponse<String> answer = reader.get(address);
            return answer.statusCode() + CHANGES.matcher(Visitor.said(answer)).replaceAll("0");
        }

        /** Whether they read something else; where time alone made the difference it is not one. */
        boolean isOther(QueriesWithout queries, Asked taken) {
            queries.leaveOut(taken);
            String without = read();
            queries.leaveOut(null);
            if (without.equals(before)) {
                return false;
            }
            before = read();
            return !without.equals(before);
        }
    }

    List<Figure> figures() throws IOException {
        List<Visitor> readers = new ArrayList<>();
        try (Served alone = served.beside(context -> context.addBeanFactoryPostProcessor(
                // as a bean: it stands before what leads jobs to their own role
                beans -> beans.registerSingleton("queriesWithout", queries)))) {
            Map<Visitor, Set<String>> addresses = new QueryReaders(served, alone).addresses();
            readers.addAll(addresses.keySet());
            Map<Page, String> withBoth = new LinkedHashMap<>();
            addresses.forEach((reader, all) -> all.forEach(address -> {
                var page = new Page(reader, address);
                withBoth.put(page, page.before);
            }));
            return TheMatrixIsTheAnswer.withoutTheSecondWall(served, () -> {
                withBoth.forEach(this::hear);
                return judged();
            });
        } finally {
            readers.forEach(Visitor::close);
        }
    }

    /** Which queries a page asks; and whether it reads the same with one wall as with two. */
    private void hear(Page page, String withBoth) {
        queries.heard();
        page.before = page.read();
        queries.heard()
                .forEach(asked ->
                        asking.computeIfAbsent(asked, _ -> new ArrayList<>()).add(page));
        pages++;
        if (!page.before.equals(withBoth)) {
            otherwise++;
            System.err.println("reads otherwise " + page.address);
            String[] one = withBoth.split("\n");
            String[] two = page.before.split("\n");
            for (int i = 0; i < Math.min(one.length, two.length); i++)
                if (!one[i].equals(two[i])) {
                    System.err.println("DIFF " + page.address.replaceAll("[0-9a-f-]{36}", "ID") + "\n   - "
                            + one[i].strip() + "\n   + " + two[i].strip());
                    break;
                }
        }
    }

    private List<Figure> judged() {
        long noticed = asking.entrySet().stream()
                .filter(asked -> asked.getValue().stream().anyMatch(page -> page.isOther(queries, asked.getKey())))
                .count();
        return List.of(
                Figure.none("pages that read otherwise with row-level security off", otherwise, pages),
                Figure.told(
                        "places where a query asks whose taking out some page then shows",
                        noticed + " of " + asking.size()));
    }
}
