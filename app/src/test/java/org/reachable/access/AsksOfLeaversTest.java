package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.platform.partnership.Leavings;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody was asked when they left is asked of whoever is on duty then. */
@ReachableTest
class AsksOfLeaversTest extends KeptFrom {

    @Autowired
    Leavings leavings;

    @Test
    void whatALeaverWasAskedIsAskedOfWhoeverComesNextAndSaysWhy() throws InterruptedException {
        String ask = asked();
        var leaver = partnership.practitioner(UUID.fromString(worker.code())).orElseThrow();
        transactions.as("job:set-up", () -> leavings.leave(leaver, clock.instant()));
        assertThat(keeping.get("/now").body() + visitor(another).get("/now").body())
                .contains(name);
        transactions.as("job:test", () -> {
            assertThat(sql.sql("select because from ask where finding = ? and practitioner <> ?")
                            .param(ask)
                            .param(leaver.id())
                            .query(String.class)
                            .single())
                    .startsWith(leaver.name() + " has left. ");
        });
        assertThat(working.get("/now").statusCode()).isEqualTo(302);
    }
}
