package org.reachable.access;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.reachable.Visitor;
import org.reachable.chronology.Chronology;
import org.reachable.chronology.NewEntry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.kernel.PersonId;
import org.reachable.people.Home;
import org.reachable.people.People;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Trial;

/** A word that nothing else says, in each restricted field: no outlet shows one to whoever may not know it. */
public final class NoCanaryInAnyOutlet implements Promise {

    private static final List<Tie> TIES = List.of(
            Tie.ASKED,
            Tie.MATE_ASKED,
            Tie.ACROSS,
            Tie.OPENED,
            Tie.NOTHING,
            Tie.NO_WORK,
            Tie.LINKED,
            Tie.LOCKED,
            Tie.KEPT_OUT,
            Tie.OPENED_AND_OVER);

    private static final Random RANDOM = new Random();

    @Override
    public int number() {
        return 5;
    }

    @Override
    public String words() {
        return "Field rules hold in every outlet";
    }

    @Override
    public String topic() {
        return "access";
    }

    /** What was looked at. */
    private static final class Count {
        private int pages;
        private int looked;
        private int found;
        private final Set<String> searchesThatFind = new HashSet<>();
        private int searches;
        private int words;
    }

    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        var home = new Household(trial.served());
        var count = new Count();
        for (Tie tie : trial.sample() ? List.of(Tie.ASKED, Tie.NOTHING, Tie.KEPT_OUT) : TIES) {
            for (String agency : trial.sample() ? new String[] {"school"} : Household.READERS) {
                Canaries canaries = Canaries.plantedFor(home, trial.served().bean(Clock.class));
                Actor reader = home.house().somebody(agency);
                tie.between(home.house(), canaries.child(), reader);
                Set<String> hidden = canaries.hiddenFrom(reader, home.standing(reader, canaries.child()));
                try (Visitor visitor = home.visitor(reader)) {
                    look(home, visitor, canaries, hidden, tie + " of " + agency, count);
                    search(visitor, hidden, count);
                }
                if (agency.equals(Household.READERS[0])) {
                    try (Visitor nobody = new Visitor(trial.served().port())) {
                        look(home, nobody, canaries, canaries.all(), "nobody", count);
                    }
                }
                count.words = canaries.all().size();
            }
        }
        return List.of(
                Figure.none("canaries shown to whoever may not know them", count.found, count.looked),
                Figure.told("answers of outlets read", "%,d".formatted(count.pages)),
                Figure.told("canaries of each child", Integer.toString(count.words)),
                Figure.none(
                        "searches for a hidden word that find something",
                        count.searchesThatFind.size(),
                        count.searches));
    }

    private static void look(
            Household home, Visitor who, Canaries canaries, Set<String> hidden, String reader, Count count)
            throws IOException {
        PersonId child = canaries.child();
        List<String> asks = home.served()
                .as("postgres")
                .sql("select finding from finding_child where person = ?")
                .param(child.value())
                .query(String.class)
                .list();
        Stream<String> pages = Stream.of(
                        home.pagesAbout(child),
                        Household.lists(who, canaries.name()),
                        asks.stream()
                                .map(ask -> "/asks/" + ask.replace(" ", "%20"))
                                .flatMap(ask -> Stream.of(
                                        ask, ask + "/case-note", ask + "/case-note.txt", ask + "/case-note.pdf")))
                .flatMap(one -> one);
        for (String page : pages.toList()) {
            judge(
                    page,
                    page.endsWith(".pdf")
                            ? words(who.bytes(page))
                            : who.get(page).body(),
                    hidden,
                    reader,
                    count);
        }
        for (String form : home.addressesAbout(child, "POST").toList()) {
            if (!form.endsWith("/own-family")) {
                judge("POST " + form, who.post(form, Household.nothing()).body(), hidden, reader, count);
            }
        }
    }

    private static void judge(String page, String body, Set<String> hidden, String reader, Count count) {
        count.pages++;
        count.looked += hidden.size();
        for (String canary : hidden) {
            if (body.contains(canary)) {
                count.found++;
                System.err.printf("%s reads %s at %s%n", reader, canary, page);
            }
        }
    }

    /** A search that finds nobody shows no child; the word itself is in the box. */
    private static void search(Visitor who, Set<String> hidden, Count count) {
        hidden.stream().sorted().limit(12).forEach(canary -> {
            for (String page : List.of("/search", "/record")) {
                count.searches++;
                if (who.search(page, canary).body().matches("(?s).*href=\"/children/[0-9a-f-]{36}.*")) {
                    count.searchesThatFind.add(page + canary);
                }
            }
        });
    }

    private static String words(byte[] file) throws IOException {
        if (file.length < 5 || file[0] != '%' || file[1] != 'P') {
            return new String(file, java.nio.charset.StandardCharsets.UTF_8);
        }
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** A child with a word in each field of each entry and home, and in the reasons of those who look after limits. */
    private record Canaries(PersonId child, String name, Map<String, String> words) {

        static Canaries plantedFor(Household home, Clock clock) {
            House house = home.house();
            PersonId child = house.child();
            Map<String, String> words = new LinkedHashMap<>();
            for (String agency : Household.AGENCIES) {
                for (Handling handling : Handling.values()) {
                    String owner = agency + " " + handling.code();
                    List<String> fields = new ArrayList<>();
                    for (int field = 0; field < 6; field++) {
                        String word = "cnry" + Long.toString(RANDOM.nextLong(1L << 50, 1L << 51), Character.MAX_RADIX);
                        words.put(word, owner);
                        fields.add(word);
                    }
                    plant(home, child, agency, handling.code(), clock.instant(), fields);
                }
            }
            String reference = home.served()
                    .bean(People.class)
                    .reference(Actor.job("test", home.served().testshire().id()), child)
                    .orElseThrow();
            return new Canaries(child, reference, words);
        }

        private static void plant(
                Household home, PersonId child, String agency, String handling, Instant now, List<String> fields) {
            UUID partnership = home.served().testshire().id();
            Actor job = Actor.job("import", partnership);
            var entry = new WrittenEntry(
                    new EntryId(agency, home.served().testshire().unused("E")),
                    "Canary",
                    now.minusSeconds(3600),
                    now,
                    agency,
                    handling.equals(Handling.OWN_CONFIDENCE.code()) ? "child-disclosure" : "school-concern",
                    fields.get(0),
                    fields.get(1),
                    List.of(fields.get(2)),
                    "",
                    fields.get(3),
                    List.of(),
                    handling,
                    Map.of("note", fields.get(4)));
            home.served().bean(Chronology.class).append(job, null, List.of(new NewEntry(child, entry, List.of())));
            home.served()
                    .bean(People.class)
                    .house(
                            job,
                            new Origin(partnership, agency, handling, "test", null),
                            child,
                            new Home(fields.get(5), "", null, null),
                            null);
        }

        Set<String> all() {
            return words.keySet();
        }

        Set<String> hiddenFrom(Actor reader, Relationship standing) {
            Set<String> hidden = new HashSet<>();
            words.forEach((word, owner) -> {
                String[] parts = owner.split(" ");
                Handling handling = Stream.of(Handling.values())
                        .filter(one -> one.code().equals(parts[1]))
                        .findFirst()
                        .orElseThrow();
                if (!AccessPolicy.sees(
                        standing,
                        handling,
                        parts[0].equals(reader.agency()),
                        reader.agency().equals("police"))) {
                    hidden.add(word);
                }
            });
            return hidden;
        }
    }
}
