package org.reachable.access;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.reachable.RegisteredSources;
import org.reachable.Visitor;
import org.reachable.engine.entry.Token;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.reachable.proof.Forms;
import org.reachable.proof.Served;
import org.reachable.records.people.Description;
import org.reachable.records.people.Identifier;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.reachable.records.surroundings.NewTie;
import org.reachable.records.surroundings.Surroundings;
import org.reachable.records.surroundings.Tie.Strength;

/** Words of children’s records, each with somebody who may not read it and somebody who may, and the places to look for it. */
final class Secrets {

    /** Of a child: a day that is no child's is asked about, whoever has it. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2004, 1, 1);

    private static final Instant SEEN_AT = Instant.parse("2022-06-16T10:00:00Z");

    /** In one word: several would each be found in names that begin like them. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK);

    /** A place where words may be looked for or chosen by. */
    record Door(String called, BiFunction<Visitor, String, HttpResponse<String>> asked) {}

    /** A word of the child’s record; one like it that nothing has; who may not read it, who may, and where it may be looked for. */
    record Secret(String what, String word, Supplier<String> nothing, Actor without, Actor with, List<Door> doors) {}

    private static final List<Door> SEARCHES = List.of(
            new Door("/search", (who, word) -> who.search("/search", word)),
            new Door("/record", (who, word) -> who.search("/record", word)),
            new Door("/import", Secrets::inAFile),
            // The last: whoever finds nobody begins a record, which is found from then on.
            new Door("/people/new", Forms::begunCalled));

    private static final List<Door> BY_DAY =
            List.of(SEARCHES.getFirst(), SEARCHES.get(1), new Door("/people/new, born", Secrets::bornOn));

    private final Household home;
    private final Random random;

    Secrets(Household home, Random random) {
        this.home = home;
        this.random = random;
    }

    List<Secret> all() {
        List<Secret> all = new ArrayList<>();
        for (Tie hidden : List.of(Tie.KEPT_OUT, Tie.LOCKED)) {
            Actor without = home.house().somebody("police");
            Actor with = home.house().somebody("social-care");
            List.of(without, with).forEach(this::sendsForOneSource);
            PersonId child = planted(hidden, without, with, all);
            hidden.between(home.house(), child, without);
        }
        all.addAll(ofOneWhoMayKnow());
        return all;
    }

    private void sendsForOneSource(Actor who) {
        Served served = home.served();
        served.bean(RegisteredSources.class)
                .sentBy(
                        served.testshire().practitioner(served.testshire().signInName(who)),
                        "june-" + UUID.randomUUID());
    }

    /** A child, and whatever they are found by. */
    private PersonId planted(Tie hidden, Actor without, Actor with, List<Secret> all) {
        People people = home.served().bean(People.class);
        UUID partnership = home.served().testshire().id();
        Actor job = Actor.job("test", partnership);
        Origin openly = new Origin(partnership, "social-care", "open", "test", null);
        String reference = word();
        String name = word();
        String number = word();
        LocalDate born = FIRST_DAY.plusDays(random.nextInt(2_000));
        var days = new AtomicInteger(2_500); // each another: who is begun with one day is found by it afterwards
        PersonId child = people.register(job, openly, NewPerson.called(reference));
        people.name(job, openly, child, PersonName.said(name), null);
        people.identify(job, openly, child, new Identifier(Identifier.Kind.LOCAL, number), null);
        people.describe(job, openly, child, new Description(born, "", ""));
        home.house().write(child, "school", "open");
        home.house().duty(with, "lead-practitioner", Scope.child(child));
        Map.of("reference", reference, "name", name, "number", number)
                .forEach((what, word) ->
                        all.add(new Secret("a " + what + ", " + hidden, word, this::word, without, with, SEARCHES)));
        all.add(new Secret(
                "a day of birth, " + hidden,
                DAY.format(born),
                () -> DAY.format(born.plusDays(days.getAndIncrement())),
                without,
                with,
                BY_DAY));
        return child;
    }

    /** Like no other, so that nobody else is found who is called something like it. */
    private String word() {
        return random.ints(14, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** They read some of the record, and look for or choose by what is handled so that they do not read it. */
    private List<Secret> ofOneWhoMayKnow() {
        Served served = home.served();
        House house = home.house();
        PersonId child = home.child();
        Actor without = house.somebody("housing");
        Actor with = house.somebody("school");
        house.duty(without, "lead-practitioner", Scope.child(child));
        house.duty(with, "lead-practitioner", Scope.child(child));
        Actor job = Actor.job("test", served.testshire().id());
        Origin restricted = new Origin(served.testshire().id(), "school", "restricted", "test", null);
        String number = word();
        served.bean(People.class).identify(job, restricted, child, new Identifier(Identifier.Kind.LOCAL, number), null);
        // Of a kind that somebody replies to: whoever may read it is led to the reply.
        house.write(child, "school", "restricted", SEEN_AT, "school-concern", Map.of());
        String entry = served.as("postgres")
                .sql("select name from entry where subject = ? and type = 'school-concern'")
                .param(child.value())
                .query(String.class)
                .single()
                .replace(" ", "%20");
        Token car = car(served);
        NewTie seenInIt = new NewTie(car, child, "seen in it", SEEN_AT, Strength.SEEN, null);
        served.bean(Surroundings.class).tie(job, restricted, seenInIt);
        String other = "school/E%20" + UUID.randomUUID();
        String timeline = "/children/" + child + "/timeline?";
        List<Door> byEntry = List.of(
                new Door("a timeline", (who, word) -> who.get(timeline + "entry=" + word)),
                new Door("a reply", (who, word) -> who.get("/replies/to?entry=" + word)));
        return List.of(
                new Secret("a restricted number", number, this::word, without, with, SEARCHES),
                new Secret(
                        "a restricted tie",
                        car.code(),
                        () -> car(served).code(),
                        without,
                        with,
                        SEARCHES.subList(0, 1)),
                new Secret("a restricted entry", entry, () -> other, without, with, byEntry));
    }

    /** A thing of which anybody may know that it is there. */
    private Token car(Served served) {
        var car = new Token("VEH", word().toUpperCase(Locale.UK));
        served.bean(Surroundings.class)
                .describe(served.testshire().ayo(), served.testshire().origin(), car, "A grey car");
        return car;
    }

    /** Somebody of a name that nobody has, who was born on that day. */
    private static HttpResponse<String> bornOn(Visitor who, String day) {
        LocalDate born = LocalDate.parse(day, DAY);
        return who.post("/people/new", Visitor.withDay("born", born, Map.of("name", "§" + UUID.randomUUID())));
    }

    /** A file about a child of this name: what is said of it before anything is kept. */
    private static HttpResponse<String> inAFile(Visitor who, String word) {
        String file = """
                event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary
                T1,%s,2022-06-16T10:00,2022-06-16T11:00,school,school-concern,Came in.
                """.formatted(word);
        HttpResponse<String> sent =
                who.postFile("/import", "files", "june.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8));
        // Whoever sends for no source is told so, and nothing of the file is read.
        return sent.headers()
                .firstValue("Location")
                .map(where -> who.get(where.replaceFirst("^https?://[^/]+", "")))
                .orElse(sent);
    }
}
