package org.reachable.engine.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problems;

/**
 * The files of a folder of a policy that others than the policy itself read, with the policy's own conditions in their hands.
 *
 * @param files the files, in the order of their names
 * @param conditions reads a condition in the words of the policy
 * @param answers how what such entries say under an attribute is put in words, by what they say; empty where nobody can say it
 */
public record PolicyFolder(
        List<DataNode> files,
        Function<DataNode, Match> conditions,
        BiFunction<Match, String, Optional<Map<String, String>>> answers) {

    /** Where a policy says which boards there are: a file a board. */
    public static final String BOARDS = "boards";

    /** Where it says what is counted: a file a figure. */
    public static final String FIGURES = "figures";

    /** Where it says what is looked back for in a whole story. */
    public static final String HINDSIGHT = "hindsight";

    private static final String NAMED = "named";

    /**
     * What a folder says; every slip in it is told at once.
     *
     * @param directory of the policy; null for the one that is shipped
     * @throws org.reachable.engine.data.UnreadableData telling each slip, where there is one
     */
    public static <T> T read(
            @Nullable Path directory, String folder, Policy policy, BiFunction<PolicyFolder, Policy, T> reader) {
        return directory == null
                ? PolicyFiles.withShipped(root -> in(root, folder, policy, reader))
                : in(directory, folder, policy, reader);
    }

    private static <T> T in(Path root, String folder, Policy policy, BiFunction<PolicyFolder, Policy, T> reader) {
        var problems = new Problems();
        var matches = new MatchReader(policy.vocabulary());
        policy.spells().forEach(spell -> matches.spell(spell.code()));
        // The policy was read and is whole: of its own files only those that name a condition matter here.
        for (Path file : PolicyFiles.in(root)) {
            if (!root.relativize(file).startsWith(folder) && text(file).contains(NAMED + ":")) {
                DataNode named = node(root, file, new Problems()).at(NAMED);
                named.keys().forEach(name -> matches.name(name, named.at(name)));
            }
        }
        Path here = root.resolve(folder);
        List<DataNode> files = !Files.isDirectory(here)
                ? List.of()
                : PolicyFiles.in(here).stream()
                        .map(file -> node(root, file, problems))
                        .toList();
        Path asked = root.resolve(PolicyForms.FOLDER);
        // What is wrong in the forms themselves was told where the policy was read.
        Optional<PolicyForms> forms = PolicyForms.read(
                name -> Files.exists(asked.resolve(name)) ? node(root, asked.resolve(name), new Problems()) : null,
                policy.vocabulary());
        T read = reader.apply(
                new PolicyFolder(
                        files,
                        matches::read,
                        (match, attribute) -> forms.map(form -> form.answers(match, attribute))
                                .orElseGet(() -> Optional.of(Map.of()))),
                policy);
        forms.ifPresent(form -> matches.checkSaid(form, AttributesAsked.ofSome(form, problems), problems));
        problems.throwIfAny();
        return read;
    }

    private static DataNode node(Path root, Path file, Problems problems) {
        try (var text = Files.newBufferedReader(file)) {
            return DataNode.read(root.relativize(file).toString(), text, problems);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The policy file " + file + " cannot be read", unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The policy file " + file + " cannot be read", unreadable);
        }
    }
}
