package org.reachable.access;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reachable.Colleagues;
import org.reachable.FilledForm;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Leavings;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.proof.Figure;
import org.reachable.proof.Forms;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;

/** A session ends when it should, for whoever took its cookie too, and takes no words of an unsent form with it. */
public final class SessionsEnd implements Promise {

    private static final int FOUND = 200;

    /** How many minutes a session outlives the last request, and how many hours it may go on, as we tell people. */
    private static final int IDLE = 30;

    private static final int LONGEST = 12;

    /** How one ends. */
    private interface Ending {
        void end(Served served, Practitioner who, Visitor visitor) throws Exception;
    }

    private static final Map<String, Ending> ENDINGS = Map.of(
            "idle for half an hour",
            (served, who, _) -> age(
                    served,
                    who,
                    "last_access_time = last_access_time - :more, expiry_time = expiry_time - :more",
                    IDLE + 1),
            "busy for twelve hours",
            (served, who, _) -> age(served, who, "creation_time = creation_time - :more", LONGEST * 60 + 1),
            "signing out",
            (_, _, visitor) -> visitor.post("/sign-out", Map.of()),
            "signing in anew",
            (_, who, visitor) -> visitor.signIn(who.signInName(), Testshire.PASSWORD),
            "leaving",
            (served, who, _) -> served.bean(Transactions.class)
                    .as(
                            "job:set-up",
                            () -> served.bean(Leavings.class).leave(who, Instant.parse("2022-06-17T00:00:00Z"))));

    /** Short of each, by as much as a request takes. */
    private static final Map<String, Ending> NOT_YET = Map.of(
            "idle for less",
            (served, who, _) -> age(
                    served,
                    who,
                    "last_access_time = last_access_time - :more, expiry_time = expiry_time - :more",
                    IDLE - 2),
            "busy for less",
            (served, who, _) -> age(served, who, "creation_time = creation_time - :more", LONGEST * 60 - 2));

    private final List<String> wrong = new ArrayList<>();
    private int sessions;
    private int lost;
    private int drafts;
    private int stayed;
    private int notYet;

    @Override
    public int number() {
        return 10;
    }

    @Override
    public String words() {
        return "A session ends, and nothing typed is lost";
    }

    @Override
    public String topic() {
        return "access";
    }

    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        Served served = trial.served();
        try (var other = HttpClient.newHttpClient()) {
            for (int time = 0; time < trial.times(25, 1); time++) {
                for (Map.Entry<String, Ending> ending : ENDINGS.entrySet()) {
                    ended(served, other, ending.getKey(), ending.getValue());
                }
                for (Ending ending : NOT_YET.values()) {
                    stayed(served, other, ending);
                }
                rotated(served, other);
            }
        }
        wrong.forEach(System.err::println);
        return List.of(
                Figure.none("sessions that go on after their end, or before sign-in", wrong.size(), sessions),
                Figure.none("half-written forms whose words were lost with it", lost, drafts),
                Figure.all("control: sessions that go on until just before", stayed, notYet));
    }

    private void ended(Served served, HttpClient other, String how, Ending ending) throws Exception {
        sessions++;
        Practitioner who = served.bean(Colleagues.class).atTheFrontDoor("Sol Signed-In");
        try (Visitor visitor = Visitor.signedIn(served.port(), who.signInName())) {
            FilledForm form = begun(served, visitor);
            String cookie = visitor.cookies();
            boolean was = isSomebody(served, other, cookie);
            ending.end(served, who, visitor);
            if (!was || isSomebody(served, other, cookie)) {
                wrong.add(how + (was ? " is not its end" : " was never tried"));
            }
            drafts++;
            String typed = "Typed-" + UUID.randomUUID();
            visitor.postRaw(form.action(), new FilledForm(form.action(), with(form.fields(), typed), typed).body());
            lost += isKept(served, typed) ? 0 : 1;
        }
    }

    private static Map<String, String> with(Map<String, String> fields, String typed) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("words", typed);
        return all;
    }

    private static FilledForm begun(Served served, Visitor visitor) {
        String draft = visitor.post(
                        "/record", Map.of("child", served.testshire().child().toString(), "type", "school-concern"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
        return Forms.opened(visitor, draft, draft);
    }

    private static boolean isKept(Served served, String typed) {
        return served.as("postgres")
                .sql("select exists (select from draft where typed::text like ?)")
                .param("%" + typed + "%")
                .query(Boolean.class)
                .single();
    }

    private void stayed(Served served, HttpClient other, Ending ending) throws Exception {
        notYet++;
        Practitioner who = served.bean(Colleagues.class).somebody("Sol Signed-In", "school", "A school");
        try (Visitor visitor = Visitor.signedIn(served.port(), who.signInName())) {
            ending.end(served, who, visitor);
            stayed += isSomebody(served, other, visitor.cookies()) ? 1 : 0;
        }
    }

    /** A cookie that somebody planted before signing in is nobody’s afterwards. */
    private void rotated(Served served, HttpClient other) throws Exception {
        sessions++;
        try (Visitor visitor = new Visitor(served.port())) {
            visitor.get("/sign-in");
            String planted = visitor.cookies();
            visitor.signIn("ayo", Testshire.PASSWORD);
            if (planted.isEmpty()
                    || planted.equals(visitor.cookies())
                    || isSomebody(served, other, planted)
                    || !isSomebody(served, other, visitor.cookies())) {
                wrong.add("the session before signing in goes on");
            }
        }
    }

    private static void age(Served served, Practitioner who, String columns, int minutes) {
        served.as("postgres")
                .sql("update spring_session set %s where principal_name = :name".formatted(columns))
                .param("more", minutes * 60_000L)
                .param("name", who.signInName())
                .update();
    }

    /** Whoever has the cookie, at a browser of their own. */
    private static boolean isSomebody(Served served, HttpClient other, String cookie) throws Exception {
        return other.send(
                                HttpRequest.newBuilder(URI.create("http://localhost:%d/now".formatted(served.port())))
                                        .header("Cookie", cookie)
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode()
                == FOUND;
    }
}
