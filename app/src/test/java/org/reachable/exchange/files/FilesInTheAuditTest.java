package org.reachable.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.exchange.files.Upload.State;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Each part of a file is in the audit with every child in it; and to look at one is to search. */
@ReachableTest
class FilesInTheAuditTest {

    private static final int MOST_SEARCHES = 60;

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Uploads uploads;

    @Autowired
    People people;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Ids ids;

    @Autowired
    JdbcConnectionDetails database;

    @Test
    void eachPartOfAFileNamesEveryChildInIt() {
        List<PersonId> children = List.of(testshire.child(), testshire.child());
        Practitioner sender = colleagues.somebody("Sal Sender", "school", "A school");
        load(kept(sender, rows(references(children)), "names"));
        List<UUID[]> subjects = all().sql("""
                    select subjects from audit_entry
                    where practitioner = ? and route = 'a file, some rows of it' and action = 'WRITE'
                    """)
                .param(sender.id())
                .query((row, _) -> (UUID[]) row.getArray(1).getArray())
                .list();
        assertThat(subjects).hasSize(1);
        assertThat(subjects.getFirst())
                .containsExactlyInAnyOrder(
                        children.stream().map(PersonId::value).toArray(UUID[]::new));
    }

    @Test
    void whereThatRowCannotBeWrittenNothingOfThePartIsKept() {
        PersonId child = testshire.child();
        Practitioner sender = colleagues.somebody("Sal Sender", "school", "A school");
        Upload upload = kept(sender, rows(references(List.of(child))), "unaudited");
        asOwner("alter table audit_entry add constraint no_part check (route <> 'a file, some rows of it') not valid");
        try {
            assertThat(uploads.load(Actor.of(sender), upload, Set.of(), 1)).isTrue();
            await().atMost(Duration.ofMinutes(1)).until(() -> state(sender, upload) == State.FAILED);
        } finally {
            asOwner("alter table audit_entry drop constraint no_part");
        }
        assertThat(entries(child)).isZero();
        load(kept(sender, rows(references(List.of(child))), "audited"));
        assertThat(entries(child)).as("control").isEqualTo(1);
    }

    @Test
    void toLookAtAFileIsToSearchForEachChildWhomItsSenderDoesNotFollow() {
        Practitioner sender = colleagues.somebody("Sal Sender", "school", "A school");
        PersonId followed = testshire.child();
        PersonId other = testshire.child();
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(followed), sender.id(), 0, Testshire.START, null));
        List<String> many = IntStream.range(0, MOST_SEARCHES + 9)
                .mapToObj(_ -> testshire.unused("Unheard"))
                .collect(Collectors.toCollection(java.util.ArrayList::new));
        many.addFirst(references(List.of(other)).getFirst());
        many.addLast(references(List.of(followed)).getFirst());
        String page = "/import/" + kept(sender, rows(many), "many").id();
        try (Visitor visitor = Visitor.signedIn(port, sender.signInName())) {
            for (int times = 0; times < 2; times++) {
                assertThat(main(visitor.get(page)))
                        .contains(
                                "For 10 children it is not said whether they have a record here",
                                "59 entries are about children who have no record yet");
            }
            assertThat(visitor.get(page + "?page=2").body()).contains("Not said");
            assertThat(visitor.search("/search", "nobody-is-called-so").statusCode())
                    .isEqualTo(429);
            String again = "/import/"
                    + kept(sender, rows(List.of(testshire.unused("Unheard"))), "one")
                            .id();
            assertThat(main(visitor.get(again))).contains("For 1 child it is not said");
        }
        assertThat(all().sql("""
                    select array[other, followed] <@ subjects and array[other] = found and details ->> 'searches' = '60'
                    from audit_entry, (select ?::uuid, ?::uuid) as child (other, followed)
                    where practitioner = ? and action = 'SEARCH'
                    """)
                        .params(other.value(), followed.value(), sender.id())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void whatIsNotSaidIsLoadedAllTheSame() {
        Practitioner sender = colleagues.somebody("Sal Sender", "school", "A school");
        PersonId child = testshire.child();
        List<String> many = IntStream.range(0, MOST_SEARCHES)
                .mapToObj(_ -> testshire.unused("Unheard"))
                .collect(Collectors.toCollection(java.util.ArrayList::new));
        String unknown = testshire.unused("Unheard");
        many.add(unknown);
        many.addAll(references(List.of(child)));
        Upload upload = kept(sender, rows(many), "loaded");
        try (Visitor visitor = Visitor.signedIn(port, sender.signInName())) {
            visitor.get("/import/" + upload.id());
            visitor.post("/import/" + upload.id() + "/loaded", java.util.Map.of("register", UploadPages.UNTOLD));
            await().atMost(Duration.ofMinutes(1)).until(() -> state(sender, upload) == State.LOADED);
            assertThat(visitor.get("/import").body()).contains("62 rows read, 60 left out; 2 taken in");
        }
        assertThat(people.called(Actor.of(sender), unknown)).isPresent();
        assertThat(people.called(Actor.of(sender), many.getFirst())).isEmpty();
        assertThat(entries(child)).isEqualTo(1);
    }

    private List<String> references(List<PersonId> children) {
        return children.stream()
                .map(child -> people.reference(testshire.ayo(), child).orElseThrow())
                .toList();
    }

    private static String main(HttpResponse<String> answer) {
        return answer.body().replaceAll("(?s).*<main[^>]*>|<table.*", "").replaceAll("(?s)<[^>]*>|\\s+", " ");
    }

    private static String rows(List<String> references) {
        return IntStream.range(0, references.size())
                .mapToObj(number -> "%d,%s,2022-03-01T09:00,2022-03-01T10:00,school,school-concern,Seen.\n"
                        .formatted(number, references.get(number)))
                .collect(Collectors.joining(
                        "", "event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary\n", ""));
    }

    private Upload kept(Practitioner sender, String rows, String name) {
        var file = new SentFile(name + ".csv", rows.getBytes(StandardCharsets.UTF_8));
        UUID id = uploads.keep(sender, name + "-" + ids.next(), List.of(file));
        return uploads.of(Actor.of(sender), id).orElseThrow();
    }

    private void load(Upload upload) {
        Practitioner sender = testshire.practitioner(all().sql("select sign_in_name from practitioner where id = ?")
                .param(upload.practitioner())
                .query(String.class)
                .single());
        assertThat(uploads.load(Actor.of(sender), upload, Set.of(), 1)).isTrue();
        await().atMost(Duration.ofMinutes(1)).until(() -> state(sender, upload) == State.LOADED);
    }

    private State state(Practitioner sender, Upload upload) {
        return uploads.of(Actor.of(sender), upload.id()).orElseThrow().state();
    }

    private long entries(PersonId child) {
        return all().sql("select count(*) from entry where subject = ?")
                .param(child.value())
                .query(Long.class)
                .single();
    }

    private JdbcClient all() {
        return JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""));
    }

    private void asOwner(String statement) {
        JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "reachable_owner", ""))
                .sql(statement)
                .update();
    }
}
