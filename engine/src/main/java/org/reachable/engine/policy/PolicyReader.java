package org.reachable.engine.policy;

import java.io.IOException;
import java.io.StringReader;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reachable.engine.action.ActionWordsReader;
import org.reachable.engine.calendar.DayConvention;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problem;
import org.reachable.engine.data.Problems;
import org.reachable.engine.document.DocumentKindsReader;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.VocabularyReader;
import org.reachable.engine.intake.IntakeReader;
import org.reachable.engine.meeting.MeetingKindsReader;
import org.reachable.engine.training.TrainingTopicsReader;

/**
 * Reads a policy from a directory of YAML files. Any file may hold any section; files under {@code local/} are the
 * partnership's own settings. Every mistake is told with its file and line before anything is used.
 */
public final class PolicyReader {
    /** What a mistake in settings that are in no file is told of. */
    private static final String WHAT_IF = "what-if.yaml";

    private final Path root;
    private final String settings;
    private final Problems problems = new Problems();
    private final Map<Path, DataNode> files = new LinkedHashMap<>();

    private PolicyReader(Path root, String settings) {
        this.root = root;
        this.settings = settings;
    }

    /**
     * The policy in a directory, with settings of a rule laid over it that are in no file: what if it asked sooner?
     *
     * @param settings as a settings file has them
     * @throws org.reachable.engine.data.UnreadableData telling each mistake, where there is one
     */
    public static Policy read(Path directory, String settings) {
        return new PolicyReader(directory, settings).policy();
    }

    /** As {@link #read(Path, String)}, over the shipped policy. */
    public static Policy shipped(String settings) {
        return PolicyFiles.withShipped(directory -> read(directory, settings));
    }

    /**
     * The policy in a directory.
     *
     * @throws org.reachable.engine.data.UnreadableData telling each mistake, where there is one
     */
    public static Policy read(Path directory) {
        return read(directory, "");
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
        files.put(root.resolve(WHAT_IF), DataNode.read(WHAT_IF, new StringReader(settings), problems));
        Vocabulary vocabulary = VocabularyReader.read(List.copyOf(files.values()), problems);
        var matches = new MatchReader(vocabulary);
        for (DataNode named : sections("named")) {
            named.keys().forEach(name -> matches.name(name, named.at(name)));
        }
        var spellNodes =
                sections("spells").stream().flatMap(all -> all.list().stream()).toList();
        spellNodes.forEach(spell -> matches.spell(spell.need("code").text()));
        var figures = new FigureReader(matches);
        List<Rule> rules = rules(matches, vocabulary);
        var factNodes =
                sections("facts").stream().flatMap(all -> all.list().stream()).toList();
        List<Fact> facts = factNodes.stream().map(figures::fact).toList();
        var policy = new Policy(
                vocabulary,
                convention(),
                roles(),
                spellNodes.stream()
                        .map(node -> new SpellReader(matches).read(node))
                        .toList(),
                rules,
                facts,
                sections("changes").stream()
                        .flatMap(all -> all.list().stream())
                        .map(figures::line)
                        .toList(),
                sections("fed").stream().flatMap(fed -> fed.textSet().stream()).collect(Collectors.toUnmodifiableSet()),
                incidentKeys(),
                pages(matches, facts, rules));
        var access =
                new AccessReader(vocabulary.agencies().keySet(), policy.roles().keySet());
        sections("access").forEach(access::read);
        sections("deeds")
                .forEach(actions -> ActionWordsReader.read(
                        actions, vocabulary, policy.roles().keySet()));
        sections("training")
                .forEach(training ->
                        TrainingTopicsReader.read(training, policy.roles().keySet()));
        sections("intake")
                .forEach(intake -> IntakeReader.read(
                        intake, vocabulary, rule -> policy.rule(rule).isPresent()));
        var said = PolicyForms.read(
                name -> files.get(root.resolve(PolicyForms.FOLDER).resolve(name)), vocabulary);
        var forms = said.map(PolicyForms::forms);
        forms.ifPresent(asked -> DocumentKindsReader.read(
                files.keySet().stream()
                        .filter(path -> root.relativize(path).startsWith(DocumentFiles.FOLDER))
                        .map(files::get)
                        .toList(),
                vocabulary,
                asked,
                rule -> policy.rule(rule).isPresent(),
                figureCodes()::contains));
        forms.ifPresent(asked -> MeetingKindsReader.read(
                files.keySet().stream()
                        .filter(path -> root.relativize(path).startsWith(MeetingFiles.FOLDER))
                        .map(files::get)
                        .toList(),
                vocabulary,
                asked,
                policy.roles().keySet()));
        refuseUnknownSections();
        new PolicyChecks(policy, problems).run();
        forms.ifPresent(asked -> new RepliesAsked(policy, asked.replies(), this::whereType, problems).check());
        said.ifPresent(asked -> said(policy, matches, spellNodes, factNodes, asked));
        problems.throwIfAny();
        return policy;
    }

