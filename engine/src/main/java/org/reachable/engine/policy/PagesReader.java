package org.reachable.engine.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.reachable.engine.data.DataNode;

/** Reads how a child's story is read. */
final class PagesReader {
    private final MatchReader matches;
    private final Set<String> spells;
    private final Map<String, Fact> figures;
    private final Set<String> rules;

    PagesReader(MatchReader matches, Set<String> spells, Map<String, Fact> figures, Set<String> rules) {
        this.matches = matches;
        this.spells = spells;
        this.figures = figures;
        this.rules = rules;
    }

    /** All sections together: a file may add a part. */
    Pages read(List<DataNode> sections) {
        var workers = new LinkedHashMap<String, String>();
        var beside = new LinkedHashMap<String, String>();
        var whereNow = new ArrayList<Pages.WhereNow>();
        var topics = new LinkedHashMap<String, Pages.Topic>();
        var parts = new ArrayList<Pages.Part>();
        var order = new LinkedHashMap<String, List<String>>();
        var work = new ArrayList<Pages.Work>();
        var beforeSaving = new ArrayList<BeforeSaving>();
        String lead = "";
        for (DataNode node : sections) {
            workers.putAll(texts(node.at("workers")));
            beside.putAll(known(node.at("beside-the-name"), spells, "spell"));
            node.at("where-now").list().forEach(one -> whereNow.add(whereNow(one)));
            lead = node.at("lead").textOr(lead);
            DataNode named = node.at("topics");
            named.keys().forEach(code -> topics.put(code, topic(named.at(code))));
            node.at("parts").list().forEach(part -> parts.add(part(part)));
            node.at("work").list().forEach(one -> work.add(work(one)));
            node.at("before-saving").list().forEach(one -> beforeSaving.add(beforeSaving(one, topics.keySet())));
            DataNode places = node.at("order");
            places.keys().forEach(place -> order.put(place, eachOnce(places.at(place))));
            node.refuseOtherKeys();
        }
        return new Pages(
                Collections.unmodifiableMap(workers),
                lead,
                Collections.unmodifiableMap(beside),
                List.copyOf(whereNow),
                Collections.unmodifiableMap(topics),
                List.copyOf(parts),
                Collections.unmodifiableMap(order),
                List.copyOf(work),
                List.copyOf(beforeSaving));
    }

    private BeforeSaving.Keeps keeps(DataNode node) {
        DataNode also = node.at("also");
        var keeps = new BeforeSaving.Keeps(
                node.need("attribute").text(),
                Set.copyOf(matches.types(node.at("but-for"))),
                Set.copyOf(matches.types(also.at("types"))),
                Set.copyOf(matches.classes(also.at("is"))));
        also.refuseOtherKeys();
        node.refuseOtherKeys();
        return keeps;
    }

    private BeforeSaving beforeSaving(DataNode node, Set<String> topics) {
        DataNode writing = node.at("writing");
        DataNode topic = node.at("topic");
        BeforeSaving.Reads reads = node.need("reads")
                .as(
                        text -> BeforeSaving.Reads.valueOf(text.toUpperCase(Locale.ROOT)),
                        BeforeSaving.Reads.ASKED,
                        "Write newest, none, unread, asked or words.");
        if (reads != BeforeSaving.Reads.ASKED && reads != BeforeSaving.Reads.WORDS) {
            check(topic, topic.text(), topics, "topic");
        }
        var result = new BeforeSaving(
                Set.copyOf(matches.types(writing.at("types"))),
                Set.copyOf(matches.classes(writing.at("is"))),
                writing.at("outcome").textSet(),
                reads,
                topic.text(),
                MechanismReader.optionalSpan(node.at("within")),
                node.at("words").texts(),
                node.at("boxes").texts(),
                node.has("keeps") ? keeps(node.at("keeps")) : null,
                node.need("says").text());
        if (reads == BeforeSaving.Reads.WORDS && result.words().isEmpty()) {
            node.problem("no words are looked for", "Write 'words: […]' here, with a * for any ending.");
        }
        writing.refuseOtherKeys();
        node.refuseOtherKeys();
        return result;
    }

    private static Pages.Work work(DataNode node) {
        var result = new Pages.Work(
                node.need("title").text(),
                node.need("href").text(),
                node.need("words").text(),
                node.at("duties").texts());
        node.refuseOtherKeys();
        return result;
    }

