package org.reachable.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.reachable.Routes;
import org.reachable.Routes.Route;
import org.reachable.Visitor;

/**
 * Every address a reader may ask for: as Spring knows them, filled in with what really is there, whether it is for them or
 * not. An address that nothing here fills in is told, so that none is forgotten.
 */
final class Outlets {

    private static final String VERSIONS = "document_version it join document whole on whole.id = it.document";
    private static final String PARTS = VERSIONS + " join document_part part on part.version = it.id";
    private static final String NUMBER = "whole.kind || '/' || it.number";

    /** What stands behind a variable of an address that is about no one person, of what was planted last. */
    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("/asks/{id}", "select finding from finding_child where person = :child order by finding"),
            Map.entry("/subjects/{id}", "select thing from tie where person = :child order by id"),
            Map.entry("/subjects/{id}/actions/{action}", ofThings("action_step it", "it.action")),
            Map.entry("/subjects/{id}/documents/{kind}", ofThings("document it", "it.kind")),
            Map.entry("/subjects/{id}/documents/{kind}/{number}", ofThings(VERSIONS, NUMBER)),
            Map.entry(
                    "/subjects/{id}/documents/{kind}/{number}/{section}",
                    ofThings(PARTS, NUMBER + " || '/' || part.section")),
            Map.entry(
                    "/subjects/{id}/documents/{kind}/{number}/{section}/{line}",
                    ofThings(PARTS, NUMBER + " || '/' || part.section || '/' || part.line")),
            Map.entry(
                    "/subjects/{id}/documents/{kind}/{number}/said/{line}",
                    ofThings(PARTS, NUMBER + " || '/' || part.line")),
            Map.entry("/openings/{id}", "select id from break_glass where person = :child order by id"),
            Map.entry("/who-asked/{id}", "select id from who_asked where person = :child order by id"),
            Map.entry("/record/{id}", "select id from draft where subject = :child"),
            Map.entry("/import/{id}", "select id from import_upload order by received_at desc"),
            Map.entry("/import/batches/{id}", "select id from import_batch order by received_at desc"),
            Map.entry("/replies/{id}", """
                select id from entry where subject = :child and type in ('child-disclosure', 'family-report', 'school-concern')
                order by hashtext(id::text)
                """),
            Map.entry("/entries/{row}", of("entry", "subject")),
            Map.entry("/held-rows/{id}", "select id from held_rows where person = :child order by id"),
            Map.entry("/sent-in/{id}", "select id from sent_in order by received_at desc"),
            Map.entry("/sources/{id}", "select id from source order by received_at desc"),
            Map.entry(
                    "/notifications/{kind}",
                    "select unnest(array['answered-offers', 'changed-words', 'same-child', 'told-of-restrictions'])"),
            Map.entry("/figures/{code}", "select unnest(array['times-missing', 'asks-answered', 'plan-reviews'])"),
            Map.entry("/said-in-meetings/{position}", of("sitting_position")),
            Map.entry("/kept/{id}", "select id from draft where subject = :child"),
            Map.entry("/file-format/kinds/{code}", "select 'missing-returned'"),
            Map.entry("/told/copies/{copy}", of("document_copy")),
            Map.entry("/outage-packs/{id}", "select id from outage_pack order by received_at desc"),
            Map.entry("/agencies/{agency}", "select code from agency order by code"),
            Map.entry("/on-duty/{id}", "select practitioner from ask where person = :child"),
            Map.entry("/colleagues/{id}", "select practitioner from ask where person = :child"));

    /** The same, of one person: the variable is the last of its address, or there are several, with a stroke between. */
    private static final Map<String, String> ROWS_OF_PEOPLE = Map.ofEntries(
            Map.entry("/in-confidence/{row}", entries("own-confidence")),
            Map.entry("/intelligence/{row}", entries("intelligence")),
            Map.entry(
                    "/restrictions/kept-out/{practitioner}",
                    "select practitioner from exclusion where person = :child"),
            Map.entry("/names/{row}", "select id from person_name where person = :child"),
            Map.entry("/numbers/{row}", of("person_identifier")),
            Map.entry("/homes/{row}", of("home")),
            Map.entry("/relations/{row}", of("relation")),
            Map.entry("/trusted/{row}", of("relation")),
            Map.entry("/what-worked/{row}", "select id from good_practice where person = :child"),
            Map.entry("/same-as/{other}", "select other from record_link where kept = :child"),
            Map.entry("/attachments/{kind}/{of}/new", versionIds()),
            Map.entry("/attachments/{attachment}/file", of("attachment")),
            Map.entry("/attachments/{attachment}/taken-back", of("attachment")),
            Map.entry("/actions/{action}", "select action from action_step where person = :child"),
            Map.entry("/documents/{kind}", "select kind from document where person = :child"),
            Map.entry("/documents/{kind}/{number}", versions("")),
            Map.entry("/{number}/document.pdf", versions("")),
            Map.entry("/{number}/document.docx", versions("")),
            Map.entry("/{number}/slides", versions("")),
            Map.entry("/{number}/slides.pdf", versions("")),
            Map.entry("/{number}/briefing", versions("")),
            Map.entry("/{number}/briefing.pdf", versions("")),
            Map.entry("/{number}/compared", versions("")),
            Map.entry("/{number}/in-force", versions("")),
            Map.entry("/{number}/copies/new", versions("")),
            Map.entry("/copies/{copy}", copies()),
            Map.entry("/{copy}/copy.pdf", copies()),
            Map.entry("/{number}/{section}", versions(" || '/needs'")),
            Map.entry("/{section}/{line}", lines(" || '/needs/' || part.line")),
            Map.entry("/sittings/{kind}", "select kind from sitting where person = :child"),
            Map.entry("/sittings/{kind}/{sitting}", "select kind || '/' || id from sitting where person = :child"),
            Map.entry("/said/{line}", lines(" || '/' || part.line")));

    /** Signs them out. */
    private static final Set<String> LEFT_ALONE = Set.of("/told/leave");

    private final CanaryChild child;
    private final int most;

    /**
     * @param most how many rows each address is filled in with
     */
    Outlets(CanaryChild child, int most) {
        this.child = child;
        this.most = most;
    }

    /** Addresses with a variable that nothing above fills in. */
    static List<String> forgotten(Routes routes) {
        Stream<String> ofPeople = routes.aboutPeople("GET").stream()
                .filter(pattern -> pattern.indexOf('{') != pattern.lastIndexOf('{'))
                .filter(pattern -> ROWS_OF_PEOPLE.keySet().stream().noneMatch(pattern::endsWith));
        Stream<String> others = routes.all().stream()
                .filter(route -> route.method().equals("GET") && route.pattern().contains("{"))
                .map(Route::pattern)
                .filter(pattern -> !pattern.startsWith("/boards/") && !isOfOnePerson(pattern))
                .filter(pattern -> ROWS.keySet().stream().noneMatch(pattern::startsWith));
        return Stream.concat(ofPeople, others).toList();
    }

    private static boolean isOfOnePerson(String pattern) {
        return pattern.startsWith("/children/") || pattern.startsWith("/people/");
    }

    /**
     * What they may ask for.
     *
     * @param findsTheChild whether they may know of the child: whoever types the name would read it in the box alone
     */
    List<String> read(Visitor who, boolean findsTheChild) {
        List<String> all = new ArrayList<>();
        if (findsTheChild) {
            Stream.of("/search", "/record")
                    .map(page -> who.lookedFor(page, child.reference()))
                    .forEach(all::add);
        }
        Routes routes = child.served().bean(Routes.class);
        for (Route route : routes.all()) {
            String pattern = route.pattern();
            if (route.method().equals("GET") && !LEFT_ALONE.contains(pattern)) {
                if (!pattern.contains("{")) {
                    all.add(pattern);
                } else if (!isOfOnePerson(pattern)) {
                    ROWS.keySet().stream()
                            .filter(pattern::startsWith)
                            .max(Comparator.comparingInt(String::length))
                            .ifPresent(known -> rows(ROWS.getOrDefault(known, ""))
                                    .forEach(row -> all.add(
                                            pattern.indexOf('{') == pattern.lastIndexOf('{')
                                                    ? pattern.replaceFirst("\\{[^}]+}", row)
                                                    : filled(pattern, row))));
                }
            }
        }
        all.addAll(ofTheChild());
        all.addAll(List.of("/boards/missing", "/boards/education", "/replies?ours=true"));
        all.addAll(List.of("/inspection/sample?seed=1&most=50", "/inspection/sample/pack.zip?seed=1&most=50"));
        rows("select name from entry where subject = :child order by hashtext(id::text)")
                .forEach(name -> all.add("/replies/to?entry=" + encoded(name)));
        return all;
    }

    /** Pages of the one child. */
    List<String> ofTheChild() {
        return child.served().bean(Routes.class).aboutPeople("GET").stream()
                .flatMap(pattern -> ofThePerson(pattern).stream())
                .toList();
    }

    private List<String> ofThePerson(String pattern) {
        String about = pattern.replaceFirst("\\{[^}]+}", child.id().toString());
        return ROWS_OF_PEOPLE.entrySet().stream()
                .filter(rows -> about.endsWith(rows.getKey()))
                .findFirst()
                .map(rows -> rows(rows.getValue()).stream()
                        .map(row -> filled(about, row))
                        .toList())
                .orElse(List.of(about));
    }

    private static String filled(String pattern, String row) {
        String address = pattern;
        for (String part : row.split("/")) {
            address = address.replaceFirst("\\{[^}]+}", part);
        }
        return address;
    }

    /** Forms that are sent with nothing in them: what is wrong with them is said on the same page. */
    List<String> sent() {
        List<String> all = new ArrayList<>(child.home()
                .addressesAbout(child.id(), "POST")
                .filter(form -> !form.endsWith("/own-family") && !form.endsWith("/retention/erased"))
                .toList());
        child.served().bean(Routes.class).all().stream()
                .filter(route ->
                        route.method().equals("POST") && route.pattern().startsWith("/entries/{row}"))
                .forEach(form -> rows(ROWS.getOrDefault("/entries/{row}", ""))
                        .forEach(row -> all.add(form.pattern().replace("{row}", row))));
        rows(ROWS.getOrDefault("/openings/{id}", "")).forEach(row -> all.add("/openings/" + row));
        rows(ROWS.getOrDefault("/replies/{id}", "")).forEach(row -> all.add("/replies/" + row));
        rows(ROWS.getOrDefault("/who-asked/{id}", "")).forEach(row -> all.add("/who-asked/" + row + "/ended"));
        rows(ROWS_OF_PEOPLE.getOrDefault("/intelligence/{row}", ""))
                .forEach(row -> all.add("/children/%s/intelligence/%s".formatted(child.id(), row)));
        rows(ROWS_OF_PEOPLE.getOrDefault("/in-confidence/{row}", ""))
                .forEach(row -> all.add("/children/%s/in-confidence/%s".formatted(child.id(), row)));
        all.add("/nowhere/" + UUID.randomUUID());
        return all;
    }

    private List<String> rows(String query) {
        return child
                .served()
                .as("postgres")
                .sql("select row::text from (%s) row (row) limit %d".formatted(query, most))
                .param("child", child.id().value())
                .query(String.class)
                .list()
                .stream()
                .map(Outlets::encoded)
                .toList();
    }

    private static String encoded(String row) {
        return row.replace(" ", "%20");
    }

    private static String versions(String more) {
        return "select whole.kind || '/' || it.number%s from document_version it join document whole on whole.id = it.document where it.person = :child"
                .formatted(more);
    }

    /** What is written together, or to be done, about what is tied to the child and is no child. */
    private static String ofThings(String rows, String more) {
        return "select it.person || '/' || %s from %s where it.person in (select thing from tie where tie.person = :child)"
                .formatted(more, rows);
    }

    private static String versionIds() {
        return "select 'version/' || id from document_version where person = :child";
    }

    private static String lines(String more) {
        return "select whole.kind || '/' || it.number%s from document_version it join document whole on whole.id = it.document join document_part part on part.version = it.id where it.person = :child"
                .formatted(more);
    }

    private static String copies() {
        return "select whole.kind || '/' || it.number || '/' || made.id from document_copy made join document_version it on it.id = made.version join document whole on whole.id = it.document where made.person = :child";
    }

    private static String of(String table) {
        return of(table, "person");
    }

    private static String of(String table, String person) {
        return "select id from %s where %s = :child order by hashtext(id::text)".formatted(table, person);
    }

    private static String entries(String handling) {
        return "select id from entry where subject = :child and handling = '%s' order by hashtext(id::text)"
                .formatted(handling);
    }
}
