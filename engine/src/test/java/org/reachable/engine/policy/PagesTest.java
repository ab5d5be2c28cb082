package org.reachable.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reachable.engine.data.UnreadableData;

/** How a story is read is data, and a slip in it is told before anything is shown. */
class PagesTest {

    @TempDir
    Path policy;

    @Test
    void thePartsAreInTheOrderOfTheFile() {
        assertThat(PolicyReader.shipped().pages().parts())
                .extracting(Pages.Part::code)
                .containsExactly("plan", "missing", "education", "sharing", "meetings");
    }

    @Test
    void aCountIsSaidInWordsAndNoughtInItsOwn() {
        var count = new Pages.Count("", "", 0, "none", "{n} time", "{n} times", false, "");

        assertThat(count.inWords(0)).isEqualTo("none");
        assertThat(count.inWords(1)).isEqualTo("1 time");
        assertThat(count.inWords(7)).isEqualTo("7 times");
    }

    @Test
    void aFigureThatIsNoneIsTold() throws IOException {
        Files.writeString(policy.resolve("pages.yaml"), """
                pages:
                  parts:
                    - code: home
                      title: Home
                      nothing: Nothing
                      entries: any
                      counts: [{figure: homes, one: one, many: many}]
                """);

        assertThatThrownBy(() -> PolicyReader.read(policy))
                .isInstanceOf(UnreadableData.class)
                .hasMessageContaining("there is no figure 'homes'");
    }

    @Test
    void theOrderOfWhatIsAddedToAPageIsData() {
        Pages pages = PolicyReader.shipped().pages();

        assertThat(pages.orderOf("navigation")).containsExactly("now", "children", "record", "search", "on-duty");
        assertThat(pages.orderOf("nowhere")).isEmpty();
    }

    @Test
    void whatStandsTwiceInAnOrderIsTold() throws IOException {
        Files.writeString(policy.resolve("pages.yaml"), "pages: {order: {desk: [locks, meetings, locks]}}");

        assertThatThrownBy(() -> PolicyReader.read(policy))
                .isInstanceOf(UnreadableData.class)
                .hasMessageContaining("'locks' stands twice");
    }

    @Test
    void aSettingThatIsInNoFileIsLaidOverTheShippedRule() {
        Policy supposed =
                PolicyReader.shipped("settings: [{rule: drift, because: What if, set: {drift: {at-least: 2}}}]");

        assertThat(supposed.rule("drift").orElseThrow().mechanism())
                .isInstanceOfSatisfying(
                        Mechanism.Drift.class,
                        drift -> assertThat(drift.tally().atLeast()).isEqualTo(2));
        assertThat(supposed.rule("drift").orElseThrow().local()).isTrue();
    }

    @Test
    void aSettingOfNoRuleIsTold() {
        assertThatThrownBy(() ->
                        PolicyReader.shipped("settings: [{rule: nonsense, because: What if, set: {at-least: 2}}]"))
                .isInstanceOf(UnreadableData.class)
                .hasMessageContaining("nonsense");
    }
}
