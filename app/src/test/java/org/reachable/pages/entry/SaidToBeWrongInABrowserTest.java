package org.reachable.pages.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.NotWritten;
import org.reachable.watch.Asked;

/** Whoever reads a fact that is wrong says so, and whoever wrote it is asked. */
@ReachableTest
@Tag("browser")
class SaidToBeWrongInABrowserTest extends EntryOfAChild {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void whoeverSaysThatAFactIsWrongIsAnsweredByItsAuthorByADayAndHearsOfIt() {
        UUID row = write("He lives with his uncle.", Map.of());
        Page page = Colleagues.open(browser, port, other, "/entries/" + row);
        page.getByText("A fact is wrong").click();
        press(page, "Ask whoever wrote it");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Write what is wrong");
        page.locator("[name=wrong]").fill("He lives with his aunt since May.");
        press(page, "Ask whoever wrote it");
        assertThat(page.locator("main").innerText())
                .contains("Not answered yet", "Otto Other, Testshire youth justice");
        looksRight(page, "entry-wrong");

        Asked asked = until(() -> openFor(author));
        assertThat(asked.finding().rule().id()).isEqualTo("fact-disputed");
        assertThat(asked.finding().last().respondBy()).isAfter(clock.instant());
        Page mine = Colleagues.open(
                browser, port, author, "/asks/" + asked.finding().id());
        assertThat(mine.locator("main").innerText()).contains("You wrote the entry.");
        looksRight(mine, "entry-ask");
        mine.getByText("Open the entry: put it right, or say why it stands").click();
        mine.getByLabel("It stands, because").fill("The uncle is who has him on weekdays.");
        looksRight(mine, "entry-asked");
        press(mine, "It stands");
        assertThat(mine.locator("main").innerText()).contains("It stands", "on weekdays");
        assertThat(watch.one(Actor.of(author), asked.finding().id())
                        .orElseThrow()
                        .finding()
                        .open())
                .isFalse();
        page.navigate(Colleagues.address(port, "/now"));
        assertThat(page.locator("main").innerText())
                .contains("You said that a fact is wrong", "was answered, by Ann Author, Testshire social care");
        page.navigate(Colleagues.address(port, "/notifications/facts-checked"));
        page.getByText("Read what came of it").click();
        assertThat(page.locator("main").innerText()).contains("The uncle is who has him on weekdays.");
    }

    @Test
    void puttingItRightAnswersWhoeverSaidThatItIsWrong() {
        UUID row = write("He lives with his uncle.", Map.of());
        try (Visitor visitor = Visitor.signedIn(port, other.signInName())) {
            assertThat(visitor.post("/entries/" + row + "/wrong", Map.of("wrong", "It is his aunt."))
                            .statusCode())
                    .isEqualTo(302);
        }
        Asked asked = until(() -> openFor(author));
        Page page = Colleagues.open(browser, port, author, "/entries/" + row);
        press(page, "Put it right");
        page.locator("[name=words]").fill("He lives with his aunt.");
        page.getByLabel("Why is it put right?").fill("Otto knows the family.");
        press(page, "Continue");
        press(page, "Save it");
        page.waitForURL("**/done");
        assertThat(watch.one(Actor.of(author), asked.finding().id())
                        .orElseThrow()
                        .finding()
                        .open())
                .isFalse();
        try (Visitor visitor = Visitor.signedIn(port, other.signInName())) {
            assertThat(visitor.get("/now").body()).contains("was answered, by Ann Author");
            assertThat(visitor.get("/entries/" + row).body()).contains("It was mended", "his aunt");
        }
    }

    @Test
    void whereItsAuthorCannotBeAskedTheLeadOfTheirAgencyIsAndPutsItRight() {
        Practitioner lead = colleagues.colleagueOf(author, "Lea Lead");
        setUp.duty(
                testshire.id(),
                new NewDuty(
                        "agency-safeguarding-lead",
                        Scope.agency(author.agency()),
                        lead.id(),
                        0,
                        Testshire.START,
                        null));
        UUID row = write("He lives with his uncle.", Map.of());
        setUp.away(author.id(), Testshire.START, clock.instant().plusSeconds(86_400));
        try (Visitor visitor = Visitor.signedIn(port, other.signInName())) {
            visitor.post("/entries/" + row + "/wrong", Map.of("wrong", "It is his aunt."));
        }
        Asked asked = until(() -> openFor(lead));
        assertThat(Objects.requireNonNull(asked.ask()).came().because())
                .startsWith("Whoever wrote the entry cannot be asked now.");
        Page page = Colleagues.open(browser, port, lead, "/entries/" + row);
        press(page, "Put it right");
    }

    /** As somebody who is past our pages would: a wall of the database. */
    @Test
    void aFactIsSaidToBeWrongByWhoeverReadsItAndAnsweredByWhoeverWroteIt() {
        UUID row = write("He lives with his uncle.", Map.of());
        EntryId entry =
                chronology.logged(Actor.of(author), row).orElseThrow().entry().id();
        Practitioner stranger = colleagues.somebody("Sam Stranger", "housing", "Testshire housing");
        assertThatThrownBy(() -> say(stranger, "fact-disputed", Map.of("disputes", entry.toString())))
                .isInstanceOf(NotWritten.class)
                .hasMessageContaining("said by whoever reads it");
        assertThatThrownBy(() -> say(author, "fact-disputed", Map.of("disputes", entry.toString())))
                .isInstanceOf(NotWritten.class);
        EntryId dispute = say(other, "fact-disputed", Map.of("disputes", entry.toString()));
        assertThatThrownBy(() -> say(other, "fact-checked", Map.of("answers", dispute.toString())))
                .isInstanceOf(NotWritten.class)
                .hasMessageContaining("answered by whoever wrote it");
        say(author, "fact-checked", Map.of("answers", dispute.toString(), "came", "stands"));
    }
}
