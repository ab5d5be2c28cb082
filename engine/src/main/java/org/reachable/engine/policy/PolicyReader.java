package org.reachable.engine.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.engine.calendar.DayConvention;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problem;
import org.reachable.engine.data.Problems;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.VocabularyReader;

/**
 * Reads a policy from a directory of YAML files. Any file may hold any section; files under {@code local/} are the
 * partnership's own settings. Every mistake is told with its file and line before anything is used.
 */
public final class PolicyReader {
    private final Path root;
    private final Problems problems = new Problems();
    private final Map<Path, DataNode> files = new LinkedHashMap<>();

    private PolicyReader(Path root) {
        this.root = root;
    }

    /**
     * The policy in a directory.
     *
     * @throws org.reachable.engine.data.UnreadableData telling each mistake, where there is one
     */
    public static Policy read(Path directory) {
        return new PolicyReader(directory).policy();
    }

    /** The policy that is shipped with the engine. */
    public static Policy shipped() {
        return PolicyFiles.withShipped(PolicyReader::read);
    }

    private Policy policy() {
        List<Path> found = PolicyFiles.in(root);
        if (found.isEmpty()) {
            problems.add(new Problem(
                    root.toString(),
                    1,
                    "no policy is in here",
                    "Name the directory that holds a policy's YAML files."));
            problems.throwIfAny();
        }
        for (Path file : found) {
            try (var text = Files.newBufferedReader(file)) {
                files.put(file, DataNode.read(root.relativize(file).toString(), text, problems));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The policy file " + file + " cannot be read", unreadable);
            }
        }
        Vocabulary vocabulary = VocabularyReader.read(List.copyOf(files.values()), problems);
        var matches = new MatchReader(vocabulary);
        for (DataNode named : sections("named")) {
            named.keys().forEach(name -> matches.name(name, named.at(name)));
        }
        var spellNodes =
                sections("spells").stream().flatMap(all -> all.list().stream()).toList();
        spellNodes.forEach(spell -> matches.spell(spell.need("code").text()));
        var figures = new FigureReader(matches);
        var policy = new Policy(
                vocabulary,
                convention(),
                roles(),
                spellNodes.stream()
                        .map(node -> new SpellReader(matches).read(node))
                        .toList(),
                rules(matches),
                sections("facts").stream()
                        .flatMap(all -> all.list().stream())
                        .map(figures::fact)
                        .toList(),
                sections("changes").stream()
                        .flatMap(all -> all.list().stream())
                        .map(figures::line)
                        .toList(),
                sections("fed").stream().flatMap(fed -> fed.textSet().stream()).collect(Collectors.toUnmodifiableSet()),
                incidentKeys());
        refuseUnknownSections();
        new PolicyChecks(policy, problems).run();
        problems.throwIfAny();
        return policy;
    }

    private List<DataNode> sections(String key) {
        return files.values().stream()
                .filter(file -> file.has(key))
                .map(file -> file.at(key))
                .toList();
    }

    private void refuseUnknownSections() {
        files.forEach((path, file) -> {
            if (!root.relativize(path).startsWith("mappings")
                    && !root.relativize(path).startsWith("rulebook")) {
                List.of(
                                "vocabulary",
                                "named",
                                "spells",
                                "rules",
                                "facts",
                                "changes",
                                "roles",
                                "fed",
                                "convention",
                                "settings")
                        .forEach(file::at);
                file.refuseOtherKeys();
            }
        });
    }

    private DayConvention convention() {
        var section = sections("convention");
        if (section.isEmpty()) {
            return new DayConvention(LocalTime.of(17, 0), LocalTime.of(9, 0));
        }
        String mend = "Write a time as \"17:00\".";
        var node = section.getFirst();
        var result = new DayConvention(
                node.need("day-ends").as(LocalTime::parse, LocalTime.of(17, 0), mend),
                node.need("day-starts").as(LocalTime::parse, LocalTime.of(9, 0), mend));
        node.refuseOtherKeys();
        return result;
    }

    private Map<String, String> roles() {
        var result = new LinkedHashMap<String, String>();
        for (DataNode section : sections("roles")) {
            section.keys().forEach(code -> result.put(code, section.at(code).text()));
        }
        return result;
    }

    private Map<String, Set<String>> incidentKeys() {
        var result = new LinkedHashMap<String, Set<String>>();
        for (DataNode section : sections("vocabulary")) {
            if (section.has("references")) {
                DataNode keys = section.at("references").at("incident-keys");
                keys.keys().forEach(key -> result.put(key, keys.at(key).textSet()));
            }
        }
        return Collections.unmodifiableMap(result);
    }

    private List<Rule> rules(MatchReader matches) {
        var reader = new RuleReader(matches, roles());
        var settings = new LinkedHashMap<String, DataNode>();
        for (DataNode setting : sections("settings").stream()
                .flatMap(all -> all.list().stream())
                .toList()) {
            setting.need("because").text();
            settings.put(setting.need("rule").text(), setting.need("set"));
            setting.refuseOtherKeys();
        }
        var result = new ArrayList<Rule>();
        files.forEach((path, file) -> {
            boolean local = root.relativize(path).startsWith("local");
            for (DataNode node : file.at("rules").list()) {
                DataNode setting = settings.remove(node.at("id").text());
                reader.read(setting == null ? node : node.over(setting), local || setting != null)
                        .ifPresent(result::add);
            }
        });
        settings.forEach(
                (rule, setting) -> setting.problem("no rule is called '" + rule + "'", "Name a rule by its id."));
        result.sort(Comparator.comparing(Rule::id));
        return List.copyOf(result);
    }
}
