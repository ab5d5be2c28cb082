package org.reachable.engine.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.replay.Replay;
import org.reachable.engine.telling.StoryPage;
import org.reachable.engine.telling.StoryText;
import org.reachable.engine.telling.ToldReplay;
import org.reachable.engine.telling.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reachable replay}: what a live system would have raised, in the order it would have. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Replays agencies' files as they were known: each finding, when it was raised and how it ended.")
final class ReplayCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("jsonl", "text", "html");

    @Mixin
    private Inputs inputs = new Inputs();

    @Option(names = "--child", paramLabel = "NAME", description = "Only what concerns this child.")
    private @Nullable String child;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "As it stood then (default: until every clock has run out).")
    private @Nullable String until;

    @Option(
            names = "--shards",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many parts run side by side; the result is the same.")
    private int shards;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "jsonl", description = "jsonl, text or html.")
    private String format = "jsonl";

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write (default: standard output).")
    private @Nullable Path out;

    @Override
    public Integer call() {
        if (!FORMATS.contains(format)) {
            throw new Refused("'" + format + "' is not a format.", "Write one of: " + String.join(", ", FORMATS) + ".");
        }
        if (shards < 1) {
            throw new Refused("--shards " + shards + " is no number of parts.", "Write 1 or more.");
        }
        Instant now = until == null ? Fold.UNTIL_QUIET : Inputs.instant(until);
        var policy = inputs.policy();
        var calendars = inputs.calendars();
        var sources = inputs.sources(policy);
        if (child != null && !sources.tellOf(child)) {
            throw Refused.noSuchChild(child);
        }
        var entries = inputs.known(sources, policy);
        var replay = Replay.of(entries, policy, calendars, now, shards).about(child);
        write(replay, calendars, new View(now, inputs.policyName(), inputs.viewer()));
        return Report.print(sources, System.err);
    }

    private void write(Replay replay, Calendars calendars, View view) {
        Path file = out;
        try (Writer writer = file == null
                ? new PrintWriter(System.out, false, StandardCharsets.UTF_8)
                : Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            switch (format) {
                case "text" -> StoryText.write(ToldReplay.of(replay, calendars, view), writer);
                case "html" -> StoryPage.write(ToldReplay.of(replay, calendars, view), writer);
                default -> replay.writeJsonLines(writer);
            }
        } catch (IOException unwritable) {
            throw new Refused(
                    "The replay cannot be written to " + (file == null ? "standard output" : file) + ".",
                    "Check that its folder is there, may be written to and has room.");
        }
    }
}
