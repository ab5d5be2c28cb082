package org.reachable.foundation.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Our components make the markup that GOV.UK tested with people: same elements, attributes and order. */
class GovukParityTest {

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void theMarkupIsGovuks(OurComponents.Component component, Fixture fixture) {
        String ours = component.render(fixture);
        assertThat(Markup.outline(withoutFrame(ours))).isEqualTo(Markup.outline(fixture.html()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void everyFixtureThatUsesWhatWeHaveIsCompared(String named, OurComponents.Component component) {
        assertThat(component.fixtures()).as(named).hasSize(component.compared());
    }

    static Stream<Arguments> theMarkupIsGovuks() {
        return OurComponents.ALL.stream()
                .flatMap(component -> component.fixtures().stream().map(fixture -> Arguments.of(component, fixture)));
    }

    static Stream<Arguments> everyFixtureThatUsesWhatWeHaveIsCompared() {
        return OurComponents.ALL.stream().map(component -> Arguments.of(component.named(), component));
    }

    /** A table of ours scrolls in a frame of its own; the table itself is GOV.UK's. */
    private static String withoutFrame(String html) {
        var table = Jsoup.parseBodyFragment(html).selectFirst(".table-frame > table");
        return table == null ? html : table.outerHtml();
    }
}
