package org.reachable.scenarios.lives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CountyTest {
    private static final Period PERIOD = Period.years(LocalDate.of(2020, 9, 1), 2);
    private static List<Life> lives = List.of();

    @BeforeAll
    static void aCounty() {
        var county = County.of(7, PERIOD);
        lives = IntStream.range(0, 6_000)
                .mapToObj(county::lives)
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void nothingIsWrittenDownBeforeItHappens() {
        assertThat(notes()).allSatisfy(note -> assertThat(note.recordedAt()).isAfterOrEqualTo(note.occurredAt()));
    }

    @Test
    void nothingHappensBeforeBirthOrAfterChildhood() {
        assertThat(lives)
                .allSatisfy(life -> assertThat(life.notes()).allSatisfy(note -> {
                    assertThat(note.occurredAt().toLocalDate())
                            .isAfterOrEqualTo(life.child().dateOfBirth());
                    assertThat(note.occurredAt().toLocalDate())
                            .isBefore(PERIOD.to())
                            .isBefore(life.child().birthday(Child.GROWN_UP));
                }));
    }

    @Test
    void aChildIsBackAfterTheReportAndTalksAfterThat() {
        assertInOrder("episode", "missing-reported", "missing-returned", "prevention-interview");
        assertInOrder("episode", "missing-reported", "missing-returned", "return-interview-completed");
        assertInOrder("episode", "return-interview-completed", "return-interview-shared");
    }

    @Test
    void anArrestComesBeforeCustodyAndCustodyBeforeADecision() {
        assertInOrder("arrest", "police-arrest", "police-custody-began", "police-custody-ended", "police-charge");
        assertInOrder("arrest", "police-arrest", "police-nfa-decision");
        assertInOrder("arrest", "police-arrest", "out-of-court-referral", "out-of-court-decision");
    }

    /** Every entry of the later types has one of the earlier type with the same number, known no later. */
    private static void assertInOrder(String key, String... types) {
        long seen = 0;
        for (Life life : lives) {
            for (int i = 1; i < types.length; i++) {
                Map<String, LocalDateTime> earlier = known(life, types[i - 1], key);
                Map<String, LocalDateTime> later = known(life, types[i], key);
                assertThat(earlier.keySet()).as(life.child().reference()).containsAll(later.keySet());
                later.forEach((number, at) -> assertThat(at)
                        .as(
                                "%s %s of %s",
                                types[types.length - 1], number, life.child().reference())
                        .isAfterOrEqualTo(earlier.get(number)));
                seen += later.size();
            }
        }
        assertThat(seen).isPositive();
    }

    private static Map<String, LocalDateTime> known(Life life, String type, String key) {
        var result = new HashMap<String, LocalDateTime>();
        life.notes().stream()
                .filter(note -> note.type().equals(type))
                .forEach(note -> result.putIfAbsent(note.attribute(key), note.occurredAt()));
        return result;
    }

    @Test
    void anAnswerComesAfterWhatItAnswers() {
        for (Life life : lives) {
            var byId = new HashMap<String, Note>();
            life.notes().forEach(note -> byId.put(note.id(), note));
            life.notes().stream()
                    .filter(note -> !note.attribute("answers").isEmpty())
                    .forEach(note -> assertThat(byId.get(note.attribute("answers")))
                            .as("%s answers %s", note.id(), note.attribute("answers"))
                            .isNotNull()
                            .satisfies(asked -> assertThat(note.occurredAt()).isAfterOrEqualTo(asked.occurredAt())));
        }
    }

    @Test
    void whatEndsHasBegun() {
        assertBegun("care-episode-start", "care-episode-end");
        assertBegun("placement-start", "placement-ended");
        assertBegun("plan-created", "child-in-need-plan-ended");
        assertBegun("initial-child-protection-conference", "child-protection-plan-ended");
        assertBegun("school-suspension", "suspension-ended");
        assertBegun("exploitation-screening", "exploitation-plan-ended");
    }

    private static void assertBegun(String begins, String ends) {
        for (Life life : lives) {
            int open = 0;
            for (Note note : life.notes().stream()
                    .sorted((one, other) -> one.occurredAt().compareTo(other.occurredAt()))
                    .toList()) {
                if (note.type().equals(begins)) {
                    open++;
                } else if (note.type().equals(ends)) {
                    open--;
                    assertThat(open)
                            .as("%s of %s", ends, life.child().reference())
                            .isNotNegative();
                }
            }
        }
    }

    @Test
    void mostChildrenHaveSchoolAndHealthEntriesAndNothingElse() {
        var everyday = Set.of(
                "school-attendance-update",
                "ed-attendance",
                "gp-consultation",
                "absence-unexplained",
                "absence-explained");
        long quiet = lives.stream()
                .filter(life -> life.notes().stream().map(Note::type).allMatch(everyday::contains))
                .count();
        assertThat(quiet).isGreaterThan(lives.size() / 2);
    }

    @Test
    void brothersAndSistersLearnOfTheSameCallToTheirHome() {
        long shared = lives.stream()
                .flatMap(life -> life.notes().stream())
                .filter(note ->
                        note.row()[7].contains("[ADDR:H") && note.agency().equals("police"))
                .map(note -> note.row()[7] + note.occurredAt())
                .distinct()
                .count();
        long told = notes().filter(note ->
                        note.row()[7].contains("[ADDR:H") && note.agency().equals("police"))
                .count();
        assertThat(told).isGreaterThan(shared);
    }

    private static Stream<Note> notes() {
        return lives.stream().flatMap(life -> life.notes().stream());
    }
}
