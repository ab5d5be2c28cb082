package org.reachable.pages.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody wrote while we were down is not done away with by anybody, nor without a word to whoever collected it. */
@ReachableTest
class SheetsSpoiledTest {

    private static final Pattern PACK = Pattern.compile("href=\"(/outage-packs/([0-9a-f-]{36}))\"");

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    private Practitioner keeper;
    private Practitioner ticking;
    private Practitioner idle;
    private String page;
    private UUID pack;

    @BeforeEach
    void aPackOfWhichOneSheetWasWrittenOn() {
        keeper = colleagues.somebody("Kit Keeper", "social-care", "Families service");
        ticking = colleagues.colleagueOf(keeper, "Tilly Ticking");
        idle = colleagues.colleagueOf(keeper, "Ike Idle");
        colleagues.looksAfterRecords(keeper);
        try (Visitor visitor = Visitor.signedIn(port, keeper.signInName())) {
            visitor.post("/outage-packs/password", Map.of());
            visitor.post("/outage-packs", Map.of());
            var found = PACK.matcher(visitor.get("/outage-packs").body());
            assertThat(found.find()).isTrue();
            page = found.group(1);
            pack = UUID.fromString(found.group(2));
        }
        try (Visitor visitor = Visitor.signedIn(port, ticking.signInName())) {
            assertThat(visitor.post(page + "/written", Map.of("sheets", "01")).statusCode())
                    .isEqualTo(302);
        }
    }

    @Test
    void whoTypesNoneInDoesAwayWithNone() {
        try (Visitor visitor = Visitor.signedIn(port, idle.signInName())) {
            assertThat(visitor.get(page).body())
                    .contains("1 sheet is not typed in", "Sheets are typed in by those whose work it is to receive")
                    .doesNotContain("It waits no longer");
            assertThat(visitor.post(page + "/spoiled", Map.of("sheet", "01", "because", "x"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(visitor.get(page).body()).contains("1 sheet is not typed in");
        }
        for (String state : new String[] {"SPOILED", "TYPED"}) {
            assertThatThrownBy(() -> say(idle, state, "x"))
                    .as("by the database: " + state)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> say(keeper, "SPOILED", " ")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoTickedItIsToldWhyAndBringsItBack() {
        try (Visitor keeping = Visitor.signedIn(port, keeper.signInName());
                Visitor told = Visitor.signedIn(port, ticking.signInName())) {
            assertThat(keeping.post(page + "/spoiled", Map.of("sheet", "01")).statusCode())
                    .isEqualTo(400);
            assertThat(told.get("/now").body()).doesNotContain("Sheets that you said were written on");

            assertThat(keeping.post(page + "/spoiled", Map.of("sheet", "01", "because", "It is in the book too."))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(told.get("/now").body())
                    .contains(
                            "Sheets that you said were written on",
                            "Kit Keeper said that nothing on it is needed",
                            "It is in the book too.",
                            page);
            assertThat(keeping.get("/now").body()).doesNotContain("Sheets that you said were written on");
            assertThat(told.get(page).body())
                    .contains("0 sheets are not typed in", "It is in the book too.", "bring it back");

            told.post(page + "/written", Map.of("sheets", "01"));
            assertThat(told.get(page).body()).contains("1 sheet is not typed in");
            assertThat(told.get("/now").body()).doesNotContain("Sheets that you said were written on");
        }
    }

    private void say(Practitioner who, String state, String because) {
        transactions.as(
                who.id().toString(),
                () -> sql.sql("""
                insert into outage_sheet (id, pack, sheet, state, because) values (gen_random_uuid(), ?, '01', ?, ?)
                """).params(pack, state, because).update());
    }
}
