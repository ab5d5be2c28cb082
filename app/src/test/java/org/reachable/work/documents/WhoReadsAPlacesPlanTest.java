package org.reachable.work.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.springframework.dao.DataAccessException;

/** Whoever works for an agency reads the plan of a place, and no child stands in it; nobody else does, and no family is given it. */
@ReachableTest
class WhoReadsAPlacesPlanTest extends APlace {

    @Test
    void whoeverMayNotSeeThePlaceIsToldNotFoundAndSoIsWhoeverAsksBelowAnothersAddress() {
        begun();
        kept(writer, plan + "/1/shared", Map.of());
        PersonId child = testshire.child();
        FamilyMember aunt = colleagues.family(child, SpeaksAs.FAMILY, "Lee");
        try (Visitor family = Visitor.signedIn(port, aunt.signInName())) {
            Stream.of(page, plan, plan + "/1", plan + "/1/document.pdf", page + "/actions", page + "/actions/new")
                    .forEach(address -> assertThat(family.get(address).statusCode())
                            .as(address)
                            .isEqualTo(404));
        }
        String vehicle = "/subjects/" + thing("VEH");
        String unnamed = "/subjects/" + unnamed();
        Stream.of(
                        plan.replace("/subjects/", "/children/"),
                        page.replace("/subjects/", "/children/") + "/actions",
                        "/subjects/" + child + "/documents/plan",
                        "/subjects/" + child + "/actions",
                        "/children/" + child + "/documents/place-plan",
                        page + "/documents/plan",
                        "/subjects/" + UUID.randomUUID() + "/documents/place-plan",
                        unnamed + "/documents/place-plan",
                        unnamed + "/actions",
                        vehicle + "/documents/place-plan",
                        vehicle + "/actions")
                .forEach(address ->
                        assertThat(writer.get(address).statusCode()).as(address).isEqualTo(404));
        assertThat(read(writer, vehicle)).doesNotContain("Plan for the place", "What is to be done here");
    }

    @Test
    void onlyWhoeverBeganItOrAnswersForPlacesPutsItInForceAndWhoHasNothingToDoWithPlacesBeginsNone() {
        kept(other, plan, Map.of());
        kept(other, plan + "/1/shared", Map.of());
        kept(writer, plan + "/1/happens", Map.of("happens", "Men wait there."));
        Practitioner teacher = colleagues.somebody("Tess Teacher", "school", "School of the town");
        try (Visitor reader = Visitor.signedIn(port, teacher.signInName())) {
            assertThat(reader.get(plan + "/1").body())
                    .contains("Men wait there.")
                    .doesNotContain("Put it in force");
            assertThat(reader.post(plan + "/1/in-force", Map.of()).statusCode()).isEqualTo(404);
        }
        assertThat(read(other, plan + "/1")).contains("Put it in force");
        kept(writer, plan + "/1/in-force", Map.of());
        String another = "/subjects/" + thing("LOC") + "/documents/place-plan";
        try (Visitor reader = Visitor.signedIn(port, teacher.signInName())) {
            assertThat(reader.get(another).body()).doesNotContain("Write the first version");
            assertThat(reader.post(another, Map.of()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void noChildStandsInItByNameAndWhoMayNotKnowOfTheChildLearnsNothingFromThat() {
        PersonId child = testshire.child();
        String name = people.name(Actor.job("test", testshire.id()), child).orElseThrow();
        String first = name.split(" ")[0];
        told(child, "Was hurt at [" + token + "].");
        begun();
        Practitioner worker = colleagues.somebody("Lena Lead", "social-care", "Families of the town");
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(child), worker.id(), 0, Testshire.START, null));
        kept(writer, plan + "/1/shared", Map.of());
        try (Visitor close = Visitor.signedIn(port, worker.signInName())) {
            var refused = close.post(plan + "/1/happens", Map.of("happens", first + " was hurt there."));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("It names a child, and whoever works for an agency reads this");
            assertThat(close.post(page + "/actions/new", Map.of("deed", "Sit with " + first + " there."))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(read(close, page)).contains(name);
        }
        assertThat(read(other, page)).doesNotContain(name);
        kept(other, plan + "/1/happens", Map.of("happens", first + " was hurt there, says the kiosk."));
    }

    @Test
    void aFamilysCopyDoesNotExistForAPlaceNeitherByItsAddressNorInTheDatabase() {
        begun();
        row("happens", Map.of("happens", "Men wait there."));
        kept(writer, plan + "/1/shared", Map.of());
        kept(writer, plan + "/1/in-force", Map.of());
        assertThat(read(writer, plan + "/1")).doesNotContain("What the family was given", "Attach");
        assertThat(writer.get(plan + "/1/copies/new").statusCode()).isEqualTo(404);
        assertThat(writer.post(plan + "/1/copies/new", Map.of("for", "child")).statusCode())
                .isEqualTo(404);
        Actor actor = Actor.of(lead);
        assertThatThrownBy(() -> transactions.as(
                        actor.code(),
                        () -> sql.sql("""
                        insert into document_copy (id, version, whom, relation, content, person, partnership, agency, handling, source)
                        select gen_random_uuid(), it.id, 'Rowan', '', '{}', it.person, it.partnership, it.agency, it.handling, it.source
                        from document_version it join document whole on whole.id = it.document where it.person = :place
                        """)
                                .param("place", UUID.fromString(page.substring("/subjects/".length())))
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("document_copy_person_fkey");
    }
}
