package org.reachable.platform.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.foundation.kernel.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration's time ticks, is kept, and only goes forward. */
@ReachableTest
class PartnershipClockTest {

    @Autowired
    PartnershipClock clock;

    @Autowired
    ClockStore store;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    private final Machine machine = new Machine();

    @Test
    void itTicksWithTheMachine() {
        PartnershipClock one = restarted();
        Instant before = one.instant();
        machine.now = machine.now.plusSeconds(90);
        assertThat(Duration.between(before, one.instant())).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void itKeepsItsTimeOverARestart() {
        undone(() -> {
            PartnershipClock before = restarted();
            Instant told = before.instant();
            before.advance(Duration.ofDays(3));
            assertThat(before.instant()).isEqualTo(told.plus(Duration.ofDays(3)));
            assertThat(restarted().instant()).isEqualTo(told.plus(Duration.ofDays(3)));
        });
    }

    @Test
    void itNeverGoesBackThoughTheMachineDoes() {
        PartnershipClock one = restarted();
        Instant told = one.instant();
        machine.now = machine.now.minusSeconds(3600);
        assertThat(one.instant()).isEqualTo(told);
    }

    @Test
    void nobodySetsItBack() {
        undone(() -> {
            PartnershipClock one = restarted();
            Instant told = one.instant();
            assertThatThrownBy(() -> one.advance(Duration.ofDays(-1))).hasMessageContaining("Time cannot go back");
            transactions.as("job:test", () -> store.set(Duration.ofDays(-36500)));
            assertThat(restarted().instant()).isEqualTo(told);
        });
    }

    @Test
    void theDatabaseTellsTheSameTime() {
        assertThat(Duration.between(databaseTime(), clock.instant()).abs()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void theDatabaseGoesByTheGreatestSettingAlone() {
        undone(() -> {
            Instant before = databaseTime();
            Duration ahead = store.ahead();
            transactions.as("job:test", () -> store.set(ahead.plusDays(2)));
            transactions.as("job:test", () -> store.set(ahead.plusDays(1)));
            assertThat(Duration.between(before, databaseTime()))
                    .isBetween(Duration.ofDays(2), Duration.ofDays(2).plusMinutes(1));
        });
    }

    private Instant databaseTime() {
        return sql.sql("select partnership_now()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Test
    void aRealPartnershipHasNoTimeOfItsOwn() {
        undone(() -> {
            sql.sql("insert into partnership (id, name, demonstration) values (gen_random_uuid(), 'Realshire', false)")
                    .update();
            assertThatThrownBy(() -> sql.sql(
                                    "insert into clock_setting (id, partnership, ahead_millis) select gen_random_uuid(), id, 5 from partnership where name = 'Realshire'")
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        });
    }

    /** By a job, as time is moved; nothing of it stays. */
    private void undone(Runnable moves) {
        assertThatThrownBy(() -> transactions.as("job:test", () -> {
                    moves.run();
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private PartnershipClock restarted() {
        return new PartnershipClock(store, transactions, machine);
    }

    /** A machine whose time we set. */
    private static final class Machine extends Clock {

        private Instant now = Instant.parse("2026-03-01T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
