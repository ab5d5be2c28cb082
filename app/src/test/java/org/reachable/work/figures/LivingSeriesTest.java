package org.reachable.work.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.engine.figure.FigureKind;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page that rests on a figure tells how it went lately, from its editions alone. */
@ReachableTest
class LivingSeriesTest {

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Editions editions;

    @Autowired
    LivingSeries living;

    private YearMonth last;

    @BeforeEach
    void theEditionsOfTheLastQuarterAreMade() {
        last = editions.last();
        for (int ago = 2; ago >= 0; ago--) {
            editions.make(testshire.id(), last.minusMonths(ago));
        }
    }

    @Test
    void aQuarterIsItsThreeMonthsTogether() {
        Series series = living.of("times-missing").orElseThrow();
        assertThat(series.figure().href()).isEqualTo("/figures/times-missing");
        int whole = editions.latest("times-missing").stream()
                .filter(edition -> edition.month().isAfter(last.minusMonths(3)))
                .mapToInt(edition -> edition.numbers().getOrDefault(Edition.Cell.whole(FigureKind.ONE_LINE), 0))
                .sum();
        assertThat(series.quarters().rows()).singleElement().satisfies(row -> {
            assertThat(row.getFirst().text()).isEqualTo("Times missing");
            assertThat(row.getLast().text()).isEqualTo("%,d".formatted(whole));
        });
        assertThat(series.quarters().head().getLast().text())
                .endsWith(" to "
                        + DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK).format(last));
        assertThat(living.of("")).isEmpty();
        assertThat(living.of("no-such-figure")).isEmpty();
    }

    /** "Nothing changed", and under it four noughts. */
    @Test
    void noughtsAloneSayNothing() {
        assertThat(counting("0", "0").saysAnything()).isFalse();
        assertThat(counting("0", "5").saysAnything()).isTrue();
    }

    private static Series counting(String... numbers) {
        return new Series(
                new Link("Times missing", "/figures/times-missing"),
                new Table(
                        "",
                        List.of(),
                        List.of(Stream.concat(
                                        Stream.of(Table.Cell.of("Times missing")),
                                        Stream.of(numbers).map(Table.Cell::number))
                                .toList()),
                        true),
                "");
    }

    /** A recommendation stands beside how children fared since, as it is counted of everybody; what nothing counts has no number. */
    @Test
    void underWhatIsDoneForARecommendationStandsHowTheFigureWentThatWouldShowIt() {
        PersonId child = testshire.child();
        Practitioner lead = colleagues.somebody("Lena Lead", "social-care", "Lena’s agency");
        setUp.duty(
                testshire.id(),
                new NewDuty("partnership-business-manager", Scope.child(child), lead.id(), 0, Testshire.START, null));
        String review = "/children/" + child + "/documents/review";
        try (Visitor worker = Visitor.signedIn(port, lead.signInName())) {
            worker.post(review, Map.of());
            String plans = review + "/1/plans";
            worker.post(plans, Map.of("what", "One list of children off roll", "figure", "school-lost"));
            worker.post(plans, Map.of("what", "Somebody rings back"));
            Document page = Jsoup.parse(worker.get(review + "/1").body());
            assertThat(page.text()).contains("One list of children off roll", "Somebody rings back");
            assertThat(page.select(".document__row:contains(One list) .series a")
                            .attr("href"))
                    .isEqualTo("/figures/school-lost");
            assertThat(page.select(".series").text())
                    .contains("Full-time education lost Quarter", "Times full-time education was lost", "rounded");
            assertThat(page.select(".document__row:contains(Somebody rings) .series"))
                    .as("what names no figure has none")
                    .isEmpty();
        }
    }
}
