package org.reachable.governance.emergencyaccess;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Relationship;
import org.reachable.governance.emergencyaccess.Night.Those;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;

/** A record is opened with a reason, by whoever signs in once more, for hours; somebody is asked about it, and it ends by itself. */
public final class NothingStaysOpen implements Promise {

    private static final int FOUND = 302;

    private static final int NOT_FOUND = 404;

    private final List<String> wrong = new ArrayList<>();
    private int tried;
    private int opened;
    private int ended;
    private int reviewed;

    @Override
    public int number() {
        return 9;
    }

    @Override
    public String words() {
        return "What is opened with a reason ends by itself";
    }

    @Override
    public String topic() {
        return "openings";
    }

    @Override
    public List<Figure> prove(Trial trial) {
        Served served = trial.served();
        Night nights = served.bean(Night.class);
        int times = trial.times(40, 2);
        for (int time = 0; time < times; time++) {
            Those night = nights.begin();
            try (Visitor custody =
                    Visitor.signedIn(served.port(), night.opener().signInName())) {
                incomplete(nights, night, custody);
                var byHand = new OpeningsByHand(served, night);
                wrong.addAll(byHand.begun());
                HttpResponse<String> answer =
                        Night.open(custody, night, Night.with("length", time % 2 == 0 ? "60" : "120"));
                opened += answer.statusCode() == FOUND && reads(custody, night) ? 1 : 0;
                wrong.addAll(byHand.longer());
                tried += byHand.tried();
                reviewed += review(served, nights, night);
                end(nights, night);
                ended += nights.standing(night) == Relationship.PARTNERSHIP && !reads(custody, night) ? 1 : 0;
            }
        }
        long endless = served.as("postgres").sql("""
                        select count(*) from break_glass where until_time is null or until_time > from_time + interval '4 hours'
                          or reviewer is null or reviewer = practitioner or review_by is null
                          or review_by > from_time + interval '7 days'
                        """).query(Long.class).single();
        wrong.forEach(System.err::println);
        return List.of(
                Figure.none("tries to open it without a reason, password, end or reviewer", wrong.size(), tried),
                Figure.all("control: openings that are whole, and read", opened, times),
                Figure.all("of which nothing was read after their end", ended, times),
                Figure.all("on the desk of who reviews it, and answered", reviewed, times),
                Figure.none("openings without end, reviewer or review clock, of all there are", endless, opened));
    }

    private static boolean reads(Visitor custody, Those night) {
        return custody.get(night.page() + "/timeline").body().contains("Words, open");
    }

    private void incomplete(Night nights, Those night, Visitor custody) {
        List<Map<String, String>> forms = new ArrayList<>();
        Night.WHOLE.keySet().forEach(field -> {
            Map<String, String> without = new HashMap<>(Night.WHOLE);
            without.remove(field);
            forms.add(without);
            forms.add(Night.with(field, " "));
        });
        forms.add(Night.with("password", "wrong"));
        List.of("2000", "-60", "0", "forever", "99999999999")
                .forEach(length -> forms.add(Night.with("length", length)));
        for (Map<String, String> form : forms) {
            // A person may be wrong five times a quarter of an hour: what a password guards is tried in its own
            // promise.
            boolean withPassword = Testshire.PASSWORD.equals(form.get("password"));
            tried += withPassword ? 1 : 0;
            if (withPassword && Night.open(custody, night, form).statusCode() < 400) {
                wrong.add("opened by " + form.keySet());
            }
        }
        for (String password : List.of("wrong", " ")) {
            tried++;
            if (Night.open(custody, night, Night.with("password", password)).statusCode() < 400) {
                wrong.add("opened by the password " + password);
            }
        }
        tried++;
        if (nights.standing(night) != Relationship.PARTNERSHIP || reads(custody, night)) {
            wrong.add("it is open: " + nights.standing(night));
        }
    }

    private static int review(Served served, Night nights, Those night) {
        String review = "/openings/" + nights.opening(night);
        try (Visitor reviewer = Visitor.signedIn(served.port(), night.reviewer().signInName())) {
            boolean onTheDesk = reviewer.get("/now").body().contains(review)
                    || reviewer.get("/openings").body().contains(review);
            int answered = reviewer.post(review, Map.of("justified", "yes", "words", "I rang her sergeant."))
                    .statusCode();
            return onTheDesk && answered == FOUND ? 1 : 0;
        }
    }

    /** Its time has passed. */
    private static void end(Night nights, Those night) {
        nights.superuser().sql("""
                        update break_glass set from_time = from_time - (until_time - from_time),
                          until_time = from_time where practitioner = ?
                        """).param(night.opener().id()).update();
    }
}
