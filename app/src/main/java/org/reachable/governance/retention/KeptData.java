package org.reachable.governance.retention;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problems;
import org.reachable.governance.retention.DataKind.Grounds;
import org.reachable.governance.retention.DataKind.Source;
import org.springframework.stereotype.Component;

/** What the policy says of the data that is held: how long, whose, why. */
@Component
class KeptData {

    private static final String FILE = "policy/kept/data.yaml";

    private final List<KeepRule> rules;
    private final List<DataKind> kinds;

    KeptData() {
        var problems = new Problems();
        DataNode file = read(problems);
        this.rules = file.need("keep").list().stream().map(KeptData::rule).toList();
        this.kinds = file.need("kinds").list().stream().map(KeptData::kind).toList();
        problems.throwIfAny();
    }

    /** The day on which a record's time ends, and why. */
    record Until(LocalDate day, KeepRule rule) {}

    List<KeepRule> rules() {
        return rules;
    }

    List<DataKind> kinds() {
        return kinds;
    }

    /** The fewest years after a birth at which any record's time could end. */
    int fewestYears() {
        return rules.stream()
                .filter(rule -> rule.from() == KeepRule.From.BIRTH || rule.from() == KeepRule.From.DEATH)
                .mapToInt(KeepRule::years)
                .min()
                .orElseThrow();
    }

    /** The fewest years after the last word about what is no child. */
    int fewestYearsOfOthers() {
        return rules.stream()
                .filter(rule -> rule.from() == KeepRule.From.LAST_WORD)
                .mapToInt(KeepRule::years)
                .min()
                .orElseThrow();
    }

    /** Empty where nobody can say: there is no date of birth, and nothing was ever written. */
    Optional<Until> until(Facts facts) {
        List<Until> ends = rules.stream()
                .flatMap(rule -> rule.end(facts).stream().map(day -> new Until(day, rule)))
                .toList();
        Optional<Until> instead =
                ends.stream().filter(end -> end.rule().instead()).findFirst();
        return ends.stream()
                .filter(end -> instead.isEmpty()
                        || end.equals(instead.get())
                        || end.rule().from() == KeepRule.From.LAST_ENTRY)
                .max(Comparator.comparing(Until::day));
    }

    private static KeepRule rule(DataNode node) {
        String spell = node.at("spell").textOr("");
        return new KeepRule(
                node.need("id").text(),
                Integer.parseInt(node.need("years").text()),
                KeepRule.From.valueOf(
                        node.need("from").text().toUpperCase(Locale.ROOT).replace('-', '_')),
                spell.isEmpty() ? null : spell,
                node.at("instead").yes(false),
                node.need("words").text(),
                node.need("source").text(),
                node.need("confidence").text());
    }

    private static DataKind kind(DataNode node) {
        return new DataKind(
                node.need("name").text(),
                node.need("what").text(),
                node.need("controllers").text(),
                new Grounds(
                        node.need("purposes").text(),
                        node.need("basis").text(),
                        node.need("special").text()),
                node.need("received").text(),
                node.need("kept").text(),
                node.need("where").text(),
                new Source(node.need("source").text(), node.need("confidence").text()));
    }

    private static DataNode read(Problems problems) {
        try (var text = new InputStreamReader(
                Objects.requireNonNull(KeptData.class.getClassLoader().getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8)) {
            return DataNode.read(FILE, text, problems);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
