package org.reachable.pages.search;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.reachable.Colleagues;
import org.reachable.Visitor;
import org.reachable.engine.entry.Token;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.proof.Figure;
import org.reachable.proof.Forms;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;
import org.reachable.records.people.People;
import org.reachable.records.surroundings.NewTie;
import org.reachable.records.surroundings.Surroundings;
import org.reachable.records.surroundings.Tie.Strength;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody looked for, and whom they were shown, stands in the one row of it: found, not found, too often, malformed. */
public final class EverySearchIsWrittenDown implements Promise {

    private static final Pattern SHOWN = Pattern.compile("(?:/children/|child=)([0-9a-f-]{36})");

    private static final int FOUND = 200;

    /** Fewer than anybody may do in five minutes. */
    private static final int OF_ONE_PERSON = 50;

    private static final List<String> ODD = List.of(
            "zzqqxx-nobody",
            "' or 1=1 --",
            "%_%",
            "<script>alert(1)</script>",
            "Zoë “O’Brien” – né",
            "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 🙂",
            "two\twords",
            "{\"json\": [1]}",
            "x".repeat(200));

    /** A place to look, and by which name it stands in the row. */
    private record Door(String route, BiFunction<Visitor, String, HttpResponse<String>> asked) {}

    private static final List<Door> DOORS = List.of(
            new Door("/search", (who, words) -> who.get(who.lookedFor("/search", words))),
            new Door("/record", (who, words) -> who.get(who.lookedFor("/record", words))),
            new Door("/people/new", Forms::begunCalled));

    private record Row(String action, int status, Set<String> found, String words) {}

    private final List<String> unwritten = new ArrayList<>();
    private int searches;
    private int finding;

    @Override
    public int number() {
        return 18;
    }

    @Override
    public String words() {
        return "What was looked for and found is written down";
    }

    @Override
    public String topic() {
        return "audit";
    }

    @Override
    public List<Figure> prove(Trial trial) {
        Served served = trial.served();
        int people = trial.times(40, 1);
        for (int one = 0; one < people; one++) {
            Practitioner searcher = served.bean(Colleagues.class).atTheFrontDoor("Sasha Searcher");
            try (Visitor visitor = Visitor.signedIn(served.port(), searcher.signInName())) {
                int before = searches;
                for (String words : words(served, one)) {
                    for (Door door : DOORS) {
                        if (searches - before < OF_ONE_PERSON) {
                            search(served, searcher, visitor, door, words);
                        }
                    }
                }
            }
        }
        unwritten.forEach(System.err::println);
        return List.of(
                Figure.all(
                        "searches whose row has their words and all who were shown",
                        (long) searches - unwritten.size(),
                        searches),
                Figure.fact("control: searches that showed somebody", Integer.toString(finding), "> 0", finding > 0));
    }

    private static List<String> words(Served served, int round) {
        PersonId child = served.testshire().child();
        People people = served.bean(People.class);
        String reference = people.reference(served.testshire().ayo(), child).orElseThrow();
        var car = new Token("VEH", served.testshire().unused("C").replaceAll("[^A-Z0-9]", ""));
        served.bean(Surroundings.class)
                .tie(
                        served.testshire().ayo(),
                        served.testshire().origin(),
                        new NewTie(
                                car,
                                child,
                                "Seen in it",
                                Instant.EPOCH.plusSeconds(1_655_000_000L),
                                Strength.SEEN,
                                null));
        List<String> words = new ArrayList<>(List.of(reference, car.code(), "[" + car + "]", "Chlid"));
        words.addAll(ODD.subList(0, round == 0 ? ODD.size() : 1));
        return words;
    }

    private void search(Served served, Practitioner searcher, Visitor visitor, Door door, String words) {
        searches++;
        // The token of a form is asked for on a public page, which leaves no row.
        HttpResponse<String> answer = door.asked().apply(visitor, words);
        String said = words.strip();
        List<Row> rows = rows(served, searcher, door.route());
        Set<String> shown = new TreeSet<>();
        if (answer.statusCode() == FOUND) {
            SHOWN.matcher(answer.body()).results().forEach(one -> shown.add(one.group(1)));
        }
        finding += shown.isEmpty() ? 0 : 1;
        boolean written = !rows.isEmpty()
                && rows.getLast().status() == answer.statusCode()
                && (answer.statusCode() != FOUND || rows.getLast().action().equals("SEARCH"))
                && said.equals(rows.getLast().words())
                && rows.getLast().found().containsAll(shown);
        if (!written) {
            unwritten.add("%s for %s: %d, shown %s, rows %s"
                    .formatted(
                            door.route(), words, answer.statusCode(), shown, rows.isEmpty() ? "none" : rows.getLast()));
        }
    }

    private static List<Row> rows(Served served, Practitioner searcher, String route) {
        JdbcClient all = served.as("postgres");
        return all.sql("""
                select action, status, found || subjects as found, details ->> 'searched for' as words from audit_entry
                where practitioner = ? and route = ? order by position
                """)
                .params(searcher.id(), route)
                .query((row, _) -> new Row(
                        row.getString("action"),
                        row.getInt("status"),
                        new TreeSet<>(
                                Arrays.stream((Object[]) row.getArray("found").getArray())
                                        .map(Object::toString)
                                        .toList()),
                        String.valueOf(row.getString("words"))))
                .list();
    }
}
