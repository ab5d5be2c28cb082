package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody may see changes at once with what they are to the child. */
@ReachableTest
class RightsChangeTest {

    @Autowired
    House house;

    @Autowired
    Chronology chronology;

    @Autowired
    Transactions transactions;

    @Autowired
    PartnershipSetUp setUp;

    private static final String[] AGENCIES = {"police", "school", "social-care"};

    @Test
    void rightsChangeAtTheNextQuestion() {
        PersonId child = house.child(AGENCIES);
        Actor reader = house.somebody("social-care");
        house.ask(child, reader);
        assertThat(chronology.about(reader, child).entries()).isNotEmpty();
        house.keepOut(child, reader, true);
        assertThat(chronology.about(reader, child).entries()).isEmpty();
    }

    /** What they are to each child is kept for the transaction: not beyond a change in it, and not for anybody else. */
    @Test
    void rightsChangeWithinATransactionToo() {
        PersonId child = house.child(AGENCIES);
        PersonId other = house.child(AGENCIES);
        Actor reader = house.somebody("social-care");
        Actor stranger = house.somebody("social-care");
        // A duty is written by a job, and by no request: this transaction begins as one.
        transactions.as("job:test", () -> {
            transactions.continueAs(reader.code());
            int before = chronology.about(reader, child).entries().size();
            int ofOther = chronology.about(reader, other).entries().size();
            setUp.duty(
                    reader.partnership(),
                    new NewDuty(
                            "social-worker",
                            Scope.child(child),
                            UUID.fromString(reader.code()),
                            0,
                            Testshire.START,
                            null));
            int after = chronology.about(reader, child).entries().size();
            assertThat(after).isGreaterThan(before);
            assertThat(chronology.about(reader, other).entries()).hasSize(ofOther);
            transactions.continueAs(stranger.code());
            assertThat(chronology.about(stranger, child).entries()).hasSizeLessThan(after);
        });
    }
}
