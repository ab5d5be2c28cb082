package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.FormsReader;
import org.reachable.engine.form.Question;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.engine.policy.SpellKind;

/**
 * No code and no function of the database names a kind of agency or a role: who may do what is policy/access.yaml's to say. Nor does code
 * name what else is practice - a type of entry, an attribute, a spell - save where it does so today.
 */
class PracticeIsDataTest {

    private static final Path JAVA = Path.of("src/main/java/org/reachable");
    private static final Path SQL = Path.of("src/main/resources/db/migration");

    /** The demonstration's people are of some agency, and hold some duty. */
    private static final Path INVENTED = JAVA.resolve("demonstration");

    /** Words that are codes of the vocabulary and of our own things too. */
    private static final Map<String, String> OURS_TOO = Map.of(
            "child", "the child that a parameter, a column or an address names",
            "placement", "the spell of the policy in which a child lives where a home was found for them",
            "partnership", "the partnership of a row, a module of ours, and in whose name a job writes",
            "child_told", "a column of what was passed on");

    /** For whom somebody speaks who signs in and is no agency: the vocabulary's people, and no kind of agency. */
    private static final Set<Path> SPEAK_FOR_THEMSELVES =
            Set.of(JAVA.resolve("platform/partnership/FamilyMember.java"));

    /** Where code names such a word today, each place with its words. It may only shrink: a mechanism asks the vocabulary. */
    private static final Map<String, Set<String>> STANDING = Map.ofEntries(
            Map.entry("governance/confidential/ConfidencePages.java", Set.of("limits_told")),
            Map.entry("governance/sanitised/DisclosureController.java", Set.of("source_at_risk")),
            Map.entry(
                    "governance/sanitised/SanitisedSummaries.java",
                    Set.of("line_for_partners", "line_onward", "line_review", "source_at_risk")),
            Map.entry("pages/record/EntryForm.java", Set.of("written-referral")),
            Map.entry("pages/subject/Headers.java", Set.of("in-care")),
            Map.entry("pages/subject/Ringing.java", Set.of("told_by")),
            Map.entry("pages/thing/Evidence.java", Set.of("told_by")),
            Map.entry("practice/frontdoor/Replying.java", Set.of("told_by")),
            Map.entry(
                    "practice/voice/Kind.java",
                    Set.of("child-disclosure", "child-words", "family-report", "family-wish")),
            Map.entry("records/corrections/Corrections.java", Set.of("fact-checked", "fact-disputed")),
            Map.entry(
                    "watch/Answers.java",
                    Set.of(
                            "ask-accepted",
                            "ask-arranged",
                            "ask-handed-over",
                            "ask-not-needed",
                            "ask-offer-taken-back",
                            "ask-put-down",
                            "ask-taken-on")),
            Map.entry("watch/Awaited.java", Set.of("ask-answered")),
            Map.entry("watch/GivenBack.java", Set.of("ask-given-back")),
            Map.entry("watch/Going.java", Set.of("ask-going", "ask-missed", "ask-put-down")),
            Map.entry("watch/NoChange.java", Set.of("no-change-signed", "review_date")));

    private static final Pattern COMMENT = Pattern.compile("/\\*[\\s\\S]*?\\*/|(?m)^\\s*(?://|--).*$");
    private static final Pattern MODULES = Pattern.compile("@ApplicationModule\\(.*?\\)\\s", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"([a-z_-]+)\"|'([a-z_-]+)'");

    private final Set<String> codes = codes();
    private final Set<String> practice = practice();

    @Test
    void noCodeNamesAKindOfAgencyOrARole() {
        assertThat(files(JAVA, ".java")
                        .filter(file -> !file.startsWith(INVENTED) && !SPEAK_FOR_THEMSELVES.contains(file))
                        .flatMap(file -> named(file).map(code -> file + ": " + code)))
                .isEmpty();
    }

    @Test
    void noFurtherCodeNamesAnotherWordOfPractice() {
        Map<String, Set<String>> named = files(JAVA, ".java")
                .filter(file -> !file.startsWith(INVENTED))
                .map(file -> Map.entry(JAVA.relativize(file).toString(), Set.copyOf(named(read(file), practice))))
                .filter(place -> !place.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(named)
                .as(
                        "one that is here and not there asks the vocabulary instead; one that is not here any more, take it off the list")
                .containsExactlyInAnyOrderEntriesOf(STANDING);
    }

    @Test
    void norDoesAFunctionOfTheDatabase() {
        assertThat(files(SQL, ".sql")
                        .filter(file -> file.getFileName().toString().startsWith("R__"))
                        .flatMap(file -> named(file).map(code -> file + ": " + code)))
                .isEmpty();
    }

    @Test
    void onesThatDoAreFoundOut() {
        assertThat(named("""
                // "police"
                private static final String ASKED = "front-door-manager"; /* 'school' */
                select * from agency where kind = 'transport-police' and :child = "child";
                """, codes)).containsExactly("front-door-manager", "transport-police");
        assertThat(named(
                        "entry.type().equals(\"ask-going\") || entry.attribute(\"told_by\").equals(\"told\")",
                        practice))
                .containsExactly("ask-going", "told_by");
        assertThat(practice)
                .contains("written-referral", "answers_finding", "own-activity", "in-care")
                .doesNotContain("told", "meeting");
        assertThat(codes).contains("police", "inspectorate", "duty-manager").doesNotContain("");
        assertThat(files(INVENTED, ".java").flatMap(this::named)).isNotEmpty();
    }

    private static Set<String> codes() {
        Policy policy = PolicyReader.shipped();
        var codes = new TreeSet<>(policy.vocabulary().agencies().keySet());
        codes.addAll(policy.roles().keySet());
        codes.removeAll(OURS_TOO.keySet());
        return codes;
    }

    /** What is of one word is a word of ours as often as not; a type of entry is none. */
    private static Set<String> practice() {
        Policy policy = PolicyReader.shipped();
        Vocabulary vocabulary = policy.vocabulary();
        Forms forms = FormsReader.shipped(vocabulary);
        var keys = vocabulary.references();
        return Stream.of(
                        Stream.of(
                                        forms.questions().values().stream().flatMap(List::stream),
                                        forms.handled().values().stream().flatMap(handled -> handled.all().stream()),
                                        forms.inTrust().otherwise().stream())
                                .flatMap(questions -> questions)
                                .map(Question::attribute),
                        forms.neverShown().stream(),
                        Stream.of(
                                keys.answers(),
                                keys.answersFinding(),
                                keys.corrects(),
                                keys.duplicateOf(),
                                keys.unjudgedBy()),
                        Stream.of(keys.notAnAnswer(), keys.reports(), keys.keepsOpen())
                                .flatMap(says -> says.keySet().stream()),
                        vocabulary.classes().keySet().stream(),
                        policy.spells().stream().map(SpellKind::code))
                .flatMap(words -> words)
                .filter(word -> word.contains("_") || word.contains("-"))
                .filter(word -> !OURS_TOO.containsKey(word))
                .collect(Collectors.toCollection(
                        () -> new TreeSet<>(vocabulary.types().keySet())));
    }

    private Stream<String> named(Path file) {
        return named(read(file), codes).stream();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> named(String text, Set<String> words) {
        String code = MODULES.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll("");
        return QUOTED.matcher(code)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(words::contains)
                .toList();
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
