package org.reachable.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Token;

/**
 * The rows of {@code composite/who-knew.md} that tokens and {@code reached} decide, and of the others those columns that
 * they decide. What rests on words alone is said in a remark: the map shows entries, it does not read them.
 */
class WhoKnewTest {
    private static final WhoKnew MAP = WhoKnew.of(CompositeReplay.whole());
    private static final WhoKnew ROWAN = WhoKnew.of(CompositeReplay.whole().about("Rowan"));
    private static final String NEVER = "never";

    @Nested
    class SharedThings {

        @Test
        void carV1() {
            var car = thing("VEH:V1");

            assertThat(firstBy(car.had())).isEqualTo("2021-09-30T19:25 police");
            assertThat(car.had()).containsEntry("school", at("2021-10-15T15:00"));
            assertThat(byAllFour(car.had())).isEqualTo("2022-06-21T13:00");
            assertThat(car.couldHaveMet()).isEqualTo(at("2021-11-17T19:00"));
            assertThat(car.entries()).extracting(id -> id.local()).startsWith("EV003", "LK03");
            // That the school had the car but not its registration before 19 January 2022, and that its own words of
            // 15 October 2021 (EV007) describe the same car, are words.
        }

        @Test
        void flatA1() {
            var flat = thing("ADDR:A1");

            assertThat(firstBy(flat.had())).isEqualTo("2021-10-06T10:30 housing");
            assertThat(secondBy(flat.had())).isEqualTo("2021-12-21T08:30 police");
            assertThat(missingOfFour(flat.had())).containsExactly("school or education");
            assertThat(flat.couldHaveMet()).isEqualTo(at("2021-12-21T08:30"));
        }

        @Test
        void phoneP1AsAnObject() {
            var phone = thing("PHONE:P1");

            assertThat(firstBy(phone.had())).isEqualTo("2021-09-14T16:05 school");
            assertThat(phone.couldHaveMet()).isEqualTo(at("2021-11-09T21:40"));
            // That social care heard of a second phone on 15 October 2021 (EV007), and that the custody notice did not
            // name it to youth justice, are words.
        }

        @Test
        void theHouseOfTheFirstArrestAndTheSchoolThreeStreetsAway() {
            assertThat(thing("ADDR:A2").couldHaveMet()).isEqualTo(at("2022-03-30T15:00"));
        }

        @Test
        void basinCourtA3() {
            var court = thing("ADDR:A3");

            assertThat(firstBy(court.had())).isEqualTo("2021-12-23T09:00 police");
            assertThat(court.had()).doesNotContainKeys("school", "education-la", "youth-justice");
            // That EV028 and EV108 speak of the same place, and that the meeting of EV106 was not told its address, are
            // words: no token stands in them.
        }

        @Test
        void carV2() {
            var car = thing("VEH:V2");

            assertThat(firstBy(car.had())).isEqualTo("2022-09-18T09:40 police");
            assertThat(secondBy(car.had())).isEqualTo("2023-04-19T18:20 social-care");
            assertThat(missingOfFour(car.had())).containsExactly("school or education", "youth-justice");
            // That EV096 and EV104 lie in the areas of two police forces is words: both are police's.
        }

        @Test
        void aThingThatOneWriterAloneWroteOfCouldNotMeet() {
            assertThat(thing("ADDR:A3").couldHaveMet()).isNull();
            assertThat(thing("ADDR:A3").met()).isNull();
        }

        @Test
        void piecesMeetWhereOneAgencyHasTwo() {
            assertThat(thing("VEH:V1").met()).isEqualTo(at("2021-11-17T19:00"));
            assertThat(thing("PHONE:P1").met())
                    .as("the school has its own piece and the custody notice")
                    .isEqualTo(at("2021-11-25T15:30"));
            assertThat(thing("ADDR:A1").met())
                    .as("the police have their own sighting and the interview of Peer S")
                    .isEqualTo(at("2022-02-28T18:30"));
        }
    }

    @Nested
    class SingleEntries {

        @Test
        void theyKnowWhereMyGranLives() {
            var words = entry("EV023");

            assertThat(firstBy(words)).isEqualTo("2021-12-06T12:30 school");
            assertThat(secondBy(words)).isEqualTo(NEVER);
            assertThat(missingOfFour(words)).containsExactly("police", "social-care", "youth-justice");
        }

        @Test
        void theDebt() {
            var screenshots = entry("EV033");

            assertThat(screenshots)
                    .containsOnly(
                            Map.entry("police", at("2022-01-23T20:55")),
                            Map.entry("social-care", at("2022-01-23T20:55")));
        }

        @Test
        void phoneP1RunsOnTheDeltaLine() {
            var report = entry("EV030");

            assertThat(firstBy(report)).isEqualTo("2022-01-11T15:20 police");
            assertThat(secondBy(report)).isEqualTo(NEVER);
        }

