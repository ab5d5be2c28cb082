package org.reachable.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small policy of one rule, written to a directory of its own. */
final class WrittenPolicy {
    static final String WORDS = """
            vocabulary:
              agencies: {police: Police, school: School}
              classes: {harm: Harm, answer: Answer}
              types:
                hurt: {name: Hurt, agencies: [police], is: [harm]}
                talk: {name: Talk, agencies: [school], is: [answer]}
                died: {name: Died, is: [harm], ends-story: yes}
                undone: {name: Taken back, is: [answer]}
              token-kinds: {LOC: {name: Place, shared: yes}}
              references:
                answers: answers
                answers-finding: answers_finding
                corrects: corrects
                duplicate-of: duplicate_of
                unjudged-by: unjudged_by
                withdraws: [undone]
                incident-keys: {episode: [hurt]}
            roles: {worker: Worker, manager: Manager}
            fed: [talk]
            named:
              bad: {types: [hurt], with: {injury: [stab*]}}
              twice: [{use: bad}, {types: [died]}]
            spells:
              - code: away
                name: Away
                opens: {types: [hurt]}
                closes: {types: [talk]}
            """;

    static final String RULE = """
            rules:
              - id: r
                kind: k
                version: 2
                family: deadline
                sentence: It is so.
                ask: Do it.
                closes: It is done.
                deadline:
                  trigger: {types: [hurt]}
                  within: 72 clock-hours
                answers:
                  - by: {types: [talk]}
                    link: after
                owner: worker
                escalation:
                  - {after: 1 working-days, to: manager}
                source: {title: A law, force: statute, confidence: verified}
            """;

    private final Path directory;

    /** The words of the policy, in a directory that has no rule yet. */
    WrittenPolicy(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory.resolve("local"));
        Files.createDirectories(directory.resolve("national"));
        write("words.yaml", WORDS);
    }

    void write(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
    }

    /** The policy whose national rule is this. */
    Policy policy(String rule) throws IOException {
        write("national/rules.yaml", rule);
        return PolicyReader.read(directory);
    }

    Rule rule(String rule) throws IOException {
        return policy(rule).rules().getFirst();
    }

    /** The rule with one thing in it changed. */
    static String with(String was, String becomes) {
        assertThat(RULE).contains(was);
        return RULE.replace(was, becomes);
    }

    /** The rule with this in place of its clock, as a block that begins at the margin. */
    static String finding(String mechanism) {
        return with(
                "    deadline:\n      trigger: {types: [hurt]}\n      within: 72 clock-hours\n", mechanism.indent(4));
    }
}