    /** What a policy reads can be said, wherever it reads it. */
    private void said(
            Policy policy, MatchReader matches, List<DataNode> spells, List<DataNode> figures, PolicyForms forms) {
        var attributes = AttributesAsked.ofEach(forms, problems);
        matches.checkSaid(forms, attributes, problems);
        for (int i = 0; i < spells.size(); i++) {
            attributes.spell(policy.spells().get(i), spells.get(i).where());
        }
        policy.rules().forEach(attributes::rule);
        for (int i = 0; i < figures.size(); i++) {
            attributes.figure(policy.facts().get(i), figures.get(i).where());
        }
    }

    private Pages pages(MatchReader matches, List<Fact> facts, List<Rule> rules) {
        return new PagesReader(
                        matches,
                        matches.spells(),
                        facts.stream().collect(Collectors.toMap(Fact::name, Function.identity())),
                        rules.stream().map(Rule::id).collect(Collectors.toSet()))
                .read(sections("pages"));
    }

    private List<DataNode> sections(String key) {
        return files.values().stream()
                .filter(file -> file.has(key))
                .map(file -> file.at(key))
                .toList();
    }

    private String whereType(String code) {
        return sections("vocabulary").stream()
                .map(vocabulary -> vocabulary.at("types"))
                .filter(types -> types.has(code))
                .map(types -> types.at(code).where())
                .findFirst()
                .orElseThrow();
    }

    private Set<String> figureCodes() {
        return files.entrySet().stream()
                .filter(file -> root.relativize(file.getKey()).startsWith(PolicyFolder.FIGURES))
                .map(file -> file.getValue().at("figure").at("code").text())
                .collect(Collectors.toUnmodifiableSet());
    }

    private void refuseUnknownSections() {
        files.forEach((path, file) -> {
            if (!root.relativize(path).startsWith("mappings")
                    && !root.relativize(path).startsWith(PolicyForms.FOLDER)
                    && !root.relativize(path).startsWith(DocumentFiles.FOLDER)
                    && !root.relativize(path).startsWith(PolicyFolder.BOARDS)
                    && !root.relativize(path).startsWith(PolicyFolder.FIGURES)
                    && !root.relativize(path).startsWith(PolicyFolder.HINDSIGHT)
                    && !root.relativize(path).startsWith(MeetingFiles.FOLDER)
                    && !root.relativize(path).startsWith("kept")
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
                                "pages",
                                "access",
                                "deeds",
                                "training",
                                "intake",
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

    private List<Rule> rules(MatchReader matches, Vocabulary vocabulary) {
        var reader = new RuleReader(matches, roles(), vocabulary);
        var laidOver = new LinkedHashMap<String, DataNode>();
        for (DataNode setting : sections("settings").stream()
                .flatMap(all -> all.list().stream())
                .toList()) {
            setting.need("because").text();
            laidOver.put(setting.need("rule").text(), setting.need("set"));
            setting.refuseOtherKeys();
        }
        var result = new ArrayList<Rule>();
        files.forEach((path, file) -> {
            boolean local = root.relativize(path).startsWith("local");
            for (DataNode node : file.at("rules").list()) {
                DataNode setting = laidOver.remove(node.at("id").text());
                reader.read(setting == null ? node : node.over(setting), local || setting != null)
                        .ifPresent(result::add);
            }
        });
        laidOver.forEach(
                (rule, setting) -> setting.problem("no rule is called '" + rule + "'", "Name a rule by its id."));
        result.sort(Comparator.comparing(Rule::id));
        return List.copyOf(result);
    }
}
