package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each query that reads what is said of people asks who reads it, in the same text; those that do not stand here, with why. */
@ReachableTest
class FirstWallTest {

    private static final Path JAVA = Path.of("src/main/java/org/reachable");

    /** A text of SQL, in three quotes or in one. */
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    private static final Pattern ASKS = Pattern.compile(
            "\\b(may_\\w+|sees|is_shown|is_close|is_let_in|acting|answers_who_looked|decides_what_is_kept)\\(");

    /**
     * How many texts of a file read such a table and ask nobody, and why they need not.
     */
    private record Excused(int texts, String why) {}

    private static final Map<String, Excused> EXCUSED = Map.ofEntries(
            Map.entry("watch/StateStore.java", new Excused(1, "Reads what a fold kept itself, to close it, as a job.")),
            Map.entry("watch/PlaceStore.java", new Excused(1, "Keeps as a job what a fold found, for all of it.")),
            Map.entry(
                    "watch/TellersWords.java",
                    new Excused(1, "Reads whom a teller wants or refuses, to ask somebody; it is shown to nobody.")),
            Map.entry("watch/SpellStore.java", new Excused(1, "Deletes what a fold writes anew, as a job.")),
            Map.entry(
                    "records/chronology/EntryStore.java",
                    new Excused(
                            2,
                            "Texts that follow another, which asks, or that look among ids which the asker has seen.")),
            Map.entry(
                    "records/chronology/ReportStore.java",
                    new Excused(
                            5,
                            "Texts that follow another, which asks: what answers a report that the reader sees, and did not help.")),
            Map.entry(
                    "records/chronology/EntryAppendStore.java",
                    new Excused(
                            3,
                            "Adds, and tells whoever sends which of their own rows are there: row-level security asks it.")),
            Map.entry(
                    "records/people/PersonStore.java",
                    new Excused(1, "By an id of a row that the asker has seen: which id stands in its place.")),
            Map.entry(
                    "records/people/PersonSearch.java",
                    new Excused(2, "Texts that another ends, which asks of each whom they find.")),
            Map.entry(
                    "governance/retention/RetentionStore.java",
                    new Excused(
                            3,
                            "What decides how long a record is kept is asked as a job, for rows the keeper may not see decide too.")),
            Map.entry(
                    "work/attachments/AttachmentsAtWork.java",
                    new Excused(
                            2,
                            "Looks as a job for what waits for the scanner and what is over, and hands none of it out.")),
            Map.entry(
                    "work/attachments/SealedAnew.java",
                    new Excused(1, "Looks as a job for what is sealed with an earlier key, and hands none of it out.")),
            Map.entry(
                    "work/documents/DocumentStore.java",
                    new Excused(
                            2,
                            "Are asked within another text, which asks: what stood before a version, and who said a row of theirs.")),
            Map.entry(
                    "practice/voice/ToldStore.java",
                    new Excused(3, "What a family told themselves, asked by who they are.")),
            Map.entry(
                    "practice/goodpractice/GoodPracticeStore.java",
                    new Excused(1, "Follows another text, which asks.")));

    @Autowired
    JdbcClient sql;

    @Test
    void eachQueryAsksWhoReads() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(JAVA)) {
            for (Path file : all.filter(one -> one.toString().endsWith(".java")).toList()) {
                files.put(JAVA.relativize(file).toString(), Files.readString(file));
            }
        }
        Map<String, Integer> excused = new TreeMap<>();
        EXCUSED.forEach((file, one) -> excused.put(file, one.texts()));
        assertThat(asksNobody(files)).isEqualTo(excused);
        assertThat(EXCUSED.values()).extracting(Excused::why).doesNotContain("");
    }

    @Test
    void oneThatForgetsToIsFound() {
        assertThat(asksNobody(Map.of(
                        "Forgets.java", "sql.sql(\"\"\"\n select body from entry where subject = :child\n \"\"\")",
                        "ForgetsInOneLine.java", "sql.sql(\"select place from home where person = :child\")",
                        "Asks.java",
                                "\"select place from home where may_see(:actor, partnership, person, agency, handling, actor)\"",
                        "OfNobody.java", "\"select name from agency\"")))
                .isEqualTo(Map.of("Forgets.java", 1, "ForgetsInOneLine.java", 1));
    }

    private Map<String, Integer> asksNobody(Map<String, String> files) {
        List<String> ofPeople = sql.sql("""
                select name from protected_table where kind in ('by-subject', 'by-handling', 'known-of', 'followed')
                """).query(String.class).list();
        assertThat(ofPeople).contains("entry", "person_name", "home", "story_spell");
        Pattern reads = Pattern.compile("\\b(?:from|join)\\s+(?:" + String.join("|", ofPeople) + ")\\b");
        Map<String, Integer> found = new TreeMap<>();
        files.forEach((file, text) -> TEXT.matcher(text)
                .results()
                .map(one -> one.group(1) == null ? String.valueOf(one.group(2)) : one.group(1))
                .filter(one -> reads.matcher(one).find() && !ASKS.matcher(one).find())
                .forEach(_ -> found.merge(file, 1, Integer::sum)));
        return found;
    }
}
