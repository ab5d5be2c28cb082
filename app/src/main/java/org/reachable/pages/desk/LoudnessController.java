package org.reachable.pages.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.Table.Cell;
import org.reachable.watch.Loudness;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How many alerts we send whom, and whether they help: for the partnership to turn a rule down, or a role to be relieved. */
@Controller
class LoudnessController {

    private static final int WEEKS = 4;
    private static final int FEW = 5;

    private final Watch watch;
    private final Policy policy;

    LoudnessController(Watch watch, Policy policy) {
        this.watch = watch;
        this.policy = policy;
    }

    @GetMapping("/on-duty/alerts")
    ModelAndView loudness() {
        List<Loudness> all = watch.loudness(WEEKS);
        return new ModelAndView("desk/loudness", "page", new LoudnessPage(summary(all), roles(all), rules(all)));
    }

    private static String summary(List<Loudness> all) {
        return "%s alerts in the last %d weeks, %s of them in the last seven days. %s were marked useful, %s not useful; nobody has said of the others."
                .formatted(
                        unlessFew(sum(all, Loudness::asked)),
                        WEEKS,
                        unlessFew(sum(all, Loudness::thisWeek)),
                        unlessFew(sum(all, Loudness::useful)),
                        unlessFew(sum(all, Loudness::notUseful)));
    }

    private Table roles(List<Loudness> all) {
        Map<String, List<Loudness>> byRole = all.stream()
                .collect(Collectors.groupingBy(one -> policy.roleName(one.role()), TreeMap::new, Collectors.toList()));
        return new Table(
                "By role",
                head(Cell.of("Asked as")),
                byRole.entrySet().stream()
                        .map(role -> row(List.of(Cell.of(role.getKey())), role.getValue()))
                        .toList(),
                true);
    }

    private Table rules(List<Loudness> all) {
        return new Table(
                "By role and question",
                head(Cell.of("Asked as"), Cell.of("What is asked")),
                all.stream()
                        .sorted(Comparator.comparing((Loudness one) -> policy.roleName(one.role()))
                                .thenComparing(one -> question(one.rule())))
                        .map(one -> row(
                                List.of(Cell.of(policy.roleName(one.role())), Cell.of(question(one.rule()))),
                                List.of(one)))
                        .toList(),
                true);
    }

    private String question(String rule) {
        return policy.rule(rule).map(known -> known.ask()).orElse("A question of rules that are no longer in force");
    }

    private static List<Cell> head(Cell... first) {
        return Stream.concat(
                        Stream.of(first),
                        Stream.of("Asked", "This week", "Settled", "Useful", "Not useful")
                                .map(Cell::number))
                .toList();
    }

    private static List<Cell> row(List<Cell> first, List<Loudness> of) {
        var cells = new ArrayList<>(first);
        for (ToIntFunction<Loudness> number : List.<ToIntFunction<Loudness>>of(
                Loudness::asked, Loudness::thisWeek, Loudness::settled, Loudness::useful, Loudness::notUseful)) {
            cells.add(Cell.number(roughly(sum(of, number))));
        }
        return cells;
    }

    private static String unlessFew(int number) {
        return number > 0 && number < FEW ? "fewer than " + FEW : "%,d".formatted(number);
    }

    /** To the nearest five, and small ones not at all: a number of one question could tell of one child, whoever reads it. */
    static String roughly(int number) {
        if (number == 0) {
            return "0";
        }
        return number < FEW ? "under " + FEW : "%,d".formatted((number + FEW / 2) / FEW * FEW);
    }

    private static int sum(List<Loudness> all, ToIntFunction<Loudness> number) {
        return all.stream().mapToInt(number).sum();
    }
}
