package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.NewEntry;

/**
 * What somebody brings in in another agency's name bears who did so, and whoever looks after what that agency writes is told. One person
 * wrote a strategy meeting as social care: seven questions ended, no page named them and nobody heard of it.
 */
class SentInNameTest extends SourceOfSeveral {

    private UUID batch;

    @BeforeEach
    void theyBringInAFile() {
        batch = imports.begin(sender, "joined.csv", 2, 0);
    }

    @Test
    void whoeverLooksAfterItsWordsIsToldWhoBroughtItIn() {
        house.ask(child, lead);
        bring(sender, "police", "strategy-meeting", Map.of("held", "yes"));
        bring(sender, "health", "gp-consultation", Map.of());
        String page = "/import/batches/" + batch + "/in-name";
        String said = "police in the file “joined.csv”";
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(lead));
                Visitor other = Visitor.signedIn(port, testshire.signInName(house.somebody("police")))) {
            assertThat(visitor.get("/now").body())
                    .contains(
                            "Others sent this in the name of an agency that you look after",
                            said,
                            page,
                            nameOf(sender));
            assertThat(visitor.get(page + "?agency=police").body())
                    .contains(said, nameOf(sender), "Is it so?", "/entries/", "<p>Said.</p>");
            assertThat(other.get(page + "?agency=police").statusCode())
                    .as("nobody else")
                    .isEqualTo(404);
            assertThat(other.post(page + "/seen", Map.of("agency", "police")).statusCode())
                    .isEqualTo(404);
            UUID row = house.superuser()
                    .sql("select id from entry where batch = ? and agency = 'police'")
                    .param(batch)
                    .query(UUID.class)
                    .single();
            assertThat(visitor.get("/entries/" + row).body())
                    .as("the page of the entry")
                    .contains("Brought in by " + nameOf(sender));
            visitor.post(page + "/seen", Map.of("agency", "police"));
            assertThat(visitor.get("/now").body()).doesNotContain(page);
            assertThat(visitor.get(page + "?agency=police").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatTheyMayNotReadIsCountedAndNotListed() {
        child = house.child();
        bring(sender, "police", "strategy-meeting", Map.of("held", "yes"));
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(lead))) {
            assertThat(visitor.get("/import/batches/" + batch + "/in-name?agency=police")
                            .body())
                    .contains("1 entry more is not listed")
                    .doesNotContain("/entries/", "I have looked at these");
        }
    }

    @Test
    void nobodyIsToldOfWhatAFeedOrAColleagueBringsIn() {
        bring(Actor.job("import", testshire.id()), "health", "gp-consultation", Map.of());
        bring(sender, "health", "gp-consultation", Map.of());
        assertThat(house.superuser()
                        .sql("select count(*) from import_in_name where batch = ?")
                        .param(batch)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** A file says a kind, and no agency of it is named: somebody looks after it all the same. */
    @Test
    void whatStandsInNoOnesNameIsToldToWhoeverLooksAfterSources() {
        Actor keeper = house.somebody("partnership");
        house.duty(keeper, "data-protection-officer", Scope.partnership());
        house.ask(child, keeper);
        bring(sender, "probation", "probation-contact", Map.of());
        String page = "/import/batches/" + batch + "/in-name?agency=probation";
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(keeper));
                Visitor own = Visitor.signedIn(port, testshire.signInName(sender))) {
            assertThat(visitor.get("/now").body()).contains(page);
            assertThat(visitor.get(page).body()).contains(nameOf(sender));
            house.duty(sender, "data-protection-officer", Scope.partnership());
            assertThat(own.get(page).statusCode())
                    .as("nobody looks after what they sent themselves")
                    .isEqualTo(404);
        }
    }

    /** A family's words settle what is asked where somebody who works with the child writes them down. */
    @Test
    void whoOnlyLooksAcrossSettlesNothingByAFamilysWords() {
        house.ask(child, house.somebody("social-care"));
        house.duty(sender, "independent-reviewing-officer", Scope.partnership());
        bring(sender, "family", "missing-returned", Map.of());
        assertThat(only()).isEqualTo("no");
    }

    @Test
    void whoWorksWithTheChildDoes() {
        house.ask(child, sender);
        bring(sender, "family", "missing-returned", Map.of());
        assertThat(only()).isNull();
    }

    private @Nullable String only() {
        return house.superuser()
                .sql("select body #>> '{attributes,part_of_the_work}' from entry where batch = ?")
                .param(batch)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private void bring(Actor who, String whose, String type, Map<String, String> attributes) {
        chronology.append(
                who,
                batch,
                List.of(new NewEntry(
                        child.subject(),
                        WrittenEntry.said(
                                new EntryId(joined, UUID.randomUUID().toString()),
                                "Canary",
                                clock.instant().minus(Duration.ofHours(2)),
                                whose,
                                type,
                                "Said.",
                                "open",
                                attributes),
                        List.of(),
                        whose)));
    }
}
