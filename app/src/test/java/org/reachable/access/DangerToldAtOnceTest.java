package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.records.chronology.NewEntry;

/** Danger reaches police on duty, and whoever else is to know, the minute it is recorded; one is asked, and the others are told. */
class DangerToldAtOnceTest extends TwoOnDuty {

    private static final Pattern ASK = Pattern.compile("/asks/[0-9a-f]{16}");

    private static final String TOLD = "Told to you: somebody else is asked";

    @Test
    void aThreatToLifeStandsOnThePageOfTheSergeantOnDutyBeforeItsLimit() {
        write("school-concern", Map.of("threat", "life"));
        assertThat(desk(sergeant)).contains(TOLD, " is asked. Told to you as police duty sergeant");
        assertThat(desk(manager)).doesNotContain(TOLD).contains("Hold the discussion or assess the threat now");
    }

    @Test
    void itStandsFirstAndWithWhatHappenedAndNotUnderWhatIsNotLate() {
        write("school-concern", Map.of("threat", "life"));
        // What is due in days stands under it, and danger does not.
        String[] asked = desk(manager).replaceFirst("Your work[\\s\\S]*", "").split("Coming up", 2);
        assertThat(asked[0]).contains("A threat to the life of", "Hold the discussion or assess the threat now");
        assertThat(asked.length == 1 ? "" : asked[1]).doesNotContain("Hold the discussion or assess the threat now");
        String told = desk(sergeant);
        assertThat(told.substring(told.indexOf(TOLD))).contains("A threat to the life of");
        assertThat(told.indexOf("Hold the discussion or assess the threat now"))
                .as("what is due sooner stands first")
                .isLessThan(told.indexOf("Hold the strategy discussion"));
    }

    /** Nobody is sent to tell whom the page says was told. */
    @Test
    void whoeverIsAskedReadsWhoWasToldAndWhomToTell() {
        write("school-concern", Map.of("threat", "life"));
        var ask = ASK.matcher(desk(manager));
        assertThat(ask.find()).isTrue();
        String page = page(manager, ask.group());
        assertThat(page).contains("Told at once", "as police duty sergeant");
        assertThat(page.substring(page.lastIndexOf("What closes it"), page.indexOf("Told at once")))
                .doesNotContainIgnoringCase("police duty sergeant");
    }

    /** The second threat of a day joined the first, and nobody heard of it. */
    @Test
    void aSecondThreatIsToldAsTheFirstWasAndStandsBehindWhatIsAsked() {
        write("school-concern", Map.of("threat", "life"));
        Matcher ask = ASK.matcher(desk(manager));
        assertThat(ask.find()).isTrue();
        assertThat(page(manager, ask.group())).doesNotContain("Canary of police", "read it before you act");
        long before = told();
        house.write(
                child,
                "police",
                "open",
                clock.instant().minus(Duration.ofMinutes(10)),
                "police-sighting",
                Map.of("threat", "life"));
        watch.catchUp();
        assertThat(page(manager, ask.group()))
                .contains("Canary of social-care", "Canary of police", "More was written down since");
        assertThat(desk(manager)).contains("read it before you act");
        assertThat(told()).as("the sergeant on duty is told again").isGreaterThan(before);
    }

    /** "I'm on it" stood on every desk but that of the school beside the child. */
    @Test
    void whoeverToldOfItReadsThatSomebodyIsOnIt() {
        Actor teacher = house.somebody("school");
        chronology.append(
                teacher,
                null,
                List.of(new NewEntry(
                        child,
                        WrittenEntry.said(
                                new EntryId("reachable", UUID.randomUUID().toString()),
                                "Canary",
                                minutesAgo(10),
                                teacher.agencyKind(),
                                "school-concern",
                                "A man waits for him.",
                                "open",
                                Map.of("threat", "life")),
                        List.of())));
        watch.catchUp();
        assertThat(desk(teacher)).contains("Danger that you told of", "Nobody has said yet that they are on it.");
        Matcher ask = ASK.matcher(desk(manager));
        assertThat(ask.find()).isTrue();
        try (Visitor asked = Visitor.signedIn(port, testshire.signInName(manager))) {
            Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"")
                    .matcher(asked.get(ask.group()).body());
            assertThat(version.find()).isTrue();
            asked.post(ask.group() + "/taken", Map.of("version", version.group(1)));
        }
        assertThat(desk(teacher))
                .contains("Somebody on duty (Duty manager) has said that they are on it, today at 9")
                .doesNotContain("Nobody has said yet that they are on it");
        assertThat(desk(sergeant)).as("who told of nothing").doesNotContain("Danger that you told of");
    }

    private long told() {
        return house.superuser()
                .sql("select count(*) from chase where practitioner::text = ?")
                .param(sergeant.code())
                .query(Long.class)
                .single();
    }

    @Test
    void aWorryThatIsNoDangerIsToldToNobodyBesides() {
        write("housing-report", Map.of());
        assertThat(desk(sergeant)).doesNotContain(TOLD);
    }

    @Test
    void whatWasAnsweredStandsThereNoMore() {
        write("school-concern", Map.of("threat", "life"));
        write("threat-assessment", Map.of("held", "yes"));
        write("strategy-meeting", Map.of("held", "yes", "s47", "yes"));
        assertThat(desk(sergeant)).doesNotContain(TOLD);
    }

    /** Nobody has failed to answer yet: it is moved by whose it is. */
    @Test
    void whoWasToldAtOnceHandsItToNobodyUntilTheyAreToldThatNobodyAnswered() {
        write("school-concern", Map.of("threat", "life"));
        var ask = ASK.matcher(desk(sergeant));
        assertThat(ask.find()).isTrue();
        String address = ask.group();
        Actor stranger = house.somebody("housing");
        assertThat(page(sergeant, address)).doesNotContain("way=handed-over");
        assertThat(handOver(address, stranger)).isEqualTo(404);
        house.tell(address.replace("/asks/", ""), sergeant);
        assertThat(page(sergeant, address)).contains("way=handed-over");
        assertThat(handOver(address, stranger)).as("control").isEqualTo(302);
    }

    private int handOver(String ask, Actor to) {
        try (Visitor told = Visitor.signedIn(port, testshire.signInName(sergeant))) {
            Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"")
                    .matcher(told.get(ask).body());
            assertThat(version.find()).isTrue();
            return told.post(
                            ask + "/handed-over",
                            Map.of(
                                    "version",
                                    version.group(1),
                                    "to",
                                    to.code(),
                                    "why",
                                    "They know the house.",
                                    "knowingly",
                                    "true"))
                    .statusCode();
        }
    }

    private void write(String type, Map<String, String> attributes) {
        house.write(child, "social-care", "open", clock.instant().minus(Duration.ofMinutes(30)), type, attributes);
        watch.catchUp();
    }

    private String desk(Actor reader) {
        return page(reader, "/now");
    }

    private String page(Actor reader, String address) {
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(reader))) {
            return visitor.get(address).body();
        }
    }
}
