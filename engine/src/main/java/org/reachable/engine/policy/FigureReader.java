package org.reachable.engine.policy;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reachable.engine.data.DataNode;

/** Reads the figures of a case summary and the lines of what changed. */
final class FigureReader {
    private final MatchReader matches;

    FigureReader(MatchReader matches) {
        this.matches = matches;
    }

    Fact fact(DataNode node) {
        var result = new Fact(node.need("name").text(), node.need("says").text(), counts(node));
        node.refuseOtherKeys();
        return result;
    }

    private Fact.Counts counts(DataNode node) {
        if (node.has("entries")) {
            return new Fact.Entries(
                    matches.read(node.at("entries")),
                    node.at("distinct").text(),
                    node.at("distinct-token").text());
        }
        if (node.has("spells")) {
            return new Fact.Spells(node.at("spells").text());
        }
        if (node.has("school-days-in")) {
            return new Fact.DaysIn(node.at("school-days-in").text(), true);
        }
        if (node.has("calendar-days-in")) {
            return new Fact.DaysIn(node.at("calendar-days-in").text(), false);
        }
        if (node.has("lateness")) {
            return new Fact.Lateness(
                    node.at("lateness").text(), node.need("key").text());
        }
        var endings = node.need("ended").list().stream()
                .map(each -> each.as(
                        FigureReader::ending, Fact.Ending.NEVER, "Write in-time, known-late, late, never or declined."))
                .collect(Collectors.toUnmodifiableSet());
        return new Fact.Clocks(node.need("clocks").text(), endings);
    }

    private static Fact.Ending ending(String text) {
        return Fact.Ending.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    Fact.Line line(DataNode node) {
        var directions = new LinkedHashMap<String, Match>();
        DataNode ways = node.at("directions");
        ways.keys().forEach(way -> directions.put(way, matches.read(ways.at(way))));
        var result = new Fact.Line(
                node.need("code").text(),
                node.need("title").text(),
                matches.read(node.need("entries")),
                node.has("unchanged") ? matches.read(node.at("unchanged")) : Match.NOTHING,
                directions,
                words(node.at("told")));
        node.refuseOtherKeys();
        return result;
    }

    private static Fact.LineWords words(DataNode node) {
        var result = new Fact.LineWords(
                node.at("title").text(),
                node.at("nothing").text(),
                PagesReader.texts(node.at("said")),
                PagesReader.texts(node.at("still")));
        node.refuseOtherKeys();
        return result;
    }
}
