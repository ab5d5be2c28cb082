package org.reachable.engine.replay;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Escalated;
import org.reachable.engine.fold.Step;
import org.reachable.engine.policy.Mechanism;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes one JSON object a line, in the keys of the exchange format. */
final class JsonLines {
    private static final JsonFactory JSON = new JsonFactory();

    private final Names names;

    private final Happenings happenings;

    JsonLines(Names names, Happenings happenings) {
        this.names = names;
        this.happenings = happenings;
    }

    void write(List<Line> lines, Writer out) {
        for (Line line : lines) {
            var buffer = new StringWriter();
            try (var json = JSON.createGenerator(ObjectWriteContext.empty(), buffer)) {
                write(line, json);
            }
            try {
                out.write(buffer.append('\n').toString());
            } catch (IOException unwritable) {
                throw new UncheckedIOException("The replay cannot be written", unwritable);
            }
        }
    }

    private void write(Line line, JsonGenerator json) {
        var finding = line.finding();
        var rule = finding.rule();
        Step step = line.step();
        json.writeStartObject();
        json.writeStringProperty("id", finding.id());
        json.writeStringProperty("group", names.of(finding.group()));
        json.writeStringProperty("level", step.level().name().toLowerCase(Locale.ROOT));
        child(line, json);
        json.writeStringProperty("kind", step.kind());
        json.writeStringProperty("rule", rule.id());
        json.writeNumberProperty("rule_version", rule.version());
        json.writeStringProperty("raised_at", LondonTime.withOffset(step.raisedAt()));
        instant(json, "respond_by", step.respondBy());
        json.writeStringProperty("owner_role", step.owner());
        escalated(line, json);
        array(json, "evidence", step.evidence());
        Closing closing = step.closing();
        instant(json, "closed_at", closing == null ? null : closing.at());
        array(json, "closed_by", closing == null ? List.of() : closing.by());
        json.writeStringProperty(
                "why", step.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.writeStringProperty("ending", happenings.ending(finding, step));
        if (rule.urgent()) {
            json.writeBooleanProperty("urgent", true);
        }
        json.writeStringProperty("explanation", line.explanation());
        json.writeEndObject();
    }

    /** Who else was asked, on the line of the alert that nobody answered. */
    private static void escalated(Line line, JsonGenerator json) {
        json.writeArrayPropertyStart("escalated");
        for (Escalated up : line.escalated()) {
            json.writeStartObject();
            json.writeStringProperty("at", LondonTime.withOffset(up.at()));
            json.writeStringProperty("to", up.to());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A child's code, also where a thing of another's tells of it; a list where it is about several; the token where it is about a place or thing. */
    private static void child(Line line, JsonGenerator json) {
        var children = line.step().children();
        if (line.finding().rule().mechanism() instanceof Mechanism.Comparison) {
            json.writeArrayPropertyStart("child");
            children.forEach(json::writeString);
            json.writeEndArray();
        } else if (line.finding().rule().mechanism() instanceof Mechanism.HeldElsewhere) {
            json.writeStringProperty("child", children.getFirst());
        } else {
            json.writeStringProperty("child", line.finding().subject());
        }
        if (children.size() > 1) {
            json.writeArrayPropertyStart("children");
            children.forEach(json::writeString);
            json.writeEndArray();
        }
    }

    private static void instant(JsonGenerator json, String key, @Nullable Instant instant) {
        if (instant == null) {
            json.writeNullProperty(key);
        } else {
            json.writeStringProperty(key, LondonTime.withOffset(instant));
        }
    }

    private void array(JsonGenerator json, String key, List<EntryId> ids) {
        json.writeArrayPropertyStart(key);
        ids.forEach(id -> json.writeString(names.of(id)));
        json.writeEndArray();
    }
}
