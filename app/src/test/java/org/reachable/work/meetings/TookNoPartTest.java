package org.reachable.work.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Step;
import org.reachable.platform.partnership.Practitioner;

/** One person ticked police as having spoken, and nobody had rung them: what the discussion closed is asked again, and its writer hears it. */
@ReachableTest
class TookNoPartTest extends HeldOnOneWord {

    @Test
    void whatItHadAnsweredIsAskedAgainAndNobodyReadsThatTheySpoke() {
        Practitioner officer =
                given("police-duty-sergeant", colleagues.somebody("Omar Officer", "police", "Valley police"));
        String held = held(officer);
        assertThat(waiting()).as("one person's word closes it").isEmpty();
        Instant first = danger().steps().getFirst().respondBy();
        try (Visitor writer = Visitor.signedIn(port, chair.signInName())) {
            assertThat(Jsoup.parse(writer.get("/asks/" + danger().id()).body()).text())
                    .contains(
                            "Closed on one person’s word: not confirmed",
                            "Closed by what Cara Chair, Duty team wrote. Police has not confirmed yet that they spoke.");
        }
        String sitting = URI.create(held).getPath();
        assertThat(saysNoPart(officer, sitting))
                .contains("they say that nobody spoke with them", "Nobody rang me.")
                .contains("and they were not asked: Nothing is known of the van.");
        assertThat(waiting()).isEqualTo("OPEN");
        assertThat(danger().steps())
                .as("asked again by when it was first")
                .extracting(Step::respondBy)
                .contains(first);
        Entry stands = stands();
        assertThat(stands.attributes())
                .containsEntry("attended", "social-care")
                .containsEntry("took_no_part", "police")
                .containsEntry("keeps_safe", "His mother keeps him in.");
        assertThat(stands.whose()).isEqualTo(chair.agency());
        try (Visitor writer = Visitor.signedIn(port, chair.signInName())) {
            assertThat(Jsoup.parse(writer.get("/now").body()).text())
                    .contains(
                            "You wrote that they spoke: they say that nobody spoke with them",
                            "by itself; why stands with what stands now",
                            "Strategy discussion: Police took no part. What it had answered is asked again",
                            "What danger that you are asked about rests on was put right, today",
                            "What it was asked because of was taken back or put right")
                    .as("what told of the danger stands, and the officer said it")
                    .doesNotContain("a system that sends us records", "so that it is none");
            assertThat(Jsoup.parse(writer.get("/children/" + child + "/plan").body())
                            .text())
                    .as("whoever is rung at night does not rely on it")
                    .contains(
                            "Do not rely on it: Omar Officer, Valley police says that it was not so.",
                            "Police and health are not here. It is not a full one.",
                            "What keeps",
                            "His mother keeps him in.");
            String timeline = Jsoup.parse(
                            writer.get("/children/" + child + "/timeline").body())
                    .text();
            assertThat(timeline)
                    .contains("Spoke: Social care. Police: nobody spoke with us.", "Nobody rang me.")
                    .doesNotContain("Spoke: Social care and Police");
        }
    }

    /** Whoever was named works elsewhere, and may read nothing of the child: it counts all the same. */
    @Test
    void whoeverIsLetInToNothingOfTheChildIsHeardTheSame() {
        Practitioner officer = colleagues.somebody("Far Officer", "police", "Far police");
        held(officer);
        assertThat(waiting()).isEmpty();
        saysNoPart(officer, "/now");
        assertThat(waiting()).isEqualTo("OPEN");
        assertThat(stands().attribute("took_no_part")).isEqualTo("police");
    }

    /** “Somebody of police” was typed: nobody was asked, and a second typed name kept what the sergeant had said from counting. */
    @Test
    void aNameThatIsTypedIsAskedOfTheDutyAndATypedNameMoreChangesNothing() {
        Practitioner officer =
                given("police-duty-sergeant", colleagues.somebody("Omar Officer", "police", "Valley police"));
        String sitting = URI.create(held(Map.of("police-named", "PC Somebody"))).getPath();
        assertThat(waiting()).isEmpty();
        typed(sitting, "A duty worker");
        try (Visitor police = Visitor.signedIn(port, officer.signInName())) {
            assertThat(Jsoup.parse(police.get("/now").body()).text())
                    .contains("“PC Somebody”, for your agency: agrees");
        }
        saysNoPart(officer, sitting);
        assertThat(waiting()).isEqualTo("OPEN");
        assertThat(stands().attribute("took_no_part")).isEqualTo("police");
        typed(sitting, "Another duty worker");
        assertThat(waiting()).as("added after it, too").isEqualTo("OPEN");
    }
}
