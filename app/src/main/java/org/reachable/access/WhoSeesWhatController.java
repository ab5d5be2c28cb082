package org.reachable.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.policy.Access;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.Table.Cell;
import org.reachable.foundation.govuk.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The access policy for everybody to read, signed in or not: written from the object that the database asks. */
@Controller
class WhoSeesWhatController {

    private static final String ABOUT_NO_CHILD = "It is not about one child";

    private final Policy policy;

    WhoSeesWhatController(Policy policy) {
        this.policy = policy;
    }

    @GetMapping("/who-sees-what")
    ModelAndView whoSeesWhat() {
        var page = new WhoSeesWhatPage(
                Arrays.stream(Relationship.values())
                        .map(one -> SummaryRow.of(one.words(), one.meaning()))
                        .toList(),
                Arrays.stream(Handling.values())
                        .map(one -> SummaryRow.of(one.words(), one.meaning()))
                        .toList(),
                matrix(),
                actions(),
                Words.list(List.copyOf(PointedTo.shipped().kinds().values())),
                kinds("investigate"),
                kinds("only-read"),
                WhoSeesWhatPage.Periods.of(Access.shipped().periods()));
        return new ModelAndView("access/whoSeesWhat", "page", page);
    }

    /** By their names, which are capitalised: a list of names and no sentence. */
    private String kinds(String code) {
        return Access.shipped().kinds(code).stream()
                .map(policy.vocabulary()::agencyName)
                .collect(Collectors.joining("; "));
    }

    private Table actions() {
        return new Table(
                "What takes a duty, or a tie to the child",
                List.of(
                        Cell.of("To do this"),
                        Cell.of("they hold one of these duties"),
                        Cell.of("and are one of these to the child")),
                Stream.concat(
                                Arrays.stream(Action.values())
                                        .map(action -> row(action.words(), action.duties(), ties(action))),
                                Arrays.stream(Power.values())
                                        .map(power -> row(power.words(), power.duties(), ABOUT_NO_CHILD)))
                        .toList(),
                true);
    }

    private List<Cell> row(String words, List<String> duties, String ties) {
        return List.of(
                Cell.of(words),
                Cell.of(
                        duties.isEmpty()
                                ? "None is needed"
                                : duties.stream().map(policy::roleName).sorted().collect(Collectors.joining("; "))),
                Cell.of(ties));
    }

    /** What a duty brings by access.yaml, and no line of the page says. */
    static Set<String> unsaid(Set<String> duties) {
        Set<String> unsaid = new TreeSet<>(duties);
        Arrays.stream(Action.values()).map(Action::code).forEach(unsaid::remove);
        Arrays.stream(Power.values()).map(Power::code).forEach(unsaid::remove);
        return unsaid;
    }

    private static String ties(Action action) {
        return action.ties().isEmpty()
                ? ABOUT_NO_CHILD
                : action.ties().stream()
                        .map(to -> to.words()
                                + (action.toTheirOwn().contains(to) ? " (people of their own agency alone)" : ""))
                        .collect(Collectors.joining("; "));
    }

    static Table matrix() {
        List<Cell> head = Stream.concat(
                        Stream.of(Cell.of("What they are to the child")),
                        Arrays.stream(Handling.values()).map(handling -> Cell.of(handling.words())))
                .toList();
        List<List<Cell>> rows = Arrays.stream(Relationship.values())
                .map(WhoSeesWhatController::row)
                .toList();
        return new Table("Who sees an entry", head, rows, true);
    }

    private static List<Cell> row(Relationship to) {
        return Stream.concat(
                        Stream.of(Cell.of(to.words())),
                        Arrays.stream(Handling.values()).map(handling -> Cell.of(words(to, handling))))
                .toList();
    }

    /** What the four answers come to: of their own agency's entries and of others', for those who investigate and for everybody else. */
    static String words(Relationship to, Handling handling) {
        String answers = Stream.of(
                        AccessPolicy.sees(to, handling, true, true),
                        AccessPolicy.sees(to, handling, true, false),
                        AccessPolicy.sees(to, handling, false, true),
                        AccessPolicy.sees(to, handling, false, false))
                .map(sees -> sees ? "y" : "n")
                .reduce("", String::concat);
        return switch (answers) {
            case "yyyy" -> "Yes";
            case "nnnn" -> "No";
            case "yynn" -> "What their own agency wrote";
            case "nyny" -> "Yes, but nobody who investigates";
            case "nynn" -> "What their own agency wrote, but nobody who investigates";
            case "yyyn" -> "What their own agency wrote; who investigates what others wrote, too";
            default ->
                throw new IllegalStateException("There are no words for %s of %s, %s".formatted(answers, to, handling));
        };
    }
}
