package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Visitor;
import org.reachable.platform.partnership.Partnership;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whoever is asked, or told of danger, by the words of one person alone who takes them back hears so, and is then what they were to the child
 * before; and so is everybody whose agency once wrote of it.
 */
class TakenBackTiesForADayTest extends WhoeverIsNew {

    @Autowired
    Watch watch;

    @Autowired
    Partnership partnership;

    private Actor mentor;
    private Actor nurse;

    @BeforeEach
    void aChildOfWhomASurgeryWroteOnceAndNobodyIsAskedAnything() {
        String surgery = "gp/" + UUID.randomUUID();
        child = house.child("police", surgery);
        nurse = house.somebody(surgery);
        mentor = house.somebody("voluntary/" + UUID.randomUUID());
        assertThat(is(nurse)).isEqualTo(Relationship.OWN_RECORD);
        assertThat(is(mentor)).isEqualTo(Relationship.PARTNERSHIP);
    }

    @Test
    void whatItsWriterTookBackLetsThemHearSoAndNoMore() {
        String finding = house.askBecauseOf(child, worker, line(mentor, Map.of()));
        withdrawn(finding);
        assertThat(is(worker)).as("they hear so").isEqualTo(Relationship.INVOLVED);
        aDayPasses();
        assertThat(is(worker)).isEqualTo(Relationship.PARTNERSHIP);
    }

    /** Nobody ends danger alone: whoever heard of it is asked whether that is so, and reads on while they are. */
    @Test
    void dangerThatItsWriterTookBackIsStillAskedAbout() {
        UUID row = danger();
        Map<Actor, Relationship> told = standings();
        assertThat(told.values()).isNotEmpty().containsOnly(Relationship.INVOLVED);
        assertThat(is(nurse))
                .as("a stranger’s report opens nothing to agencies")
                .isEqualTo(Relationship.OWN_RECORD);
        takeBack(row);
        assertThat(standings()).as("they hear so").isEqualTo(told);
        aDayPasses();
        assertThat(is(asked())).as("they are asked whether it is so").isEqualTo(Relationship.INVOLVED);
        assertThat(is(nurse)).isEqualTo(Relationship.OWN_RECORD);
    }

    @Test
    void whatWasAnsweredTiesForWeeksWhateverBecomesOfTheWords() {
        danger();
        Map<Actor, Relationship> told = standings();
        house.superuser()
                .sql("update finding set open = false where id in (select finding from finding_child where person = ?)")
                .param(child.value())
                .update();
        aDayPasses();
        assertThat(standings()).isEqualTo(told);
    }

    @Test
    void whatAnotherWroteTooIsNoLessForThat() {
        Actor teacher = house.somebody("school");
        String theirs = line(mentor, Map.of());
        String finding = house.askBecauseOf(child, worker, theirs, line(teacher, Map.of()));
        withdrawn(finding);
        aDayPasses();
        assertThat(is(worker)).isEqualTo(Relationship.INVOLVED);
    }

    private UUID danger() {
        String line = line(mentor, Map.of("threat", "life"));
        watch.catchUp();
        return house.superuser()
                .sql("select id from entry where partnership = ? and name = ?")
                .params(testshire.id(), line)
                .query(UUID.class)
                .single();
    }

    private void takeBack(UUID row) {
        try (Visitor writer = Visitor.signedIn(port, testshire.signInName(mentor))) {
            assertThat(writer.post(
                                    "/entries/" + row + "/taken-back",
                                    Map.of("other", "no", "because", "It was a game."))
                            .statusCode())
                    .isEqualTo(302);
        }
        watch.catchUp();
    }

    /** It closes because whoever wrote its first line took that back. */
    private void withdrawn(String finding) {
        house.superuser().sql("""
                update finding set open = false, told = jsonb_build_object('steps', jsonb_build_array(jsonb_build_object(
                  'evidence', told #> '{steps,0,evidence}', 'closing', jsonb_build_object('how', 'WITHDRAWN', 'by',
                    jsonb_build_array(told #> '{steps,0,evidence,0}'))))) where id = ?
                """).param(finding).update();
    }

    /** What everybody whom a rule asked or told is to the child. */
    private Map<Actor, Relationship> standings() {
        Set<UUID> told = Set.copyOf(house.superuser()
                .sql("""
                select practitioner from ask join finding_child using (partnership, finding) where finding_child.person = :child
                union select practitioner from chase join finding_child using (partnership, finding) where finding_child.person = :child
                """)
                .param("child", child.value())
                .query(UUID.class)
                .list());
        List<Actor> actors = told.stream()
                .filter(one -> !one.toString().equals(mentor.code()))
                .map(one -> Actor.of(partnership.practitioner(one).orElseThrow()))
                .toList();
        return actors.stream().collect(Collectors.toMap(Function.identity(), this::is));
    }

    /** Who is asked whether it is so that there is no danger. */
    private Actor asked() {
        return Actor.of(partnership
                .practitioner(house.superuser()
                        .sql("""
                        select ask.practitioner from ask join finding on finding.id = ask.finding
                        where ask.person = ? and finding.rule = 'danger-told-otherwise'
                        """)
                        .param(child.value())
                        .query(UUID.class)
                        .single())
                .orElseThrow());
    }

    private void aDayPasses() {
        house.superuser().sql("""
                update open_finding set closed_at = closed_at - interval '25 hours'
                where finding in (select finding from finding_child where person = ?)
                """).param(child.value()).update();
    }

    private String line(Actor writer, Map<String, String> attributes) {
        String local = UUID.randomUUID().toString();
        chronology.append(
                writer,
                null,
                List.of(entry("reachable", local, writer.agency(), "school-concern", "A worry.", attributes)));
        return "reachable/" + local;
    }
}
