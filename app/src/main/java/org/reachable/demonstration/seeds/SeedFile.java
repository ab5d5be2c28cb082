package org.reachable.demonstration.seeds;

import java.io.Reader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.reachable.demonstration.seeds.Seed.Fill;
import org.reachable.demonstration.seeds.Seed.Follow;
import org.reachable.demonstration.seeds.Seed.Open;
import org.reachable.demonstration.seeds.Seed.Press;
import org.reachable.demonstration.seeds.Seed.See;
import org.reachable.demonstration.seeds.Seed.Step;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problems;
import org.reachable.engine.data.UnreadableData;

/** Reads a file of {@code stories/after}: who does what from the pages, and when. */
final class SeedFile {

    private static final Map<String, BiFunction<String, String, Step>> OF_WORDS =
            Map.of("open", Open::new, "follow", Follow::new, "press", Press::new, "see", See::new);

    private SeedFile() {}

    /**
     * What is done, in the order of the file.
     *
     * @param isSomebody whether one can sign in by that name
     * @throws UnreadableData that says each line which is wrong, and how to mend it
     */
    static List<Seed> read(String file, Reader text, Predicate<String> isSomebody) {
        var problems = new Problems();
        DataNode all = DataNode.read(file, text, problems);
        List<Seed> seeds = all.need("seeds").list().stream()
                .map(node -> seed(node, isSomebody))
                .toList();
        all.refuseOtherKeys();
        problems.throwIfAny();
        return seeds;
    }

    private static Seed seed(DataNode node, Predicate<String> isSomebody) {
        Instant at = node.need("at")
                .as(
                        time -> LondonTime.at(LocalDateTime.parse(time)),
                        Instant.EPOCH,
                        "Write a day and a time, as in 2022-06-21T10:40.");
        String as = node.need("as").text();
        if (!isSomebody.test(as)) {
            node.at("as").problem("nobody signs in as '" + as + "'", "Write a sign-in name of stories/wealdshire.");
        }
        var seed = new Seed(
                node.where(),
                at,
                as,
                node.need("steps").list().stream().map(SeedFile::step).toList());
        node.refuseOtherKeys();
        return seed;
    }

    private static Step step(DataNode node) {
        var steps = new ArrayList<Step>();
        OF_WORDS.forEach((key, made) -> {
            if (node.has(key)) {
                steps.add(made.apply(node.where(), node.at(key).text()));
            }
        });
        if (node.has("fill")) {
            steps.add(new Fill(node.where(), answers(node.at("fill"))));
        }
        node.refuseOtherKeys();
        if (steps.size() != 1) {
            node.problem("this is no step", "Write one of open, follow, fill, press and see.");
            return new See(node.where(), "");
        }
        return steps.getFirst();
    }

    private static Map<String, String> answers(DataNode node) {
        Map<String, String> answers = new LinkedHashMap<>();
        node.keys().forEach(question -> answers.put(question, node.at(question).text()));
        return answers;
    }
}
