package org.reachable.pages.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.subjects.SubjectName;
import org.reachable.records.subjects.Subjects;
import org.reachable.records.surroundings.Surroundings;
import org.reachable.watch.Asked;
import org.springframework.beans.factory.annotation.Autowired;

/** What is wrong in an entry about a place is said as of a child’s: whoever wrote it is asked, by a day. */
@ReachableTest
@Tag("browser")
class PlaceSaidToBeWrongInABrowserTest extends EntryOfAChild {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    Subjects subjects;

    @Autowired
    Surroundings surroundings;

    private SubjectId place;
    private UUID row;

    @BeforeEach
    void anEntryAboutAShop() {
        Actor actor = Actor.of(author);
        String token = "LOC:" + testshire.unused("L").replace(" ", "");
        place = subjects.sure(actor, Origin.of(actor), new SubjectName("place", token));
        surroundings.describe(actor, Origin.of(actor), Token.of(token), testshire.unused("The arcade"));
        var id = new EntryId(Origin.OUR_OWN, ids.next().toString());
        Instant now = clock.instant();
        var written = WrittenEntry.said(
                id, token, now, actor.agencyKind(), "context-assessment", "The owner sells knives.", "open", Map.of());
        chronology.append(actor, null, List.of(new NewEntry(place, written, List.of())));
        row = chronology.one(actor, id).orElseThrow().id();
    }

    @Test
    void whoeverReadsItSaysSoAndItsAuthorIsAskedByADay() {
        Page page = Colleagues.open(browser, port, other, "/entries/" + row);
        page.getByText("A fact is wrong").click();
        page.locator("[name=wrong]").fill("The owner called us: it is the shop next door.");
        press(page, "Ask whoever wrote it");
        assertThat(page.locator("main").innerText()).contains("Not answered yet", "the shop next door");
        looksRight(page, "place-entry-wrong");

        Asked asked = until(() -> openFor(author));
        assertThat(asked.finding().rule().id()).isEqualTo("shared-fact-disputed");
        assertThat(asked.finding().last().respondBy()).isAfter(clock.instant());
        Page mine = Colleagues.open(
                browser, port, author, "/asks/" + asked.finding().id());
        assertThat(mine.locator("main").innerText()).contains("You wrote the entry.");
        looksRight(mine, "place-entry-ask");
        mine.getByText("Open the entry: put it right, or say why it stands").click();
        looksRight(mine, "place-entry-asked");
        mine.getByLabel("It stands, because").fill("Both shops are his.");
        press(mine, "It stands");
        assertThat(mine.locator("main").innerText()).contains("It stands", "Both shops are his.");
        assertThat(watch.one(Actor.of(author), asked.finding().id())
                        .orElseThrow()
                        .finding()
                        .open())
                .isFalse();
        page.navigate(Colleagues.address(port, "/now"));
        assertThat(page.locator("main").innerText())
                .contains("You said that a fact is wrong", "was answered, by Ann Author");
    }

    @Test
    void takingItBackAnswersWhoeverSaidSo() {
        try (Visitor visitor = Visitor.signedIn(port, other.signInName())) {
            visitor.post("/entries/" + row + "/wrong", Map.of("wrong", "It is the shop next door."));
        }
        Asked asked = until(() -> openFor(author));
        try (Visitor visitor = Visitor.signedIn(port, author.signInName())) {
            visitor.post("/entries/" + row + "/taken-back", Map.of("because", "It was next door."));
        }
        assertThat(watch.one(Actor.of(author), asked.finding().id())
                        .orElseThrow()
                        .finding()
                        .open())
                .isFalse();
    }

    @Test
    void nobodySaysItOfTheirOwnWords() {
        try (Visitor visitor = Visitor.signedIn(port, author.signInName())) {
            assertThat(visitor.get("/entries/" + row).body()).doesNotContain("A fact is wrong");
            assertThat(visitor.post("/entries/" + row + "/wrong", Map.of("wrong", "It is not."))
                            .statusCode())
                    .isEqualTo(404);
        }
    }
}
