package org.reachable.governance.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.records.chronology.Mention;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.subjects.SubjectName;
import org.reachable.records.surroundings.Surroundings;
import org.springframework.beans.factory.annotation.Autowired;

/** A place is erased as a child’s record is, by two who agree; what others say of it stays theirs. */
class ErasedPlacesTest extends TwoKeepers {

    @Autowired
    Surroundings surroundings;

    @Test
    void aPlaceStaysWithWhatOthersSayOfItAndOneThatNobodyElseSpokeOfIsGone() {
        Actor job = Actor.job("import", testshire.id());
        String shared = "LOC:" + testshire.unused("S").replace(" ", "");
        String only = "LOC:" + testshire.unused("O").replace(" ", "");
        PersonId another = testshire.child();
        seenAt(job, child, "At [%s] and [%s].".formatted(shared, only));
        seenAt(job, another, "At [%s].".formatted(shared));
        surroundings.describe(job, testshire.origin(), Token.of(shared), "The arcade by the canal.");
        surroundings.describe(job, testshire.origin(), Token.of(only), "Where " + canary + " lived.");
        SubjectId place = subject(shared);
        told(job, place, shared, List.of(canary, "A bus driver"), List.of(new Mention(child, Mention.Part.PRESENT)));
        assertThat(mentions(shared)).isEqualTo(2);
        asking.post(page() + "/wished", Map.of("wish", "Nobody needs it."));
        assertThat(agreeing.post(page() + "/erased", Map.of()).statusCode()).isEqualTo(302);
        assertThat(mentions(shared)).isOne();
        assertThat(superuser()
                        .sql("select reference from subject where id = ? or reference in (?, ?)")
                        .params(child.value(), shared, only)
                        .query(String.class)
                        .list())
                .containsExactly(shared);
        assertThat(tablesWith(canary)).isEmpty();
        assertThat(chronology.about(job, place).entries())
                .extracting(Entry::otherPeople)
                .containsExactly(List.of("A bus driver"));
        assertThat(surroundings.thing(job, Token.of(shared)).orElseThrow().words())
                .isEqualTo("The arcade by the canal.");
    }

    @Test
    void whatIsNoChildIsErasedByTwoWhoAgreeTooAndNothingOfItIsLeft() {
        Actor job = Actor.job("import", testshire.id());
        String token = "LOC:" + canary;
        surroundings.describe(job, testshire.origin(), Token.of(token), "The yard of " + canary);
        SubjectId place = subject(token);
        told(job, place, token, List.of(), List.of());
        seenAt(job, child, "At a yard.", new Mention(place, Mention.Part.NAMED));
        await().atMost(Duration.ofSeconds(30)).until(() -> watch.storiesWaiting() == 0);
        String page = "/subjects/" + place + "/retention";
        assertThat(asking.get("/subjects/" + place).body()).contains(page);
        assertThat(asking.get(page).body()).contains("15 June 2020", "ten years after the last entry");
        assertThat(asking.get("/retention").body()).contains(page);
        assertThat(asking.get("/children/" + place + "/retention").statusCode()).isEqualTo(404);
        assertThat(asking.get("/subjects/" + child + "/retention").statusCode()).isEqualTo(404);
        try (Visitor stranger = Visitor.signedIn(
                port, colleagues.somebody("Stan Stranger", "housing", "Housing").signInName())) {
            assertThat(stranger.get(page).statusCode()).isEqualTo(404);
            assertThat(stranger.get("/subjects/" + place).body()).doesNotContain(page);
        }
        assertThat(asking.post(page + "/wished", Map.of("wish", "Pulled down. " + canary))
                        .statusCode())
                .isEqualTo(302);
        assertThat(asking.post(page + "/erased", Map.of()).statusCode()).isEqualTo(409);
        agreeing.post(page + "/held", Map.of("hold", "An inquest."));
        assertThat(agreeing.post(page + "/erased", Map.of()).statusCode()).isEqualTo(409);
        agreeing.post(page + "/lifted", Map.of("lift", "It is over."));
        assertThat(agreeing.post(page + "/erased", Map.of()).statusCode()).isEqualTo(302);
        await().atMost(Duration.ofSeconds(30)).until(() -> watch.storiesWaiting() == 0);
        assertThat(superuser()
                        .sql("select count(*) from mention where mention.subject = ?")
                        .param(place.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(agreeing.get("/subjects/" + place).statusCode()).isEqualTo(404);
        assertThat(chronology.about(job, child).entries())
                .extracting(Entry::summary)
                .contains("At a yard.");
        assertThat(tablesWith(token)).isEmpty();
        assertThat(tablesWith("yard of " + canary)).isEmpty();
    }

    private SubjectId subject(String token) {
        return subjects.called(Actor.job("test", testshire.id()), List.of(new SubjectName("place", token)))
                .values()
                .iterator()
                .next();
    }

    /** In the story of a place. */
    private void told(Actor job, SubjectId place, String token, List<String> others, List<Mention> mentions) {
        WrittenEntry said =
                Testshire.written(testshire.unused("E"), token, "place-worry", "2010-06-15T16:00", "Men wait there.");
        chronology.append(
                job,
                null,
                List.of(new NewEntry(
                        place,
                        new WrittenEntry(
                                said.id(),
                                said.child(),
                                said.occurredAt(),
                                said.recordedAt(),
                                said.agency(),
                                said.type(),
                                said.summary(),
                                said.location(),
                                others,
                                said.outcome(),
                                said.outcomeWords(),
                                said.reached(),
                                said.handling(),
                                said.attributes()),
                        mentions)));
    }

    private void seenAt(Actor job, PersonId whom, String words, Mention... mentions) {
        chronology.append(
                job,
                null,
                List.of(new NewEntry(
                        whom,
                        Testshire.written(
                                testshire.unused("E"),
                                people.reference(job, whom).orElseThrow(),
                                "police-sighting",
                                "2010-06-15T16:00",
                                words),
                        List.of(mentions))));
    }

    private long mentions(String reference) {
        return superuser()
                .sql("select count(*) from mention join subject on subject.id = mention.subject where reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }
}
