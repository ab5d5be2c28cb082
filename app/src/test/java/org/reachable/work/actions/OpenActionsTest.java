package org.reachable.work.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.access.Actor;
import org.reachable.platform.partnership.Practitioner;

/** A desk and an agency's page read the actions that are open, however many lie behind them. */
@ReachableTest
class OpenActionsTest extends ThreeWhoAct {

    @Test
    void whatIsOverIsNotReadAgainUntilItsEndingIsTakenBack() {
        UUID action = set(lead, officer.id());
        UUID open = set(lead, officer.id());
        assertThat(toldOf(officer)).containsOnly(action, open);
        done(officer, read(officer, action));
        assertThat(toldOf(officer)).containsOnly(open);
        write(
                officer,
                "entry-withdrawn",
                Map.of("corrects", read(officer, action).last()));
        assertThat(toldOf(officer)).as("it was not over after all").containsOnly(action, open);
        assertThat(desk(officer)).extracting(Action::id).containsExactly(action, open);
    }

    private List<UUID> toldOf(Practitioner who) {
        Actor actor = Actor.of(who);
        return transactions.as(actor.code(), () -> {
            List<Told> theirs = store.forOne(actor, who.id());
            assertThat(store.ofAgency(actor, who.agency())).as("their agency’s").isEqualTo(theirs);
            return theirs.stream().map(one -> one.of().action()).toList();
        });
    }
}
