package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What somebody is to a child is kept as one text, and one file alone knows where its parts stand. */
@ReachableTest
class VerdictsTest {

    private static final Path TAKES_APART = Path.of("src/main/resources/db/migration/R__access_0_verdicts.sql");
    private static final Path JAVA = Path.of("src/main/java");

    /** What joins other things by a bar: a cell of the policy's table is found by its four words; what is answered is named by it, as of an action. */
    private static final List<String> OTHER_TEXTS =
            List.of("policy_allows", "judged_as_read", "unjudged_by", "action_told");

    private static final Pattern NAMED = Pattern.compile("create or replace function (\\w+)");

    /** Whatever takes a text apart, or puts one together, by a bar. */
    private static final Pattern A_BAR = Pattern.compile("'\\|'");

    @Autowired
    JdbcConnectionDetails database;

    @Test
    void noFunctionAndNoPolicyOfTheDatabaseKnowsWhereThePartsStandButThoseOfOneFile() throws IOException {
        try (var open = new SingleConnectionDataSource(database.getJdbcUrl(), "reachable_owner", "", true)) {
            JdbcClient owner = JdbcClient.create(open);
            assertThat(takesApart(owner)).isEmpty();
            owner.sql("""
                create function takes_it_apart(who text, child uuid) returns boolean language plpgsql as $$
                begin
                  return split_part(own_standing(who, child), '|', 1) = 'INVOLVED';
                end
                $$
                """).update();
            owner.sql(
                            "create policy takes_it_apart on exclusion using (split_part(standing(acting(), person), '|', 1) = '')")
                    .update();
            try {
                assertThat(takesApart(owner)).containsExactly("takes_it_apart", "takes_it_apart on exclusion");
            } finally {
                owner.sql("drop policy takes_it_apart on exclusion").update();
                owner.sql("drop function takes_it_apart").update();
            }
        }
    }

    @Test
    void norDoesAQueryOfOurs() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(JAVA)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertThat(withABar(texts)).containsExactly(AccessPolicy.class.getSimpleName() + ".java");
        assertThat(withABar(Map.of(
                        "Cut.java", "select split_part(standing(:actor, :child), '|', :which)",
                        "Asked.java", "select standing_is(standing(:actor, :child))")))
                .containsExactly("Cut.java");
    }

    @Test
    void toAskForAPartCallsNothing() throws IOException {
        try (var open = new SingleConnectionDataSource(database.getJdbcUrl(), "reachable_owner", "", true)) {
            JdbcClient owner = JdbcClient.create(open);
            for (String part : parts()) {
                if (part.matches("(standing|reader|looking)_\\w+")
                        && !part.matches(".*_(of|with|further|standing|as)")) {
                    assertThat(String.join(
                                    "\n",
                                    owner.sql("explain (verbose) select %s(name) from said_again".formatted(part))
                                            .query(String.class)
                                            .list()))
                            .contains("split_part(")
                            .doesNotContain(part);
                }
            }
        }
    }

    private static List<String> withABar(Map<String, String> texts) {
        return texts.entrySet().stream()
                .filter(text -> A_BAR.matcher(text.getValue()).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> parts() throws IOException {
        return NAMED.matcher(Files.readString(TAKES_APART))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static TreeSet<String> takesApart(JdbcClient owner) throws IOException {
        TreeSet<String> found = new TreeSet<>(owner.sql("""
            select proname from pg_proc
            where pronamespace = 'public'::regnamespace and proowner = 'reachable_owner'::regrole and prokind = 'f'
              and strpos(pg_get_functiondef(oid), '''|''') > 0
            union all
            select policyname || ' on ' || tablename from pg_policies where strpos(concat(qual, with_check), '''|''') > 0
            """).query(String.class).list());
        found.removeAll(parts());
        found.removeAll(OTHER_TEXTS);
        return found;
    }
}
