package org.reachable.access;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.reachable.Colleagues;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;

/** Whoever guesses passwords, or reads everything by a program, is stopped after as many times as we say; others are not. */
public final class TooOftenIsRefused implements Promise {

    private static final int AT_ONCE = 4;

    private static final int MORE = 10;

    private static final int FOUND = 200;

    private static final int TOO_MANY_REQUESTS = 429;

    /** As audit/Rates has them, and as we tell people. */
    private static final int SEARCHES = 60;

    private static final int EXPORTS = 20;

    private final List<String> wrong = new ArrayList<>();
    private int bursts;
    private int refused;
    private int rows;
    private int othersAsked;
    private int othersAnswered;

    @Override
    public int number() {
        return 12;
    }

    @Override
    public String words() {
        return "Whoever comes too often is told to wait";
    }

    @Override
    public String topic() {
        return "limits";
    }

    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        Served served = trial.served();
        try (ExecutorService several = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int time = 0; time < trial.times(5, 1); time++) {
                signIns(served, several);
                burst(served, several, "searching", SEARCHES, who -> who.lookedFor("/search", "nobody-is-called-so"));
                burst(served, several, "taking files away", EXPORTS, _ -> "/figures.csv");
            }
        }
        wrong.forEach(System.err::println);
        return List.of(
                Figure.none("bursts answered oftener, or seldomer, than we say", wrong.size(), bursts),
                Figure.all("refusals with a row that says what was too often", rows, refused),
                Figure.all("others, and other pages, answered meanwhile", othersAnswered, othersAsked));
    }

    private interface Addressed {
        String by(Visitor who);
    }

    private void burst(Served served, ExecutorService several, String what, int most, Addressed addressed)
            throws Exception {
        bursts++;
        Practitioner hasty = served.bean(Colleagues.class).atTheFrontDoor("Hal Hasty");
        try (Visitor visitor = Visitor.signedIn(served.port(), hasty.signInName());
                Visitor other = served.visitor("ayo")) {
            String address = addressed.by(visitor);
            Callable<Integer> ask = () -> visitor.get(address).statusCode();
            List<Integer> answers = several
                    .invokeAll(Stream.generate(() -> ask).limit(most + MORE).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            HttpResponse<String> last = visitor.get(address);
            long answered = answers.stream().filter(status -> status == FOUND).count();
            boolean saysWhen = last.headers().firstValue("Retry-After").isPresent()
                    && last.body().contains("Try again in");
            if (answered != most || last.statusCode() != TOO_MANY_REQUESTS || !saysWhen) {
                wrong.add("%s: answered %d of %s, then %d".formatted(what, answered, answers, last.statusCode()));
            }
            refused += answers.size() - (int) answered + 1;
            rows += served.as("postgres")
                    .sql("""
                            select count(*) from audit_entry where practitioner = ? and action = 'REFUSED' and status = 429
                              and details ->> 'too often' is not null and cardinality(found) = 0
                            """)
                    .param(hasty.id())
                    .query(Integer.class)
                    .single();
            others(List.of(visitor.get("/now"), other.get(addressed.by(other))));
        }
    }

    /** Wrong passwords, then the right one; and a colleague beside. */
    private void signIns(Served served, ExecutorService several) throws Exception {
        bursts++;
        String guessed = served.bean(Colleagues.class)
                .somebody("Wren Guessed", "school", "A school")
                .signInName();
        long before = rowsOfNobody(served);
        Callable<String> guess = () -> led(served, guessed, "wrong");
        List<String> answers =
                several
                        .invokeAll(Stream.generate(() -> guess)
                                .limit(SignInTries.MOST_OF_ONE_NAME + MORE)
                                .toList())
                        .stream()
                        .map(Future::resultNow)
                        .toList();
        String right = led(served, guessed, Testshire.PASSWORD);
        long plainlyRefused =
                answers.stream().filter(one -> one.endsWith("?refused=true")).count();
        // Some that came at once may be told of their wrong password still; none is let in.
        if (!right.endsWith("?often=true")
                || plainlyRefused < SignInTries.MOST_OF_ONE_NAME
                || plainlyRefused > SignInTries.MOST_OF_ONE_NAME + AT_ONCE
                || answers.stream().anyMatch(one -> !one.contains("/sign-in?"))) {
            wrong.add("signing in: " + answers + ", then " + right);
        }
        refused += answers.size() + 1;
        rows += (int) (rowsOfNobody(served) - before);
        try (Visitor other = served.visitor("bea")) {
            others(List.of(other.get("/now")));
        }
    }

    private static String led(Served served, String name, String password) {
        try (Visitor visitor = new Visitor(served.port())) {
            return visitor.post("/sign-in", Map.of("name", name, "password", password))
                    .headers()
                    .firstValue("Location")
                    .orElse("");
        }
    }

    private static long rowsOfNobody(Served served) {
        return served.as("postgres")
                .sql("select count(*) from audit_entry where action = 'SIGN_IN_REFUSED'")
                .query(Long.class)
                .single();
    }

    private void others(List<HttpResponse<String>> answers) {
        for (HttpResponse<String> answer : answers) {
            othersAsked++;
            othersAnswered += answer.statusCode() == FOUND ? 1 : 0;
        }
    }
}
