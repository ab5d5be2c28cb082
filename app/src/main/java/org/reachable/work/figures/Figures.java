package org.reachable.work.figures;

import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.Table.Cell;
import org.reachable.watch.Counted;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/** Puts the figures of a time together, by groups of children. */
@Component
class Figures {

    private static final int KNOWN = 0;
    private static final int CHILDREN = 1;
    private static final int ASKED = 2;
    private static final int[] WAYS_TO_END = {3, 4, 5, 6};
    private static final int ENOUGH_FOR_A_RATE = 30;
    private static final String SEVERAL = "several";

    private static final List<String> HEADS = List.of(
            "Children known",
            "Asked about",
            "Asked",
            "In time",
            "Late",
            "Not answered",
            "No longer so",
            "Useful",
            "Not useful");

    private static final Map<String, String> AGES = named(
            "0-9", "Under 10", "10-12", "10 to 12", "13-15", "13 to 15", "16-17", "16 and 17", "18", "18 and over");

    private static final Map<String, String> CARE = named("yes", "In care now", "no", "Not known to be in care");

    private final Watch watch;
    private final Policy policy;
    private final Clock clock;

    Figures(Watch watch, Policy policy, Clock clock) {
        this.watch = watch;
        this.policy = policy;
        this.clock = clock;
    }

    FiguresPage of(@Nullable String code, @Nullable String rule) {
        Period period = Period.of(code, clock.instant());
        Rule chosen = rule == null ? null : policy.rule(rule).orElse(null);
        List<Counted> all = watch.counted(period.since(), period.until(), chosen == null ? null : chosen.id());
        return new FiguresPage(
                new FiguresPage.Form(
                        Field.of("period", "Of which time").withValue(period.code()),
                        List.of(
                                Choice.of(Period.FOUR_WEEKS, "The last 4 weeks"),
                                Choice.of(Period.THIS_MONTH, "This month so far"),
                                Choice.of(Period.LAST_MONTH, "Last month")),
                        Field.of("rule", "Which question").withValue(chosen == null ? "" : chosen.id()),
                        rules()),
                "%s to %s, %s.".formatted(Dates.full(period.since()), Dates.full(period.until()), period.words()),
                chosen == null ? "All questions together." : "%s %s".formatted(chosen.ask(), chosen.closes()),
                meanings(),
                tables(all),
                "/figures.csv?period=" + period.code() + "&rule=" + (chosen == null ? "" : chosen.id()));
    }

    private List<Choice> rules() {
        return Stream.concat(
                        Stream.of(Choice.of("", "All questions")),
                        policy.rules().stream()
                                .sorted(Comparator.comparing(Rule::ask).thenComparing(Rule::id))
                                .map(rule -> Choice.of(rule.id(), rule.ask())))
                .toList();
    }

    private static List<SummaryRow> meanings() {
        return List.of(
                SummaryRow.of("Children known", "Children of whom there is a record, each record once."),
                SummaryRow.of(
                        "Asked about",
                        "Of them, those about whom an alert was asked of somebody in this time, each once."),
                SummaryRow.of(
                        "Asked",
                        "Alerts asked of a named person in this time, as “How loud are we?” counts them. What was past already when it reached us is not counted."),
                SummaryRow.of("In time", "Of those asked: answered by the time given, though we may have heard later."),
                SummaryRow.of("Late", "Answered after the time given."),
                SummaryRow.of("Not answered", "Open still, whether its time has passed or not."),
                SummaryRow.of("No longer so", "It ended by itself, or an entry behind it was put right."),
                SummaryRow.of("Useful, Not useful", "Marked so by whoever was asked. Of the others nobody has said."),
                SummaryRow.of(
                        "For every 100 known",
                        "Children asked about for every 100 known, where at least 30 of the group are known."),
                SummaryRow.of(
                        "Fewer than 5, Not shown", "One to four is never shown, nor what would let one work it out."));
    }

    private record Group(String words, int[] numbers) {}

    private record Split(String caption, List<Group> groups) {}