    private static List<String> eachOnce(DataNode node) {
        List<String> names = node.texts();
        names.stream()
                .filter(name -> Collections.frequency(names, name) > 1)
                .findFirst()
                .ifPresent(name -> node.problem("'" + name + "' stands twice", "Leave one of them out."));
        return names;
    }

    private Pages.WhereNow whereNow(DataNode node) {
        DataNode spell = node.need("spell");
        check(spell, spell.text(), spells, "spell");
        var result = new Pages.WhereNow(
                spell.text(),
                node.need("says").text(),
                node.at("place").text(),
                node.at("open").text(),
                MechanismReader.optionalSpan(node.at("until")),
                node.at("longer").list().stream().map(this::longer).toList(),
                MechanismReader.optionalSpan(node.at("told-for")),
                node.at("everywhere").text(),
                node.at("ring").list().stream().map(DataNode::text).toList(),
                node.at("ring-theirs").list().stream().map(DataNode::text).toList(),
                saysOfTypes(node.at("reported")),
                node.has("since") ? since(node.at("since")) : null,
                saysOfTypes(node.at("sighted")));
        node.refuseOtherKeys();
        return result;
    }

    private Map<String, String> saysOfTypes(DataNode node) {
        Map<String, String> says = new LinkedHashMap<>();
        for (DataNode one : node.list()) {
            matches.types(one.need("types"))
                    .forEach(type -> says.put(type, one.need("says").text()));
            one.refuseOtherKeys();
        }
        return Map.copyOf(says);
    }

    private static Pages.Since since(DataNode node) {
        var since = new Pages.Since(
                node.need("from").text(),
                node.need("says").text(),
                MechanismReader.optionalSpan(node.at("until")),
                node.at("told").text(),
                node.has("told") ? node.need("since-told").text() : "");
        node.refuseOtherKeys();
        return since;
    }

    private Pages.Longer longer(DataNode node) {
        var result = new Pages.Longer(matches.types(node.need("types")), MechanismReader.span(node.need("until")));
        node.refuseOtherKeys();
        return result;
    }

    private Pages.Topic topic(DataNode node) {
        DataNode rule = node.at("rule");
        if (!rule.isEmpty()) {
            check(rule, rule.text(), rules, "rule");
        }
        var result = new Pages.Topic(
                matches.read(node.need("entries")), node.at("key").text(), rule.text());
        node.refuseOtherKeys();
        return result;
    }

    private Pages.Part part(DataNode node) {
        var result = new Pages.Part(
                node.need("code").text(),
                node.need("title").text(),
                node.need("nothing").text(),
                matches.read(node.need("entries")),
                node.at("key").text(),
                known(node.at("spells"), spells, "spell"),
                texts(node.at("shows")),
                node.at("blanks").texts(),
                new Values(node.at("unknown").texts()),
                node.at("versions").yes(false),
                node.at("told").text(),
                matches.types(node.at("writes")),
                counts(node.at("counts")),
                counts(node.at("notes")));
        node.refuseOtherKeys();
        return result;
    }

    private List<Pages.Count> counts(DataNode node) {
        return node.list().stream().map(this::count).toList();
    }

    private Pages.Count count(DataNode node) {
        DataNode figure = node.at("figure");
        DataNode spell = node.at("spells");
        if (figure.isEmpty()) {
            check(spell, spell.text(), spells, "spell");
        } else {
            check(figure, figure.text(), figures.keySet(), "figure");
        }
        var result = new Pages.Count(
                figure.text(),
                spell.text(),
                node.at("begun-within").number(0),
                node.at("none").text(),
                node.need("one").text(),
                node.need("many").text(),
                figures.containsKey(figure.text()) && figures.get(figure.text()).lacks(),
                figures.containsKey(figure.text()) && figures.get(figure.text()).counts() instanceof Fact.DaysIn days
                        ? days.spell()
                        : "");
        node.refuseOtherKeys();
        return result;
    }

    private static Map<String, String> known(DataNode node, Collection<String> words, String what) {
        Map<String, String> result = texts(node);
        result.keySet().forEach(word -> check(node, word, words, what));
        return result;
    }

    private static void check(DataNode node, String word, Collection<String> words, String what) {
        if (!words.contains(word)) {
            node.problem(
                    "there is no " + what + " '" + word + "'",
                    Nearest.to(word, words).map(near -> "Maybe '" + near + "'.").orElse("Name one."));
        }
    }

    static Map<String, String> texts(DataNode node) {
        var result = new LinkedHashMap<String, String>();
        node.keys().forEach(key -> result.put(key, node.at(key).text()));
        return Collections.unmodifiableMap(result);
    }
}
