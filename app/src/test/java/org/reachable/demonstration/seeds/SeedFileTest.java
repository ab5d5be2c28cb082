package org.reachable.demonstration.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.reachable.engine.data.UnreadableData;

/** A file of what people do says what is wrong with it, and each step what it did not find. */
class SeedFileTest {

    private static final String PAGE = """
            <form><fieldset><legend>Police</legend><label for="a">Who speaks for it</label><select id="a" name="a">
              <option value="">Choose</option><option value="1">Tomasz Zielinski, Wealdshire Police</option></select></fieldset>
            <fieldset><legend>Health</legend><label for="b">Who speaks for it</label><input id="b" name="b"></fieldset>
            <fieldset><legend>By when?</legend><input name="by-day"><input name="by-month"><input name="by-year"></fieldset>
            <fieldset><legend>Does it agree?</legend><input type="radio" id="y" name="c" value="Y"><label for="y">It agrees</label>
              <input type="radio" id="n" name="c" value="N" checked><label for="n">It sees it differently</label></fieldset></form>
            """;

    @Test
    void stepsAreReadInTheirOrderAtTheirTime() {
        List<Seed> seeds = read("""
                seeds:
                  - at: 2023-06-28T14:05
                    as: ann
                    steps:
                      - open: "{Rowan}"
                      - fill: {"What?": "This"}
                      - press: Save it
                """);
        assertThat(seeds).singleElement().satisfies(seed -> {
            assertThat(seed.at()).isEqualTo(Instant.parse("2023-06-28T13:05:00Z"));
            assertThat(seed.steps())
                    .containsExactly(
                            new Seed.Open("after.yaml:5", "{Rowan}"),
                            new Seed.Fill("after.yaml:6", Map.of("What?", "This")),
                            new Seed.Press("after.yaml:7", "Save it"));
        });
    }

    @Test
    void eachMistakeIsSaidWithItsLine() {
        assertThatThrownBy(() -> read("""
                        seeds:
                          - at: yesterday
                            as: nobody
                            steps:
                              - pres: Save it
                        """))
                .isInstanceOf(UnreadableData.class)
                .hasMessageContaining("after.yaml:2")
                .hasMessageContaining("nobody signs in as 'nobody'")
                .hasMessageContaining("'pres' means nothing here");
    }

    @Test
    void questionsAreAnsweredByTheWordsThatStandAtThem() {
        Document page = Jsoup.parse(PAGE);
        var form = new SeedForm(page);
        assertThat(form.answer("Police > Who speaks for it", "Tomasz Zielinski"))
                .isNull();
        assertThat(form.answer("Health > Who speaks for it", "Yusuf")).isNull();
        assertThat(form.answer("By when?", "2023-07-05")).isNull();
        assertThat(form.answer("Does it agree?", "It agrees")).isNull();
        assertThat(page.select("option[selected]").eachAttr("value")).containsExactly("1");
        assertThat(page.select("input[value]:not([type])").eachAttr("value"))
                .containsExactly("Yusuf", "5", "7", "2023");
        assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("Y");
    }

    @Test
    void whatNothingAsksIsSaidWithWhatIsAsked() {
        var form = new SeedForm(Jsoup.parse(PAGE));
        assertThat(form.answer("Who drives?", "x")).contains("nothing here asks “Who drives?”", "By when?");
        assertThat(form.answer("School > Who speaks for it", "x")).contains("nothing here is called “School”");
        assertThat(form.answer("Police > Who speaks for it", "Ann")).contains("“Ann”");
        assertThat(form.answer("By when?", "soon")).contains("is no day");
        assertThat(form.answer("Does it agree?", "Perhaps")).contains("“Perhaps”");
    }

    private static List<Seed> read(String yaml) {
        return SeedFile.read("after.yaml", new StringReader(yaml), Set.of("ann")::contains);
    }
}
