package org.reachable.engine.action;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reachable.engine.action.ActionWords.Pace;
import org.reachable.engine.action.ActionWords.Says;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.ShippedFile;
import org.reachable.engine.entry.Vocabulary;

/** Reads what is said of actions from a data file, and tells what in it the vocabulary does not bear out. */
public final class ActionWordsReader {

    private static final Span A_DAY = new Span(1, Span.Unit.CALENDAR_DAYS);

    private ActionWordsReader() {}

    /** As it is shipped. */
    public static ActionWords shipped(Vocabulary vocabulary, Collection<String> roles) {
        return ShippedFile.read("actions.yaml", file -> read(file.need("deeds"), vocabulary, roles));
    }

    /** What is wrong in it is told to the file's problems. */
    public static ActionWords read(DataNode node, Vocabulary vocabulary, Collection<String> roles) {
        var words = new ActionWords(
                types(node.need("types"), vocabulary),
                says(node.need("says")),
                aims(node.need("aims")),
                node.need("counted").text(),
                node.need("counted-taken").text(),
                node.need("counted-done").text(),
                clocks(node.need("clocks")),
                node.need("at-most").as(Span::ofDays, A_DAY, "Write it as 12 months."),
                node.need("asked-as").text(),
                node.at("only-counted").texts());
        if (!roles.contains(words.role())) {
            node.at("asked-as").problem("no role is called '" + words.role() + "'", "Name it in roles.yaml first.");
        }
        node.refuseOtherKeys();
        return words;
    }

    private static Map<ActionStep, String> types(DataNode node, Vocabulary vocabulary) {
        Map<ActionStep, String> types = new EnumMap<>(ActionStep.class);
        for (ActionStep step : ActionStep.values()) {
            DataNode type = node.need(step.code());
            if (!vocabulary.types().containsKey(type.text())) {
                type.problem(
                        "the vocabulary has no entry type '" + type.text() + "'",
                        "Maybe it is misspelt; else add it to the vocabulary first.");
            }
            if (types.containsValue(type.text())) {
                type.problem("'" + type.text() + "' tells two steps", "Give each step a type of its own.");
            }
            types.put(step, type.text());
        }
        node.refuseOtherKeys();
        return Collections.unmodifiableMap(types);
    }

    private static Says says(DataNode node) {
        var says = new Says(
                node.need("which").text(),
                node.need("deed").text(),
                node.need("towards").text(),
                node.need("aim").text(),
                node.need("whose").text(),
                node.need("office").text(),
                node.need("outside").text(),
                node.need("until").text(),
                node.need("pace").text(),
                node.need("effect").text(),
                node.need("reason").text());
        node.refuseOtherKeys();
        return says;
    }

    private static Map<String, String> aims(DataNode node) {
        Map<String, String> aims = new LinkedHashMap<>();
        node.keys().forEach(code -> aims.put(code, node.at(code).text()));
        if (aims.isEmpty()) {
            node.problem(
                    "an action can be aimed at nothing", "List what it can be aimed at, the source of harm first.");
            aims.put("", "");
        }
        return Collections.unmodifiableMap(aims);
    }

    private static List<Pace> clocks(DataNode node) {
        List<Pace> clocks = new ArrayList<>();
        for (String code : node.keys()) {
            DataNode clock = node.at(code);
            clocks.add(new Pace(
                    code,
                    clock.need("label").text(),
                    clock.need("within").as(Span::parse, A_DAY, "Write it as 24 clock-hours.")));
            clock.refuseOtherKeys();
        }
        return List.copyOf(clocks);
    }
}
