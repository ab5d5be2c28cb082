package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Finding;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;

/** An answer that names what its writer told themselves is no sign that they read what another told of the same danger. */
class AnswersByNameTest extends TwoOnDuty {

    /** A threat of the sergeant's own stood first, a child's words in confidence joined it, and he answered both by naming his. */
    @Test
    void whoNamesTheirOwnDoesNotAnswerWhatJoinedItUnread() {
        String own = write(child, minutesAgo(50), "police-sighting", Map.of("threat", "life"));
        watch.catchUp();
        told("restricted", minutesAgo(30));
        assess(child, own);
        assertThat(dangerIsOpen()).isTrue();
    }

    @Test
    void whoReadsAllOfItDoes() {
        String own = write(child, minutesAgo(50), "police-sighting", Map.of("threat", "life"));
        watch.catchUp();
        told("open", minutesAgo(30));
        assess(child, own);
        assertThat(dangerIsOpen()).isFalse();
    }

    /** What is put right keeps its place: a harmless row of before became the threat that the child's words joined. */
    @Test
    void norWhoPutsAnEarlierRowOfTheirsRightIntoADanger() {
        String number = UUID.randomUUID().toString();
        send(child, number, minutesAgo(50), "police-sighting", Map.of());
        told("restricted", minutesAgo(30));
        send(child, number, minutesAgo(50), "police-sighting", Map.of("threat", "life"));
        assess(child, source + "/" + number);
        assertThat(dangerIsOpen()).isTrue();
    }

    /** It answered what stood there; nobody was ever asked of the danger that was put into the row since. */
    @Test
    void norDoesAnAnswerOfBeforeEndTheDangerThatARowIsPutRightInto() {
        String number = UUID.randomUUID().toString();
        send(child, number, minutesAgo(50), "police-sighting", Map.of());
        assess(child, source + "/" + number);
        assertThat(dangerFound()).isEmpty();
        send(child, number, minutesAgo(50), "police-sighting", Map.of("threat", "life"));
        watch.catchUp();
        assertThat(dangerIsOpen()).isTrue();
        assess(child, source + "/" + number);
        assertThat(dangerIsOpen()).as("an answer that read it ends it").isFalse();
    }

    /** The child told of last week today; a row that claims to have been known last week took the question over. */
    @Test
    void norWhoClaimsToHaveToldFirstOfWhatIsWrittenDownDaysLater() {
        Instant lastWeek = clock.instant().minus(Duration.ofDays(7));
        append(
                Actor.job("import", testshire.id()),
                child,
                new EntryId("social-care", testshire.unused("E")),
                lastWeek,
                clock.instant(),
                "school-concern",
                "restricted",
                Map.of("threat", "life"));
        watch.catchUp();
        List<String> asked = found();
        String own = write(child, lastWeek.plusSeconds(60), "police-sighting", Map.of("threat", "life"));
        assess(child, own);
        assertThat(dangerIsOpen()).isTrue();
        assertThat(found()).as("what was asked is what is asked").isEqualTo(asked);
    }

    /** In the record of another child, as everybody thought, stood a threat and its own answer. */
    @Test
    void norWhatComesWithARecordThatIsJoined() {
        PersonId other = house.child("police");
        house.duty(sergeant, "police-duty-sergeant", Scope.child(other));
        told("restricted", minutesAgo(60));
        String own = write(other, minutesAgo(50), "police-sighting", Map.of("threat", "life"));
        assess(other, own);
        assertThatThrownBy(() -> house.superuser()
                        .sql("""
                            insert into record_link (id, kept, other, linked, because, partnership, agency, handling, source, actor)
                            values (gen_random_uuid(), ?, ?, true, 'A test.', ?, 'social-care', 'open', 'test', 'job:test')
                            """)
                        .params(child.value(), other.value(), testshire.id())
                        .update())
                .hasMessageContaining("It is answered first");
    }

    private void told(String handling, Instant at) {
        house.write(child, "social-care", handling, at, "school-concern", Map.of("threat", "life"));
        watch.catchUp();
        assertThat(dangerIsOpen()).isTrue();
    }

    private void assess(PersonId whom, String answers) {
        write(whom, clock.instant(), "threat-assessment", Map.of("held", "yes", "answers", answers));
        watch.catchUp();
    }

    private String write(PersonId about, Instant known, String type, Map<String, String> attributes) {
        return send(about, UUID.randomUUID().toString(), known, type, attributes);
    }

    private String send(PersonId about, String number, Instant known, String type, Map<String, String> attributes) {
        append(sergeant, about, new EntryId(source, number), known.minusSeconds(30), known, type, "open", attributes);
        return source + "/" + number;
    }

    private List<String> found() {
        return dangerFound().stream().filter(Finding::open).map(Finding::id).toList();
    }
}
