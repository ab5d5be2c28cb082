package org.reachable.work.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.figure.FigureKinds;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.reachable.watch.FigureCounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** What a figure counts of entries stood at the end of the month: put right, taken back and said anew, each thing is counted once. */
@ReachableTest
class FiguresOfEntriesTest {

    private static final String TAKEN_BACK = "entry-withdrawn";

    @Autowired
    Testshire testshire;

    @Autowired
    Chronology chronology;

    @Autowired
    People people;

    @Autowired
    FigureKinds kinds;

    @Autowired
    FigureCounts counts;

    @Autowired
    Editions editions;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcConnectionDetails database;

    private YearMonth month;
    private PersonId child;
    private Map<String, Integer> before = Map.of();

    @BeforeEach
    void aChildInTheMonthThatEndedLast() {
        month = editions.last();
        child = testshire.child();
        before = lines();
    }

    @Test
    void anEntryIsCountedByWhatItSaysAndWhatItLeavesBlankIsCountedToo() {
        review(3, "", "yes");
        review(9, "", "no");
        write("ours", 17, "plan-review", Map.of());
        assertThat(more()).isEqualTo(Map.of("yes", 1, "no", 1, "blank", 1));
    }

    /** Each correction names the first entry. */
    @Test
    void whatWasPutRightTwiceIsCountedOnceAsItWasSaidLast() {
        String first = review(3, "", "yes");
        review(4, first, "yes");
        review(5, first, "no");
        assertThat(more()).isEqualTo(Map.of("no", 1));
    }

    @Test
    void aCorrectionOfACorrectionIsOfTheFirst() {
        String first = review(3, "", "yes");
        String second = review(4, first, "yes");
        review(5, second, "no");
        assertThat(more()).isEqualTo(Map.of("no", 1));
    }

    @Test
    void whatWasPutRightAndThenTakenBackIsNotCounted() {
        String first = review(3, "", "yes");
        review(4, first, "no");
        write("ours", 5, TAKEN_BACK, Map.of("corrects", first));
        assertThat(more()).isEmpty();
    }

    @Test
    void whatWasTakenBackAfterTheMonthIsCountedStill() {
        String first = review(3, "", "yes");
        write("ours", month.lengthOfMonth() + 2, TAKEN_BACK, Map.of("corrects", first));
        assertThat(more()).isEqualTo(Map.of("yes", 1));
    }

    /** No other source can say it any more; what one said in an earlier time stands. */
    @Test
    void whatAnotherSourceSaysOfAnEntryHidesNothing() throws SQLException {
        String first = review(3, "", "yes");
        String theirs = write("theirs", 5, "plan-review", Map.of("changed", "no"));
        try (Connection all = DriverManager.getConnection(database.getJdbcUrl(), "postgres", "");
                Statement asked = all.createStatement()) {
            asked.execute("set session_replication_role = replica");
            asked.execute("update entry set corrects = '%s' where name = '%s'".formatted(first, theirs));
        }
        assertThat(more()).isEqualTo(Map.of("yes", 1, "no", 1));
    }

    @Test
    void anActionThatIsSetAnewIsCountedOnceAndByWhatItIsAimedAtThen() {
        String action = UUID.randomUUID().toString();
        write("ours", 3, "action-set", Map.of("action", action, "action_what", "Ring the landlord"));
        assertThat(more()).isEqualTo(Map.of("blank", 1));
        write(
                "ours",
                9,
                "action-set",
                Map.of("action", action, "action_what", "Ring the landlord", "aimed_at", "source"));
        write("ours", 9, "action-set", Map.of("action", UUID.randomUUID().toString(), "aimed_at", "child"));
        assertThat(more()).isEqualTo(Map.of("source", 1, "child", 1));
    }

    private String review(int day, String corrects, String changed) {
        return write(
                "ours",
                day,
                "plan-review",
                corrects.isEmpty() ? Map.of("changed", changed) : Map.of("changed", changed, "corrects", corrects));
    }

    private Map<String, Integer> more() {
        Map<String, Integer> more = new HashMap<>(lines());
        before.forEach((line, number) -> more.merge(line, -number, Integer::sum));
        more.values().removeIf(number -> number == 0);
        return more;
    }

    private Map<String, Integer> lines() {
        Map<String, Integer> lines = new HashMap<>();
        List.of("plan-reviews", "actions-aimed")
                .forEach(figure -> transactions
                        .beside(
                                "counts",
                                () -> counts.counted(kinds.kind(figure).orElseThrow(), day(1, 0), day(32, 0)))
                        .forEach(one -> lines.merge(one.line(), one.number(), Integer::sum)));
        return lines;
    }

    /** From its first day on; the thirty-second is the first of the next. */
    private Instant day(int day, int hour) {
        return LondonTime.at(
                (day > 31 ? month.plusMonths(1).atDay(1) : month.atDay(1).plusDays(day - 1L)).atTime(hour, 0));
    }

    private String write(String source, int day, String type, Map<String, String> attributes) {
        var id = new EntryId(source, testshire.unused("F"));
        chronology.append(
                testshire.ayo(),
                null,
                List.of(new NewEntry(
                        child,
                        new WrittenEntry(
                                id,
                                people.reference(testshire.ayo(), child).orElseThrow(),
                                day(day, 12),
                                day(day, 12),
                                "social-care",
                                type,
                                "Canary of a figure.",
                                "",
                                List.of(),
                                "",
                                "",
                                List.of(),
                                "open",
                                attributes),
                        List.of())));
        return id.toString();
    }
}
