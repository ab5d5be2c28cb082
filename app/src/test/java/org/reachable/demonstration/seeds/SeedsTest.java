package org.reachable.demonstration.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.demonstration.Personas;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What people wrote after the incident, two years of it, is written from the pages on its day, and stands where anybody looks for it. */
@ReachableTest
@DirtiesContext
class SeedsTest {

    @LocalServerPort
    int port;

    @Autowired
    Seeds seeds;

    @Autowired
    Papers papers;

    @Autowired
    Partnership partnership;

    @Autowired
    People people;

    @Autowired
    Transactions transactions;

    @DynamicPropertySource
    static void atTheLastStopOfTheTour(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "seeds");
        properties.add("reachable.home", folder::toString);
        properties.add("reachable.demonstration", () -> true);
        properties.add("reachable.ordinary-lives", () -> 0);
        properties.add("reachable.today", () -> "2025-07-07");
    }

    @Test
    void whatIsToldOfEachDayIsDoneFromThePagesThatPeopleUse() throws IOException, InterruptedException {
        assertThat(seeds.failures()).isEmpty();
        try (Visitor manager = new Visitor(port).signIn("bronwen.pryce", Personas.PASSWORD);
                Visitor business = new Visitor(port).signIn("ruth.silverman", Personas.PASSWORD)) {
            Actor actor = Actor.of(partnership.signedInAs("bronwen.pryce"));
            String child = SubjectAddresses.child(transactions
                    .as(actor.code(), () -> people.called(actor, "Rowan"))
                    .orElseThrow());
            assertThat(manager.get(child).body())
                    .contains("Not since 3 July 2023", "What was to be done about the source of harm was done");
            assertThat(manager.get(child + "/documents/plan").body())
                    .contains(
                            "in force since Thu 29 June 2023 at 11am",
                            "agrees, if: “if the driver’s name goes to nobody");
            assertThat(manager.get(child + "/documents/power").body())
                    .contains("I build frames.", "Nobody has asked him about the driver.");
            assertThat(manager.get(child + "/what-worked").body()).contains("Jerome came to custody within the hour");
            assertThat(business.get(child + "/documents/review").body())
                    .contains(
                            "Version 2, in force",
                            "Cannot be determined",
                            "one adult they chose",
                            "44 people of ten agencies",
                            "Said before",
                            "in our review of 2019, “Rung twice”",
                            "Counted in",
                            "Full-time education lost");
            assertThat(business.get(SubjectAddresses.child(transactions
                                            .as(actor.code(), () -> people.called(actor, "W0007"))
                                            .orElseThrow())
                                    + "/documents/review")
                            .body())
                    .as("what was said before stands in a review of its own, of another child")
                    .contains("Rung twice", "Version 1, in force", "Nobody has taken this on");
            assertThat(business.get("/training").body()).contains("In date");
            assertThat(Jsoup.parse(business.get("/boards/signed-unchanged").body())
                            .select(".board__row")
                            .eachText())
                    .as("the executive reads who signed that nothing changes, why and until when")
                    .anySatisfy(row -> assertThat(row)
                            .contains("Luca Eze", "Priya Raman", "What is not done is who sent him")
                            .contains("11 July", "Signed 2 times in all", "the plan changed once"))
                    .anySatisfy(row -> assertThat(row)
                            .contains("Yara Hussain", "Bronwen Pryce", "a plan that moved her before would punish her")
                            .contains("9 July", "Signed once in all"));
            Document around = Jsoup.parse(manager.get(child + "/surroundings").body());
            String place =
                    around.select("a[href^=/subjects/]:contains(Bus station)").attr("href");
            assertThat(Jsoup.parse(manager.get(place).body()).text())
                    .as("from the child's page to the place, and its plan")
                    .contains("Version 3, in force since")
                    .as("a later version takes nothing back of what an earlier one made different")
                    .contains(
                            "Different here: Nothing more is different here yet. Version 2 said: Nobody waits by the steps")
                    .contains("Wardens on Saturdays", "Done that were aimed at it: 1.");
            try (Visitor mother = new Visitor(port).signIn("dee", Personas.PASSWORD)) {
                assertThat(Jsoup.parse(mother.get("/told").body()).text())
                        .as("what a mother told us, and what came of it")
                        .contains("In September 2021 I rang about a grey car", "You told us first")
                        .contains("was to happen by Tuesday 11 July 2023", "You said that the answer helped.");
            }
            assertThat(business.get("/tour").body()).contains("stands at Monday 7 July 2025");
        }
        nothingIsAskedThatTheStoryAnswered();
        whatALineOfTheSlidesNamesStandsWhereItLeads();
        papersAreTakenAway();
    }

    /** Words that say something was done do not stand beside a desk that asks for it. */
    private void nothingIsAskedThatTheStoryAnswered() throws IOException, InterruptedException {
        for (String name : List.of("nasreen.akhtar", "siobhan.doyle", "david.chen", "kwame.asante")) {
            try (Visitor reader = new Visitor(port).signIn(name, Personas.PASSWORD)) {
                assertThat(Jsoup.parse(reader.get("/now").body()).text())
                        .as("what %s is asked, or told that others are", name)
                        .contains("Rowan")
                        .as("sent on 3 July 2023, and decided on within five working days")
                        .doesNotContain("Refer the child to the National Referral Mechanism", "competent authority")
                        .as("both actions of the risk meeting of 3 July 2023 were done that night")
                        .doesNotContain("Say of each action that it is done, or who does it and by when")
                        .as(
                                "Dee was told face to face on 7 July 2023 what was done about the grey car of September 2021")
                        .doesNotContain("was due Thu 7 October 2021");
            }
        }
    }

    /** A fragment that no page has leads to its top, as a dead link leads nowhere. */
    private void whatALineOfTheSlidesNamesStandsWhereItLeads() throws IOException, InterruptedException {
        Document slides;
        try (Visitor anybody = new Visitor(port)) {
            slides = Jsoup.parse(anybody.get("/slides").body());
        }
        Map<String, List<String>> byWhom = slides.select("form:has(input[name=to][value^=/slides/])").stream()
                .collect(Collectors.groupingBy(
                        form -> form.select("input[name=name]").val(),
                        Collectors.mapping(form -> form.select("input[name=to]").val(), Collectors.toList())));
        int parts = 0;
        for (Map.Entry<String, List<String>> each : byWhom.entrySet()) {
            try (Visitor reader = new Visitor(port).signIn(each.getKey(), Personas.PASSWORD)) {
                for (String walk : each.getValue()) {
                    String[] to = led(reader, walk).split("#");
                    if (to.length > 1) {
                        parts++;
                        assertThat(Jsoup.parse(reader.get(to[0]).body()).select("[id=%s]".formatted(to[1])))
                                .as("%s leads to %s", walk, String.join("#", to))
                                .hasSize(1);
                    }
                }
            }
        }
        assertThat(parts).isGreaterThan(10);
    }

    private static String led(Visitor reader, String walk) throws IOException, InterruptedException {
        return reader.get(walk)
                .headers()
                .firstValue("Location")
                .map(to -> to.replaceAll("^https?://[^/]+", ""))
                .orElse("");
    }

    private void papersAreTakenAway() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("target"), "papers");
        Map<String, Path> written = papers.write(folder).stream()
                .collect(Collectors.toMap(file -> file.getFileName().toString(), Function.identity()));
        assertThat(words(file(written, "plan.pdf"))).contains("Find who drives the dark car", "agrees, if");
        assertThat(words(file(written, "review.pdf"))).contains("Someone ringing back", "Cannot be determined");
        assertThat(words(file(written, "slides.pdf"))).contains("Someone ringing back");
        assertThat(words(file(written, "briefing.pdf"))).contains("Someone ringing back", "What is recommended");
        assertThat(Files.readString(file(written, "minutes.html")))
                .contains("Risk meeting", "<style>")
                .doesNotContain("href=", "<script", "<form", "_csrf", "See it in the timeline");
        assertThat(Files.readString(file(written, "panel-pack.html"))).contains("Rowan");
        assertThat(Files.readString(file(written, "direction-pack.html")))
                .contains("off roll", "3 schools have refused", "School place refused", "Stanbrook School")
                .doesNotContain("href=", "<form", "See it in the timeline");
        assertThat(Files.readString(file(written, "national-return.json"))).contains("\"columns\"", "What people call");
        assertThat(Files.readString(file(written, "figures.csv"))).contains("month");
        assertThat(written).hasSize(9);
    }

    private static Path file(Map<String, Path> written, String name) {
        return Objects.requireNonNull(written.get(name), name);
    }

    private static String words(Path pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
        }
    }
}
