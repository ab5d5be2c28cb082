package org.reachable.work.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.engine.board.BoardKind;
import org.reachable.engine.board.BoardKinds;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.reachable.watch.Watch;
import org.reachable.work.boards.BoardMembers.Members;
import org.springframework.beans.factory.annotation.Autowired;

/** Of a past day each story is read anew: of a whole county that is minutes of somebody's time, and a part is chosen first. */
@ReachableTest
class PastDayOfACountyTest {

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    People people;

    @Autowired
    Chronology chronology;

    @Autowired
    Watch watch;

    @Autowired
    BoardMembers members;

    @Autowired
    BoardKinds kinds;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    @Test
    void moreThanAreReadForAPageAreToldAndNoneOfThemIsSaidToBeAll() {
        Practitioner manager = colleagues.somebody("Mia Manager", "social-care", "Families service");
        PersonId child = testshire.child();
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(child), manager.id(), 0, Testshire.START, null));
        Instant missing = clock.instant().minus(Duration.ofDays(3));
        Actor ayo = testshire.ayo();
        chronology.append(
                ayo,
                null,
                List.of(new NewEntry(
                        child,
                        new WrittenEntry(
                                new EntryId("agency-file", ids.next().toString()),
                                people.reference(ayo, child).orElseThrow(),
                                missing,
                                missing,
                                "police",
                                "missing-reported",
                                "",
                                "",
                                List.of(),
                                "",
                                "",
                                List.of(),
                                "open",
                                Map.of("episode", "1")),
                        List.of())));
        watch.catchUp();
        String yesterday = Dates.day(clock.instant().minus(Duration.ofDays(1))).toString();
        assertThat(line(manager, Map.of("on", yesterday), 0))
                .isEqualTo("1 child that you may see may have stood here that day: more than are read for one page."
                        + " Choose an area or a team, or take all of it away below, which takes longer.");
        assertThat(line(manager, Map.of("on", yesterday), 1)).startsWith("1 child that you may see.");
        assertThat(line(manager, Map.of("on", yesterday), Integer.MAX_VALUE)).startsWith("1 child that you may see.");
        assertThat(line(manager, Map.of("on", yesterday, "area", "Elsewhere"), 0))
                .as("of another part nobody is too many")
                .startsWith("Nobody that you may see whom you chose stands here");
    }

    private String line(Practitioner reader, Map<String, String> address, int most) {
        BoardKind kind = kinds.kind("missing").orElseThrow();
        BoardQuestion asked = BoardQuestion.of(address, clock.instant());
        Members found = members.of(Actor.of(reader), reader, kind, asked, clock.instant(), most);
        return BoardHeadline.of(kind, found, asked, asked.at(clock.instant())).parts().stream()
                .map(Sentence.Part::words)
                .collect(Collectors.joining(" "));
    }
}
