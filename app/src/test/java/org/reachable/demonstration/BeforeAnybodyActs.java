package org.reachable.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Imports;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Three children more, one of them locked and one the family of everybody; and something that Amina has half written. */
abstract class BeforeAnybodyActs {

    private static final String LOCKED = "Locked Meadows";
    private static final String KIN = "Kin Meadows";

    /** What housing wrote of each of the three: none of the demonstration works there. */
    private static final String STRANGE = "The lock of the bin store was forced again";

    /** Of Rowan where he lives and what he likes; of the others who they are. */
    private static final String[] OF_REFUSED_PAGES = {"Placement 2, Pellingford", "mending bikes", LOCKED, KIN, STRANGE
    };

    @Autowired
    OrdinaryLives lives;

    @Autowired
    Watch watch;

    @Autowired
    Partnership partnership;

    @Autowired
    People people;

    @Autowired
    Chronology chronology;

    @Autowired
    Imports imports;

    @Autowired
    Personas personas;

    @Autowired
    Transactions transactions;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    /** By name, what stands in addresses for it. */
    Map<String, String> prepared() {
        await().atMost(Duration.ofMinutes(2)).until(() -> lives.progress().done());
        Actor job = Wealdshire.actor(partnership.id().orElseThrow());
        String rowan = people.called(job, "Rowan").orElseThrow().toString();
        PersonId locked = child(job, LOCKED);
        PersonId kin = child(job, KIN);
        var names = new HashMap<String, String>();
        names.put("rowan", "/children/" + rowan);
        names.put("locked", "/children/" + locked);
        names.put("kin", "/children/" + kin);
        names.put("stranger", "/children/" + child(job, "Stranger Meadows"));
        names.put("strange", STRANGE);
        names.put("amina", idOf("amina.diallo"));
        names.put("import", imports.all(job).getFirst().id().toString());
        names.put("draft", begun(rowan));
        watch.catchUp();
        lock(locked);
        keepEverybodyOut(kin);
        return names;
    }

    Stream<Persona> everybody() {
        return Stream.concat(personas.all().stream(), personas.ofFamilies().stream());
    }

    Visitor visitor(String name) {
        return new Visitor(port).signIn(name, Personas.PASSWORD);
    }

    static String[] wordsOfRefusedPages() {
        return OF_REFUSED_PAGES.clone();
    }

    private PersonId child(Actor job, String name) {
        return transactions.as(job.code(), () -> {
            PersonId child = people.register(job, Origin.of(job), NewPerson.called(name));
            people.name(job, Origin.of(job), child, PersonName.said(name), null);
            var written = WrittenEntry.said(
                    new EntryId(Story.SOURCE, name),
                    name,
                    clock.instant(),
                    "housing",
                    "housing-report",
                    STRANGE,
                    "open",
                    Map.of());
            chronology.append(job, null, List.of(new NewEntry(child, written, List.of())));
            return child;
        });
    }

    private String begun(String child) {
        try (Visitor amina = visitor("amina.diallo")) {
            return done(amina.post("/record", Map.of("child", child, "type", "child-voice")))
                    .replaceFirst(".*/record/", "");
        }
    }

    private void lock(PersonId child) {
        try (Visitor priya = visitor("priya.raman")) {
            done(priya.post(
                    "/children/" + child + "/restrictions/lock",
                    Visitor.withDay(
                            "review",
                            Dates.day(clock.instant()).plusDays(20),
                            Map.of("who", idOf("ruth.silverman"), "because", "Somebody is looking for this child."))));
        }
    }

    /** By one of those who look after it, who says last that it is her own family, too. */
    private void keepEverybodyOut(PersonId child) {
        try (Visitor priya = visitor("priya.raman")) {
            personas.all().stream()
                    .map(Persona::signInName)
                    .filter(name -> !name.equals("priya.raman"))
                    .forEach(name -> done(priya.post(
                            "/children/" + child + "/restrictions/kept-out",
                            Map.of("who", idOf(name), "because", "It is their own family."))));
            done(priya.post("/children/" + child + "/own-family", Map.of("because", "A niece of mine.")));
        }
    }

    private String idOf(String name) {
        return partnership.signedInAs(name).id().toString();
    }

    private static String done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
