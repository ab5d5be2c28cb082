package org.reachable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.reachable.access.Action;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.access.Relationships;
import org.reachable.demonstration.Persona;
import org.reachable.demonstration.Personas;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Imports;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.reachable.records.sources.NewSource;
import org.reachable.records.sources.Source;
import org.reachable.records.sources.Sources;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Work that people of the demonstration have begun, so that there are pages about it: each is led there, or goes on from there. */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
final class WorkBegun {

    private static final String SENT = """
            event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary
            T1,Rowan,2022-06-16T10:00,2022-06-16T11:00,school,school-concern,Came in tired.
            T2,Nobody here,2022-06-16T10:00,2022-06-16T11:00,school,school-concern,Came in tired.
            """;

    /** Sends what their school wrote, and may not know that there is a record. */
    private static final String KEPT_OUT = "farida.noor";

    private static final String OF_ITS_CHILD = """
            event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary
            T1,Peer S,2022-06-16T10:00,2022-06-16T11:00,school,school-concern,Came to see the school.
            """;

    private final Personas personas;
    private final People people;
    private final Chronology chronology;
    private final Imports imports;
    private final Sources sources;
    private final Partnership partnership;
    private final Relationships standings;
    private final Clock clock;

    WorkBegun(
            Personas personas,
            People people,
            Chronology chronology,
            Imports imports,
            Sources sources,
            Partnership partnership,
            Relationships standings,
            Clock clock) {
        this.personas = personas;
        this.people = people;
        this.chronology = chronology;
        this.imports = imports;
        this.sources = sources;
        this.partnership = partnership;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * An entry half written, one saved, one that was put right, what worked, a plan of several, a sitting, agencies said to be involved, a file sent and not loaded, one whose rows are held, a
     * record opened, one limited, a request, a pack.
     *
     * @param opened opens a page in a browser as this persona
     * @return where each goes on from
     */
    Map<Persona, List<String>> begin(Persona persona, int port, Function<String, Page> opened) {
        List<String> begun = new ArrayList<>();
        Actor watcher = Actor.job("test", partnership.id().orElseThrow());
        PersonId rowan = people.called(watcher, "Rowan").orElseThrow();
        PersonId peer = people.called(watcher, "Peer R").orElseThrow();
        begun.addAll(List.of("/people/" + rowan + "/same-as/" + peer, "/people/new"));
        begun.addAll(PlanBegun.by(persona, rowan, port));
        begun.addAll(SittingHeld.by(persona, rowan, port));
        openWithAReason(rowan, port);
        PersonId limited = people.called(watcher, "Peer S").orElseThrow();
        Persona keeper = limit(limited, port);
        sendRowsOf(limited, port);
        putRight(persona, called("nasreen.akhtar"), rowan);
        sayThatOthersAreInvolved(called("bronwen.pryce"), rowan, peer);
        askWhoLooked(persona, peer, port);
        makeAPack(port);
        Page page = opened.apply("/record?child=" + rowan);
        write(page);
        begun.addAll(List.of(path(page), path(page).replace("/check", "")));
        page = opened.apply("/record?child=" + rowan);
        write(page);
        Colleagues.press(page, "Save it");
        page.waitForURL("**/done");
        begun.add(path(page));
        begun.add(OwnEntry.of(opened, rowan) + "/move");
        page = opened.apply("/children/" + rowan + "/what-worked");
        page.getByLabel("What was done?").fill("Somebody drove with him to school.");
        page.getByLabel("What is different for").fill("He is there by nine.");
        Colleagues.press(page, "Keep it");
        begun.add(page.locator("main a:has-text('Put it right')").first().getAttribute("href"));
        page = opened.apply("/import");
        page.setInputFiles(
                "input[type=file]", new FilePayload("three.csv", "text/csv", SENT.getBytes(StandardCharsets.UTF_8)));
        Colleagues.press(page, "Look at it");
        page.waitForURL(Pattern.compile(".*/import/[0-9a-f-]+"));
        begun.add(path(page));
        return Map.of(persona, begun, keeper, List.of("/children/" + limited));
    }

    /** The first who may opens a record with a reason; whoever reviews it is led there from their own desk. */
    private void openWithAReason(PersonId child, int port) {
        Persona opener = personas.all().stream()
                .filter(persona ->
                        Action.OPEN.isFor(standings.of(Actor.of(partnership.signedInAs(persona.signInName())), child)))
                .findFirst()
                .orElseThrow();
        try (Visitor visitor = new Visitor(port).signIn(opener.signInName(), Personas.PASSWORD)) {
            var form = Map.of("purpose", "danger", "why", "He rang me.", "length", "30", "password", Personas.PASSWORD);
            assertThat(visitor.post("/children/" + child + "/opening", form).statusCode())
                    .isEqualTo(302);
        }
    }

    /** Whoever may locks the record, keeps somebody out of it, and finds the pages of both from the child's. */
    private Persona limit(PersonId child, int port) {
        String limits = "/children/" + child + "/restrictions";
        Persona keeper = called("priya.raman");
        try (Visitor visitor = new Visitor(port).signIn(keeper.signInName(), Personas.PASSWORD)) {
            LocalDate day = Dates.day(clock.instant()).plusDays(20);
            var lock = Visitor.withDay(
                    "review",
                    day,
                    Map.of("who", id("ruth.silverman"), "because", "His address must not be found out."));
            assertThat(visitor.post(limits + "/lock", lock).statusCode()).isEqualTo(302);
            for (String out : List.of("jerome.bailey", KEPT_OUT)) {
                var form = Map.of("who", id(out), "because", "Their own family.");
                assertThat(visitor.post(limits + "/kept-out", form).statusCode())
                        .isEqualTo(302);
            }
        }
        return keeper;
    }

    /** Whoever keeps others out is led from their own desk to what one of those sent. */
    private void sendRowsOf(PersonId locked, int port) {
        String reference = people.reference(Actor.job("test", partnership.id().orElseThrow()), locked)
                .orElseThrow();
        try (Visitor visitor = new Visitor(port).signIn(KEPT_OUT, Personas.PASSWORD)) {
            byte[] rows = OF_ITS_CHILD.getBytes(StandardCharsets.UTF_8);
            String upload = visitor.postFile("/import", "files", "one.csv", "text/csv", rows)
                    .headers()
                    .firstValue("Location")
                    .map(sent -> URI.create(sent).getPath())
                    .orElseThrow();
            assertThat(visitor.get(upload).body()).contains("Nobody here is called this");
            assertThat(visitor.post(upload + "/loaded", Map.of("register", reference))
                            .statusCode())
                    .isEqualTo(302);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> !visitor.get(upload).body().contains("data-refreshes"));
        }
    }

