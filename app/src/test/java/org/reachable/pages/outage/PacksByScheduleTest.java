package org.reachable.pages.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.foundation.pdf.Paper;
import org.reachable.platform.audit.Audit;
import org.reachable.platform.partnership.Agency;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Packs are made by themselves in the name of whoever looks after them, and go when their time is over. */
@ReachableTest
class PacksByScheduleTest {

    private static final Duration A_DAY = Duration.ofHours(24);

    @Autowired
    Colleagues colleagues;

    @Autowired
    Testshire testshire;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Partnership partnership;

    @Autowired
    Packs packs;

    @Autowired
    PacksBySchedule schedule;

    @Autowired
    PackPasswords passwords;

    @Autowired
    PackWriting writing;

    @Autowired
    OutageStore store;

    @Autowired
    Paper paper;

    @Autowired
    Ids ids;

    @Autowired
    Audit audit;

    @Autowired
    Transactions transactions;

    @Autowired
    Clock clock;

    @Autowired
    JdbcConnectionDetails database;

    @Value("${reachable.outage.keys}")
    Path keys;

    @Value("${reachable.outage.packs}")
    Path folder;

    private Practitioner keeper;
    private Agency agency;

    @BeforeEach
    void somebodyWhoLooksAfterPacks() {
        keeper = colleagues.somebody("Kit Keeper", "school", "Hill school");
        colleagues.looksAfterRecords(keeper);
        agency = partnership.agencies().stream()
                .filter(one -> one.code().equals(keeper.agency()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noneIsMadeThatNobodyCouldOpenAndThenOneADay() {
        schedule.make(agency);
        assertThat(made()).isEmpty();
        draw();
        schedule.make(agency);
        schedule.make(agency);
        assertThat(made()).singleElement().satisfies(pack -> {
            assertThat(pack.made().scheduled()).isTrue();
            assertThat(pack.made().keeper()).isEqualTo(keeper.id());
            assertThat(folder.resolve(pack.file().name())).exists();
        });
        later(A_DAY.minusMinutes(2)).make(agency);
        assertThat(made()).hasSize(1);
        later(A_DAY).make(agency);
        assertThat(made()).extracting(Pack::number).containsExactly(2, 1);
    }

    @Test
    void madeByItselfItIsARowOfTheAuditInTheKeepersNameWithEachChildInIt() {
        PersonId child = testshire.child();
        setUp.duty(
                testshire.id(),
                new NewDuty("social-worker", Scope.child(child), keeper.id(), 0, Testshire.START, null));
        superuser()
                .sql("insert into agency_involved (person, agency, last_at) values (?, ?, partnership_now())")
                .params(child.value(), keeper.agency())
                .update();
        draw();
        schedule.make(agency);
        assertThat(superuser().sql("""
                            select action || ' ' || method || ' ' || (details ->> 'exported') || ' ' || subjects[1]
                            from audit_entry where route = 'outage pack, by schedule' and practitioner = ?
                            """).param(keeper.id()).query(String.class).list())
                .containsExactly("EXPORT NONE outage pack %s %s"
                        .formatted(made().getFirst().label(), child));
        assertThat(made().getFirst().file().children()).isOne();
    }

    @Test
    void whoseTimeIsOverIsDeletedAndThatItWasMadeStays() throws IOException, GeneralSecurityException {
        draw();
        schedule.make(agency);
        Pack pack = made().getFirst();
        Packs then = new Packs(
                store,
                writing,
                passwords,
                paper,
                ids,
                Clock.offset(clock, Duration.ofHours(72)),
                keys,
                "",
                folder,
                Duration.ofHours(72));
        assertThat(transactions.as("job:test", packs::letGo))
                .extracting(Pack::id)
                .doesNotContain(pack.id());
        assertThat(transactions.as("job:test", then::letGo))
                .extracting(Pack::id)
                .contains(pack.id());
        assertThat(folder.resolve(pack.file().name())).doesNotExist();
        assertThat(made()).singleElement().satisfies(gone -> {
            assertThat(gone.goneAt()).isNotNull();
            assertThat(packs.file(gone)).isEmpty();
        });
        assertThat(transactions.as("job:test", then::letGo))
                .extracting(Pack::id)
                .doesNotContain(pack.id());
    }

    @Test
    void thePasswordLiesSealedAndNoOtherAgencyCanBeGivenIt() {
        String drawn = draw();
        String sealed = superuser()
                .sql("select sealed from outage_password where agency = ?")
                .param(keeper.agency())
                .query(String.class)
                .single();
        assertThat(sealed).doesNotContain(drawn, drawn.substring(0, 4));
        assertThat(asKeeper(() -> passwords.now(keeper.agency()).orElseThrow().words()))
                .isEqualTo(drawn);
        assertThat(transactions.as("job:test", () -> passwords.now(keeper.agency())))
                .isEmpty();
        assertThat(transactions.as(testshire.practitioner("bea").id().toString(), () -> passwords.now(keeper.agency())))
                .isEmpty();
    }

    private String draw() {
        return asKeeper(() -> passwords.draw(Actor.of(keeper)));
    }

    private List<Pack> made() {
        return asKeeper(() -> store.packs(keeper.agency(), 10));
    }

    private <T> T asKeeper(java.util.function.Supplier<T> work) {
        return transactions.as(keeper.id().toString(), work);
    }

    private PacksBySchedule later(Duration length) {
        return new PacksBySchedule(packs, store, partnership, audit, transactions, Clock.offset(clock, length), A_DAY);
    }

    private JdbcClient superuser() {
        return JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""));
    }
}