        @Test
        void policeRiskListHighestBand() {
            var list = entry("EV061");

            assertThat(firstBy(list)).isEqualTo("2022-05-04T08:30 police");
            assertThat(secondBy(list)).isEqualTo("2022-06-21T13:00 social-care");
            assertThat(missingOfFour(list)).containsExactly("school or education");
        }

        @Test
        void schoolsScreeningToolSignificant() {
            var screening = entry("EV019");

            assertThat(screening)
                    .containsOnly(
                            Map.entry("school", at("2021-11-25T15:30")),
                            Map.entry("social-care", at("2021-11-25T15:30")));
            assertThat(missingOfFour(screening)).containsExactly("police", "youth-justice");
        }

        @Test
        void arrest1AwayFromHome() {
            var arrest = entry("EV013");

            assertThat(firstBy(arrest)).isEqualTo("2021-11-09T21:40 police");
            assertThat(secondBy(arrest)).isEqualTo("2021-11-12T12:00 social-care");
            assertThat(byAllFour(arrest)).isEqualTo("2021-11-25T15:30");
        }

        @Test
        void substanceUse() {
            assertThat(firstBy(entry("EV011"))).isEqualTo("2021-11-03T17:45 health-gp");
            // That EV083 and the assessment of EV015 speak of the same need is words.
        }

        // "Adult K", both lines, rests on words and on the hindsight of other_people: no token names him.
    }

    @Nested
    class HowFarEntriesWent {

        @Test
        void manyAreNotKnownToHaveReachedAnyone() {
            assertThat(MAP.reach()).isEqualTo(new WhoKnew.Reach(156, 58, 8));
            assertThat(ROWAN.reach()).isEqualTo(new WhoKnew.Reach(140, 48, 8));
        }

        @Test
        @DisplayName("the linked children's ten are the difference")
        void ofTheLinkedChildren() {
            assertThat(WhoKnew.of(CompositeReplay.whole().about("Peer R"))
                                    .reach()
                                    .nobody()
                            + WhoKnew.of(CompositeReplay.whole().about("Peer S"))
                                    .reach()
                                    .nobody())
                    .isEqualTo(10);
        }
    }

    @Test
    void familyIsNotCountedAsAnAgency() {
        assertThat(MAP.agencies()).contains("police", "housing").doesNotContain("family", "child");
    }

    @Test
    void aChildsMapKeepsTheOtherChildrensPiecesOfASharedThing() {
        assertThat(ROWAN.things())
                .filteredOn(thing -> thing.token().equals(Token.of("VEH:V1")))
                .singleElement()
                .satisfies(car -> assertThat(car.couldHaveMet()).isEqualTo(at("2021-11-17T19:00")));
        assertThat(ROWAN.pieces()).extracting(piece -> piece.entry().child()).containsOnly("Rowan");
    }

    @Test
    void everyPieceStandsBehindAnAlert() {
        assertThat(MAP.pieces()).extracting(WhoKnew.Piece::entry).doesNotHaveDuplicates();
        assertThat(MAP.pieces()).extracting(WhoKnew.Piece::entry).isSortedAccordingTo(Entry.AS_KNOWN);
    }

    private static WhoKnew.Thing thing(String token) {
        return MAP.things().stream()
                .filter(thing -> thing.token().equals(Token.of(token)))
                .findFirst()
                .orElseThrow();
    }

    /** Who had one entry, whether or not an alert rests on it. */
    private static Map<String, Instant> entry(String id) {
        var entry = CompositeReplay.whole().entries().stream()
                .filter(each -> each.id().local().equals(id))
                .findFirst()
                .orElseThrow();
        return new Holders(CompositeReplay.POLICY.vocabulary()).of(entry);
    }

    private static String firstBy(Map<String, Instant> had) {
        return nth(had, 0);
    }

    private static String secondBy(Map<String, Instant> had) {
        return nth(had, 1);
    }

    private static String nth(Map<String, Instant> had, int n) {
        return had.entrySet().stream()
                .skip(n)
                .findFirst()
                .map(each -> LondonTime.localOf(each.getValue()) + " " + each.getKey())
                .orElse(NEVER);
    }

    private static String byAllFour(Map<String, Instant> had) {
        assertThat(missingOfFour(had)).isEmpty();
        return FOUR.stream()
                .map(agencies -> agencies.stream()
                        .filter(had::containsKey)
                        .map(had::get)
                        .sorted()
                        .findFirst()
                        .orElseThrow())
                .max(Instant::compareTo)
                .map(instant -> LondonTime.localOf(instant).toString())
                .orElseThrow();
    }

    private static List<String> missingOfFour(Map<String, Instant> had) {
        return FOUR.stream()
                .filter(agencies -> agencies.stream().noneMatch(had::containsKey))
                .map(agencies -> agencies.size() > 1 ? "school or education" : agencies.getFirst())
                .toList();
    }

    private static final List<List<String>> FOUR = List.of(
            List.of("police"), List.of("social-care"), List.of("school", "education-la"), List.of("youth-justice"));

    private static Instant at(String local) {
        return LondonTime.parse(local);
    }
}
