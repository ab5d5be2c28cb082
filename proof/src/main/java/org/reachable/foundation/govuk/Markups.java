package org.reachable.foundation.govuk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What of WCAG 2.2 can be read off a page without a browser; each rule with words that break it, by which it is tried itself. */
final class Markups {

    private static final String FIELDS = "input:not([type=hidden]), select, textarea";

    /** A rule, and a page that breaks it. */
    private record Rule(Predicate<Document> isKept, String broken) {}

    private static final Map<String, Rule> RULES = new LinkedHashMap<>();

    static {
        rule("says its language", page -> !page.select("html[lang]").isEmpty(), "<html><body>");
        rule("has a title", page -> !page.title().isBlank(), "<html><title> </title>");
        rule("has one main part", page -> page.select("main").size() == 1, "<main></main><main></main>");
        rule("has one heading of the page", page -> page.select("h1").size() == 1, "<h1>A</h1><h1>B</h1>");
        rule("leaves out no heading", Markups::leavesOutNoHeading, "<h1>A</h1><h3>B</h3>");
        rule("has each id once", page -> isOnceEach(page.select("[id]").eachAttr("id")), "<p id=a></p><p id=a></p>");
        rule("names every field", page -> page.select(FIELDS).stream().allMatch(Markups::isNamed), "<input name=a>");
        rule("refers to what is there", Markups::refersToWhatIsThere, "<input aria-describedby=nowhere>");
        rule("tells every picture", page -> page.select("img:not([alt])").isEmpty(), "<img src=a>");
        rule(
                "tells every link",
                page -> page.select("a[href], button").stream().allMatch(Markups::isTold),
                "<a href=/></a>");
        rule(
                "goes through in its order",
                page -> page.select("[tabindex]").stream()
                        .noneMatch(one -> one.attr("tabindex").matches("[1-9].*")),
                "<a tabindex=1>x</a>");
        rule(
                "groups what is chosen among",
                page -> page.select("input[type=radio]").stream()
                        .allMatch(one -> one.closest("fieldset, [role=radiogroup]") != null),
                "<input type=radio>");
        rule(
                "says what a group is",
                page -> page.select("fieldset").stream()
                        .allMatch(one -> !one.select("legend").isEmpty()
                                || one.hasAttr("aria-label")
                                || one.hasAttr("aria-labelledby")),
                "<fieldset></fieldset>");
        rule(
                "heads its tables",
                page -> page.select("table").stream()
                        .noneMatch(table -> table.select("th").isEmpty()),
                "<table><td>a</table>");
        rule(
                "runs and looks like nothing inline",
                page -> page.select("[style], [onclick], [onload], style, script:not([src])")
                        .isEmpty(),
                "<p style=a>");
        rule(
                "says in its title that something is wrong",
                page -> page.select(".govuk-error-summary").isEmpty()
                        || page.title().startsWith("Error"),
                "<title>A</title><div class=govuk-error-summary>");
        rule(
                "leads from an error to its field",
                Markups::leadsToTheField,
                "<div class=govuk-error-summary><a href=#nowhere>x</a></div>");
        rule(
                "lets one skip to what it says",
                page -> page.select("a[href=#main]").size() == 1,
                "<main id=main>");
    }

    private Markups() {}

    private static void rule(String says, Predicate<Document> isKept, String broken) {
        RULES.put(says, new Rule(isKept, broken));
    }

    static int rules() {
        return RULES.size();
    }

    /** Rules that notice the page that breaks them. */
    static int noticing() {
        return (int) RULES.values().stream()
                .filter(rule -> !rule.isKept().test(Jsoup.parse(rule.broken())))
                .count();
    }

    /** What a page does not do that every page does. */
    static List<String> broken(String page) {
        Document read = Jsoup.parse(page);
        List<String> broken = new ArrayList<>();
        RULES.forEach((says, rule) -> {
            if (!rule.isKept().test(read)) {
                broken.add(says);
            }
        });
        return broken;
    }

    private static boolean leavesOutNoHeading(Document page) {
        int last = 0;
        for (Element heading : page.select("main h1, main h2, main h3, main h4, main h5, body > h1, body > h3")) {
            int level = heading.tagName().charAt(1) - '0';
            if (last > 0 && level > last + 1) {
                return false;
            }
            last = level;
        }
        return true;
    }

    private static boolean isOnceEach(List<String> ids) {
        return ids.stream().distinct().count() == ids.size();
    }

    private static boolean isNamed(Element field) {
        Document page = field.ownerDocument();
        boolean labelled = page != null
                && field.hasAttr("id")
                && page.select("label[for]").stream()
                        .anyMatch(label -> label.attr("for").equals(field.id()) && label.hasText());
        return labelled
                || field.closest("label") != null
                || field.hasAttr("aria-label")
                || field.hasAttr("aria-labelledby");
    }

    private static boolean isTold(Element one) {
        return one.hasText()
                || one.hasAttr("aria-label")
                || !one.select("img[alt]:not([alt=''])").isEmpty();
    }

    private static boolean refersToWhatIsThere(Document page) {
        return Stream.of("aria-describedby", "aria-labelledby", "aria-controls", "for")
                .flatMap(name -> page.select("[" + name + "]").stream().map(one -> one.attr(name)))
                .flatMap(names -> Stream.of(names.split("\\s+")))
                .allMatch(id -> id.isEmpty() || page.getElementById(id) != null);
    }

    private static boolean leadsToTheField(Document page) {
        return page.select(".govuk-error-summary a[href^=#]").eachAttr("href").stream()
                .allMatch(to -> page.getElementById(to.substring(1)) != null);
    }
}
