package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Each function of the database stands in one file, as it is in force, and one that runs as the owner cannot be deceived. */
@ReachableTest
class FunctionsSaidOnceTest {

    /** Until then each change of a function was another migration; the repeatable ones hold the last text of all. */
    private static final MigrationVersion PASTED = MigrationVersion.fromVersion("47");

    /** Migrations call them in their order, and what one of them did must stay what it did: a later text is a later migration. */
    private static final Set<String> CALLED_BY_MIGRATIONS = Set.of("protect", "make_statement", "make_endings");

    /** Whoever looks after the database makes a projection again with it (docs/operating.md). */
    private static final Set<String> CALLED_BY_AN_OPERATOR = Set.of("rebuild_actions");

    private static final Pattern CREATED =
            Pattern.compile("create\\s+(?:or\\s+replace\\s+)?(?:function|procedure)\\s+(?:public\\.)?(\\w+)");

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    House house;

    @Test
    void everyFunctionOfTheDatabaseStandsInARepeatableMigrationOrIsWrittenFromThePolicy() {
        Set<String> written = new TreeSet<>(CALLED_BY_MIGRATIONS);
        migrations("R").values().forEach(text -> written.addAll(created(text)));
        written.addAll(created(AccessPolicy.sql()
                + PointedTo.shipped().sql()
                + Tellers.shipped().sql()
                + WritersOfTypes.shipped().sql()
                + RulesEnded.shipped().sql()
                + TypesOfReplies.shipped().sql()
                + RulesOfKeeping.shipped().sql()
                + ActionsTold.shipped().sql()
                + HeldDocuments.shipped().sql()
                + AnswersForKinds.shipped().sql()));
        assertThat(inTheDatabase("true")).isNotEmpty().isEqualTo(written);
    }

    @Test
    void noneStandsInTwoFiles() {
        List<String> all = migrations("R").values().stream()
                .flatMap(text -> created(text).stream())
                .toList();
        assertThat(all).doesNotHaveDuplicates();
    }

    /** Left over from what was decided otherwise before, it would be read as if it decided something. */
    @Test
    void noneIsThereThatNothingCalls() throws IOException {
        List<String> called = inOurJava();
        assertThat(uncalled(called)).isEmpty();
        try (var open = connection("reachable_owner")) {
            JdbcClient owner = JdbcClient.create(open);
            owner.sql("create function nothing_calls_it() returns int language sql return 1")
                    .update();
            try {
                assertThat(uncalled(called)).containsExactly("nothing_calls_it");
            } finally {
                owner.sql("drop function nothing_calls_it()").update();
            }
        }
    }

    /** Neither a query of ours, nor another function, a policy, a default or a trigger. */
    private Set<String> uncalled(List<String> texts) {
        Set<String> uncalled = inTheDatabase("""
            not exists (select from pg_trigger where tgfoid = pg_proc.oid)
            and not exists (select from pg_proc other where other.pronamespace = pg_proc.pronamespace and other.oid <> pg_proc.oid
              and pg_get_functiondef(other.oid) ~ ('\\m' || pg_proc.proname || '\\M') and other.prokind = 'f')
            and not exists (select from pg_policies where concat(qual, with_check) ~ ('\\m' || pg_proc.proname || '\\M'))
            and not exists (select from pg_attrdef where pg_get_expr(adbin, adrelid) ~ ('\\m' || pg_proc.proname || '\\M'))
            """);
        uncalled.removeAll(CALLED_BY_MIGRATIONS);
        uncalled.removeAll(CALLED_BY_AN_OPERATOR);
        uncalled.removeIf(name -> texts.stream().anyMatch(text -> text.contains(name)));
        return uncalled;
    }

    private static List<String> inOurJava() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> texts = new ArrayList<>();
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    @Test
    void noLaterMigrationMakesOne() {
        assertThat(pastedIn(migrations("V"))).isEmpty();
        assertThat(pastedIn(Map.of(
                        "V47_1__sees_again.sql", "Create or  replace function public.sees() returns text",
                        "V99__a_trigger.sql", "create function a_trigger() returns trigger",
                        "V98__closed.sql", "select protect('a', 'own');\ncreate function protect() returns void")))
                .containsExactly("V47_1__sees_again.sql: sees", "V99__a_trigger.sql: a_trigger");
    }

    @Test
    void whatRunsAsTheOwnerLooksForNamesWhereItSaysAndLastAmongTemporaryTables() throws Exception {
        assertThat(deceivable()).isEmpty();
        try (var open = connection("reachable_owner")) {
            JdbcClient owner = JdbcClient.create(open);
            owner.sql("create function anywhere() returns int language sql security definer return 1")
                    .update();
            owner.sql(
                            "create function not_last() returns int language sql security definer set search_path = public return 1")
                    .update();
            try {
                assertThat(deceivable()).containsExactly("anywhere", "not_last");
            } finally {
                owner.sql("drop function anywhere(), not_last()").update();
            }
        }
    }

