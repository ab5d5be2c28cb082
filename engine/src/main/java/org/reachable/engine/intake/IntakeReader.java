package org.reachable.engine.intake;

import java.util.function.Predicate;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.calendar.Span.Unit;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.ShippedFile;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.intake.Intake.Clocks;
import org.reachable.engine.intake.Intake.Door;
import org.reachable.engine.intake.Intake.Most;
import org.reachable.engine.intake.Intake.Rate;
import org.reachable.engine.intake.Intake.Says;
import org.reachable.engine.intake.Intake.Teller;

/** Reads the way in without an account from a data file. */
public final class IntakeReader {

    private static final String WITHIN = "within";
    private static final Span AN_HOUR = new Span(1, Unit.CLOCK_HOURS);

    private IntakeReader() {}

    /** As it is shipped. */
    public static Intake shipped(Vocabulary vocabulary, Predicate<String> isRule) {
        return ShippedFile.read("intake.yaml", file -> read(file.need("intake"), vocabulary, isRule));
    }

    /** What is wrong in it is told to the file's problems. */
    public static Intake read(DataNode node, Vocabulary vocabulary, Predicate<String> isRule) {
        DataNode tellers = node.need("tellers");
        var intake = new Intake(
                new Door(node.need("name").text(), node.need("ring").text()),
                clocks(node, vocabulary, isRule),
                says(node.need("says")),
                node.need("board").text(),
                atLeastOne(node.need("kept-days")),
                tellers.keys().stream()
                        .map(code -> teller(code, tellers.at(code), vocabulary))
                        .toList(),
                most(node.need("most")));
        node.refuseOtherKeys();
        return intake;
    }

    private static Clocks clocks(DataNode node, Vocabulary vocabulary, Predicate<String> isRule) {
        DataNode decidedBy = node.need("decided-by");
        if (!isRule.test(decidedBy.text())) {
            decidedBy.problem("no rule is called '" + decidedBy.text() + "'", "Name the rule whose limit it has.");
        }
        DataNode look = node.need("look");
        var clocks = new Clocks(hours(look.need(WITHIN)), type(look.need("becomes"), vocabulary), decidedBy.text());
        look.need("confidence").text();
        look.refuseOtherKeys();
        return clocks;
    }

    private static Says says(DataNode node) {
        var says = new Says(node.need("told").text(), node.need("danger").textSet());
        node.refuseOtherKeys();
        return says;
    }

    private static String type(DataNode node, Vocabulary vocabulary) {
        if (!vocabulary.types().containsKey(node.text())) {
            node.problem("no type of entry is called '" + node.text() + "'", "Name it in the vocabulary first.");
        }
        return node.text();
    }

    private static Teller teller(String code, DataNode node, Vocabulary vocabulary) {
        var teller = new Teller(
                code,
                node.need("name").text(),
                node.need("short").text(),
                node.at("works").yes(false),
                type(node.need("becomes"), vocabulary));
        node.refuseOtherKeys();
        return teller;
    }

    private static Most most(DataNode node) {
        var most = new Most(
                atLeastOne(node.need("children")), rate(node.need("from-one-place")), rate(node.need("in-all")));
        node.refuseOtherKeys();
        return most;
    }

    private static Rate rate(DataNode node) {
        var rate = new Rate(atLeastOne(node.need("many")), hours(node.need(WITHIN)));
        node.refuseOtherKeys();
        return rate;
    }

    private static int atLeastOne(DataNode node) {
        int many = node.number(1);
        if (many < 1) {
            node.problem("it is less than one", "Write 1 or more.");
        }
        return many;
    }

    /** Counted from when it was sent, at any hour of any day. */
    private static Span hours(DataNode node) {
        Span span = node.as(Span::parse, AN_HOUR, "Write it as '1 clock-hours'.");
        if (span.unit() != Unit.CLOCK_HOURS || span.amount() < 1) {
            node.problem("it is not counted in clock hours", "Write it as '1 clock-hours'.");
        }
        return span;
    }
}