    /** Somebody close to the child, and whoever leads safeguarding for an agency that a file names, are asked. */
    private void sayThatOthersAreInvolved(Persona sender, PersonId child, PersonId named) {
        write(
                Actor.of(partnership.signedInAs("noor.amiri")),
                child,
                new EntryId(Origin.OUR_OWN, UUID.randomUUID().toString()),
                "voluntary-concern",
                "He was at the youth club late.",
                Map.of());
        Actor sending = Actor.of(partnership.signedInAs(sender.signInName()));
        String source = "joint-visits";
        sources.setUp(
                partnership.signedInAs("ruth.silverman"),
                partnership.signedInAs("ingrid.holm"),
                new NewSource(
                        source,
                        "Notes of joint visits",
                        sending.agency(),
                        List.of(),
                        List.of(new Source.Words("youth-justice", "youth-justice")),
                        List.of(new Source.Sender(
                                partnership.signedInAs(sender.signInName()).id(), null))));
        EntryId id = new EntryId(source, "1");
        NewEntry entry = entry(sending, named, id, "probation-referral", "Seen together.", Map.of());
        chronology.append(
                sending,
                imports.begin(sending, "visits.csv", 1, 0), // told to whoever leads safeguarding there, too
                List.of(new NewEntry(named.subject(), entry.written(), List.of(), "youth-justice")));
    }

    /** Whoever wrote it is told, and led from their own desk to what became of their words. */
    private void putRight(Persona author, Persona lead, PersonId child) {
        String id = UUID.randomUUID().toString();
        write(author, child, id, "We talked on the way home.", Map.of());
        write(
                lead,
                child,
                UUID.randomUUID().toString(),
                "They talked on the way to school.",
                Map.of("corrects", Origin.OUR_OWN + "/" + id));
    }

    private void write(Persona who, PersonId child, String id, String words, Map<String, String> attributes) {
        write(
                Actor.of(partnership.signedInAs(who.signInName())),
                child,
                new EntryId(Origin.OUR_OWN, id),
                "social-work-visit",
                words,
                attributes);
    }

    private void write(
            Actor actor, PersonId child, EntryId id, String type, String words, Map<String, String> attributes) {
        chronology.append(actor, null, List.of(entry(actor, child, id, type, words, attributes)));
    }

    private NewEntry entry(
            Actor actor, PersonId child, EntryId id, String type, String words, Map<String, String> attributes) {
        var written = WrittenEntry.said(
                id,
                people.reference(actor, child).orElseThrow(),
                clock.instant(),
                actor.agencyKind(),
                type,
                words,
                "open",
                attributes);
        return new NewEntry(child, written, List.of());
    }

    /** Whoever looks after them draws a password and makes an outage pack; its sheets are led to from there. */
    private static void makeAPack(int port) {
        try (Visitor visitor = new Visitor(port).signIn("nasreen.akhtar", Personas.PASSWORD)) {
            assertThat(visitor.post("/outage-packs/password", Map.of()).statusCode())
                    .isEqualTo(200);
            assertThat(visitor.post("/outage-packs", Map.of()).statusCode()).isEqualTo(302);
        }
    }

    /** Whoever is asked takes it down; whoever answers is led from their own desk to what nobody has to leave out. */
    private void askWhoLooked(Persona asked, PersonId child, int port) {
        try (Visitor visitor = new Visitor(port).signIn(asked.signInName(), Personas.PASSWORD)) {
            LocalDate day = Dates.day(clock.instant());
            var form =
                    Visitor.withDay("asked", day, Map.of("by", "CHILD", "name", "R", "identity", "He came himself."));
            assertThat(visitor.post("/children/" + child + "/who-asked", form).statusCode())
                    .isEqualTo(302);
        }
    }

    private Persona called(String signInName) {
        return personas.all().stream()
                .filter(persona -> persona.signInName().equals(signInName))
                .findFirst()
                .orElseThrow();
    }

    private String id(String signInName) {
        return partnership.signedInAs(signInName).id().toString();
    }

    private static void write(Page page) {
        page.locator("main input[type=radio]").first().check();
        Colleagues.press(page, "Continue");
        page.getByLabel("What happened?").fill("We talked on the way home.");
        Colleagues.press(page, "Continue");
        page.waitForURL("**/check");
    }

    private static String path(Page page) {
        return URI.create(page.url()).getPath();
    }
}
