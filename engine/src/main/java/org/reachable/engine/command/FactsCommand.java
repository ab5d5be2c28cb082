package org.reachable.engine.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.fold.Changed;
import org.reachable.engine.fold.ChildState;
import org.reachable.engine.fold.Figure;
import org.reachable.engine.replay.Replay;
import org.reachable.engine.telling.FactsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code reachable facts}: the figures of each child's case at an instant, and what changed in four lines. */
@Command(
        name = "facts",
        mixinStandardHelpOptions = true,
        description = "The facts of each child's case at a time, and the four lines of what changed.")
final class FactsCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("json", "text");

    @Mixin
    private Inputs inputs = new Inputs();

    @Option(names = "--at", required = true, paramLabel = "TIME", description = "As known then.")
    private String at = "";

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "json", description = "json or text.")
    private String format = "json";

    @Option(names = "--child", paramLabel = "NAME", description = "Only this child.")
    private @Nullable String child;

    @Override
    public Integer call() {
        if (!FORMATS.contains(format)) {
            throw new Refused("'" + format + "' is not a format.", "Write one of: " + String.join(", ", FORMATS) + ".");
        }
        Instant now = Inputs.instant(at);
        var policy = inputs.policy();
        var calendars = inputs.calendars();
        var sources = inputs.sources(policy);
        if (child != null && !sources.tellOf(child)) {
            throw Refused.noSuchChild(child);
        }
        var replay = Replay.of(inputs.known(sources, policy), policy, calendars, now, 1);
        var states = replay.folded().children().values().stream()
                .filter(state -> child == null || state.child().equals(child))
                .toList();
        if (states.isEmpty()) {
            System.err.println("Nothing was known by then" + (child == null ? "." : " of " + child + "."));
        }
        if (format.equals("text")) {
            print(replay.about(child), now);
        } else {
            var all = new LinkedHashMap<String, Object>();
            states.forEach(state -> all.put(state.child(), facts(state, replay)));
            var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(all));
        }
        return Report.print(sources, System.err);
    }

    private static Map<String, Object> facts(ChildState state, Replay replay) {
        var result = new LinkedHashMap<String, Object>();
        for (Figure figure : state.figures()) {
            result.put(figure.name(), figure.value().contains(":") ? figure.value() : Long.valueOf(figure.value()));
        }
        var changed = new LinkedHashMap<String, Object>();
        for (Changed line : state.changed()) {
            var told = new LinkedHashMap<String, Object>();
            var last = line.last();
            told.put(
                    "last",
                    last == null ? null : LondonTime.withOffset(last.entry().occurredAt()));
            told.put(
                    "since",
                    line.since().stream()
                            .map(each -> replay.names().of(each.entry().id()))
                            .toList());
            changed.put(line.code(), told);
        }
        result.put("what_changed", changed);
        return result;
    }

    private static void print(Replay replay, Instant at) {
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        FactsText.write(replay, at, out);
        out.flush();
    }
}