    private static List<Table> tables(List<Counted> all) {
        List<Split> splits = List.of(
                new Split("By age at the end of this time", groups(all, Counted::age, AGES, "Age not recorded")),
                new Split("By care", groups(all, Counted::care, CARE, "Not recorded")),
                new Split("By sex: the record does not hold it", notHeld(all)),
                new Split("By ethnicity: the record does not hold it", notHeld(all)));
        List<BitSet[]> hidden = SmallNumbers.hidden(
                splits.stream()
                        .map(split ->
                                split.groups().stream().map(Group::numbers).toArray(int[][]::new))
                        .toList(),
                ASKED,
                WAYS_TO_END);
        return IntStream.range(0, splits.size())
                .mapToObj(at -> table(splits.get(at), hidden.get(at)))
                .toList();
    }

    private static List<Group> groups(
            List<Counted> all, Function<Counted, String> by, Map<String, String> names, String unknown) {
        var groups = new ArrayList<Group>();
        names.forEach((code, words) ->
                groups.add(new Group(words, sum(all, one -> by.apply(one).equals(code)))));
        groups.add(new Group(
                unknown,
                sum(
                        all,
                        one -> !names.containsKey(by.apply(one))
                                && !by.apply(one).equals(SEVERAL))));
        addLast(groups, all);
        return groups;
    }

    private static List<Group> notHeld(List<Counted> all) {
        var groups = new ArrayList<Group>();
        groups.add(new Group("Not recorded", sum(all, one -> !one.age().equals(SEVERAL))));
        addLast(groups, all);
        return groups;
    }

    private static void addLast(List<Group> groups, List<Counted> all) {
        groups.add(new Group(
                "About several children at once", sum(all, one -> one.age().equals(SEVERAL))));
        groups.add(new Group("All", sum(all, _ -> true)));
    }

    private static int[] sum(List<Counted> all, Predicate<Counted> which) {
        int[] sum = new int[HEADS.size()];
        all.stream().filter(which).map(Figures::numbers).forEach(one -> {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one[i];
            }
        });
        return sum;
    }

    private static int[] numbers(Counted of) {
        return new int[] {
            of.known(),
            of.children(),
            of.asked(),
            of.ended().inTime(),
            of.ended().late(),
            of.ended().unanswered(),
            of.ended().noLonger(),
            of.found().useful(),
            of.found().notUseful()
        };
    }

    private static Table table(Split split, BitSet[] hidden) {
        List<Cell> head = Stream.of(
                        Stream.of(Cell.of("Group")),
                        HEADS.stream().map(Cell::number),
                        Stream.of(Cell.number("For every 100 known")))
                .flatMap(cells -> cells)
                .toList();
        return new Table(
                split.caption(),
                head,
                IntStream.range(0, split.groups().size())
                        .mapToObj(row -> row(split.groups().get(row), hidden[row]))
                        .toList(),
                true);
    }

    private static List<Cell> row(Group group, BitSet hidden) {
        int[] numbers = group.numbers();
        return Stream.of(
                        Stream.of(Cell.of(group.words())),
                        IntStream.range(0, numbers.length).mapToObj(at -> cell(numbers[at], hidden.get(at))),
                        Stream.of(Cell.number(rate(numbers, hidden))))
                .flatMap(cells -> cells)
                .toList();
    }

    private static Cell cell(int number, boolean hidden) {
        if (!hidden) {
            return Cell.number(number);
        }
        return Cell.number(SmallNumbers.small(number) ? "Fewer than 5" : "Not shown");
    }

    private static String rate(int[] numbers, BitSet hidden) {
        return numbers[KNOWN] < ENOUGH_FOR_A_RATE || hidden.get(KNOWN) || hidden.get(CHILDREN)
                ? "–"
                : Long.toString(Math.round(100.0 * numbers[CHILDREN] / numbers[KNOWN]));
    }

    private static Map<String, String> named(String... codesAndWords) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < codesAndWords.length; i += 2) {
            named.put(codesAndWords[i], codesAndWords[i + 1]);
        }
        return named;
    }
}
