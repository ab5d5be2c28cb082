package org.reachable.access;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problems;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.FormsReader;
import org.reachable.engine.policy.PolicyReader;

/**
 * How long a record is kept, for the database, which erases none before its time; the page that shows it reads the same file.
 *
 * @param rules in the order of the file
 * @param endings the types of entry that end a story
 * @param yearsOfAChild at most how old somebody is of whom a record is kept
 */
record RulesOfKeeping(List<Rule> rules, Set<String> endings, int yearsOfAChild) {

    private static final String FILE = "policy/kept/data.yaml";
    private static final Pattern CODE = Pattern.compile("[a-z-]*");

    /**
     * One of them.
     *
     * @param begins what the years count from
     * @param spell what must have been so once; empty where it holds of everybody
     * @param instead whether it stands in the place of all others
     */
    record Rule(int years, String begins, String spell, boolean instead) {

        private String row(int place) {
            return "(%d, %d, '%s', '%s', %s)".formatted(place, years, begins, spell, instead);
        }
    }

    /** As they are shipped. */
    static RulesOfKeeping shipped() {
        try (var text = new InputStreamReader(
                Objects.requireNonNull(RulesOfKeeping.class.getClassLoader().getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8)) {
            var problems = new Problems();
            List<Rule> rules = DataNode.read(FILE, text, problems).need("keep").list().stream()
                    .map(one -> new Rule(
                            Integer.parseInt(one.need("years").text()),
                            code(one.need("from")),
                            code(one.at("spell")),
                            one.at("instead").yes(false)))
                    .toList();
            problems.throwIfAny();
            Vocabulary vocabulary = PolicyReader.shipped().vocabulary();
            return new RulesOfKeeping(
                    rules,
                    vocabulary.types().values().stream()
                            .filter(EntryType::endsStory)
                            .map(EntryType::code)
                            .collect(Collectors.toCollection(TreeSet::new)),
                    FormsReader.shipped(vocabulary).bornWithinYears());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String code(DataNode node) {
        String code = node.textOr("");
        if (!CODE.matcher(code).matches()) {
            node.problem("“" + code + "” is no code.", "Write small letters and hyphens, for example last-word.");
        }
        return code;
    }

    /** What the database's functions ask. */
    String sql() {
        List<String> rows = new ArrayList<>();
        rules.forEach(rule -> rows.add(rule.row(rows.size())));
        return """
            create or replace function types_that_end_a_story() returns text[] language sql immutable
              return array['%s']::text[];
            create or replace function years_of_a_child() returns int language sql immutable return %d;
            create or replace function rules_of_keeping()
              returns table (place int, years int, begins text, spell text, instead boolean) language sql immutable
              begin atomic
                select * from (values %s) rule;
              end;
            """.formatted(String.join("', '", endings), yearsOfAChild, String.join(", ", rows));
    }
}