    /** To delete and change what lies behind the walls is for that one alone; what only looks says so otherwise, and ends it. */
    @Test
    void noneButErasingARecordTurnsOnTheRightToErase() throws Exception {
        assertThat(erasing()).containsExactly("erase_person", "protect");
        assertThat(lookingOn()).isEmpty();
        try (var open = connection("reachable_owner")) {
            JdbcClient owner = JdbcClient.create(open);
            owner.sql("create function may_erase() returns text language sql "
                            + "return set_config('reachable.erasing', 'yes', true)")
                    .update();
            owner.sql("create function looks_on() returns boolean language plpgsql as "
                            + "$$ begin perform begin_deciding(); return true; perform end_deciding(); end $$")
                    .update();
            owner.sql("create function never_ends() returns text language sql return begin_deciding()")
                    .update();
            try {
                assertThat(erasing()).containsExactly("erase_person", "may_erase", "protect");
                assertThat(lookingOn()).containsExactly("looks_on", "never_ends");
            } finally {
                owner.sql("drop function may_erase(), looks_on(), never_ends()").update();
            }
        }
    }

    @Test
    void aTableOfTheSameNameThatSomebodyMadeIsNotAsked() throws Exception {
        PersonId child = house.child();
        house.somebody("school");
        Actor stranger = house.somebody("housing");
        try (var open = connection("reachable_application")) {
            JdbcClient application = JdbcClient.create(open);
            application
                    .sql(
                            "create temporary table open_entry (entry uuid, name text, person uuid, agency text, type text)")
                    .update();
            application.sql("grant all on pg_temp.open_entry to public").update();
            application
                    .sql("insert into pg_temp.open_entry values (?, 'a/1', ?, 'school', 'school-concern')")
                    .params(UUID.randomUUID(), child.value())
                    .update();
            application
                    .sql("select set_config('reachable.actor', ?, false)")
                    .param(stranger.code())
                    .query(String.class)
                    .single();
            assertThat(application
                            .sql("select kinds_that_hold(?)")
                            .param(child.value())
                            .query(String.class)
                            .list())
                    .isEmpty();
        }
    }

    private List<String> deceivable() {
        return List.copyOf(inTheDatabase("""
            prosecdef and not exists (select from unnest(proconfig) setting
              where setting in ('search_path=""', 'search_path=public, pg_temp'))
            """));
    }

    private Set<String> erasing() {
        return inTheDatabase("pg_get_functiondef(pg_proc.oid) like '%reachable.erasing%'");
    }

    /** Which begin to look and do not end it, or not on every way out. */
    private Set<String> lookingOn() {
        return inTheDatabase("""
            proname not in ('begin_deciding', 'end_deciding')
            and (regexp_count(pg_get_functiondef(pg_proc.oid), 'begin_deciding') <> regexp_count(pg_get_functiondef(pg_proc.oid), 'end_deciding')
              or pg_get_functiondef(pg_proc.oid) ~ 'begin_deciding((?!end_deciding).)*\\mreturn\\M(?!\\s+query)')
            """);
    }

    private Set<String> inTheDatabase(String which) {
        try (var open = connection("reachable_owner")) {
            return new TreeSet<>(
                    JdbcClient.create(open).sql("""
                select proname from pg_proc
                where pronamespace = 'public'::regnamespace and proowner = 'reachable_owner'::regrole
                  and prokind in ('f', 'p') and not exists (select from pg_depend
                    where classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e') and\s""" + which).query(String.class).list());
        }
    }

    private static List<String> pastedIn(Map<String, String> migrations) {
        return new TreeMap<>(migrations)
                .entrySet().stream()
                        .filter(each -> version(each.getKey()).isNewerThan(PASTED))
                        .flatMap(each -> created(each.getValue()).stream()
                                .filter(name -> !CALLED_BY_MIGRATIONS.contains(name))
                                .map(name -> each.getKey() + ": " + name))
                        .toList();
    }

    private static MigrationVersion version(String file) {
        return MigrationVersion.fromVersion(file.substring(1, file.indexOf("__")));
    }

    private static Set<String> created(String sql) {
        return CREATED.matcher(sql.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> migrations(String kind) {
        try {
            var texts = new TreeMap<String, String>();
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:db/migration/" + kind + "*.sql")) {
                texts.put(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private SingleConnectionDataSource connection(String role) {
        return new SingleConnectionDataSource(database.getJdbcUrl(), role, "", true);
    }
}
