package org.reachable.engine.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.data.DataNode;

/** Reads how a rule finds: the one part of a rule that is named for its mechanism. */
final class MechanismReader {
    private static final String SPAN = "Write a span such as '72 clock-hours', '5 working-days' or '3 months'.";
    private static final Span NO_TIME = new Span(0, Span.Unit.CLOCK_HOURS);
    private static final List<String> NAMES = List.of(
            "moment",
            "deadline",
            "counter",
            "accumulation",
            "drift",
            "consecutive",
            "missing-part",
            "late-information",
            "known-place",
            "shared-thing",
            "hotspot",
            "comparison",
            "held-elsewhere");

    private final MatchReader matches;
    private final ClockPartsReader parts;

    MechanismReader(MatchReader matches) {
        this.matches = matches;
        this.parts = new ClockPartsReader(matches);
    }

    /** The mechanism of a rule; a rule with none, or with two, is a problem and null. */
    @Nullable
    Mechanism read(DataNode rule) {
        var present = NAMES.stream().filter(rule::has).toList();
        if (present.size() != 1) {
            rule.problem(
                    present.isEmpty() ? "the rule has no mechanism" : "the rule has several mechanisms: " + present,
                    "Give it exactly one of: " + String.join(", ", NAMES) + ".");
            present.forEach(rule::at);
            return null;
        }
        String name = present.getFirst();
        DataNode node = rule.at(name);
        Mechanism mechanism = switch (name) {
            case "moment" -> moment(node);
            case "deadline" -> deadline(node);
            case "counter" -> counter(node);
            case "accumulation" -> accumulation(node);
            case "drift" -> drift(node);
            case "consecutive" -> consecutive(node);
            case "missing-part" -> missingPart(node);
            case "late-information" ->
                new Mechanism.LateInformation(matches.read(node.need("on")), span(node.need("more-than")));
            case "known-place" -> knownPlace(node);
            case "shared-thing" -> sharedThing(node);
            case "hotspot" -> hotspot(node);
            case "comparison" -> comparison(node);
            case "held-elsewhere" -> heldElsewhere(node);
            default -> throw new IllegalStateException(name);
        };
        node.refuseOtherKeys();
        return mechanism;
    }

    private Mechanism moment(DataNode node) {
        return new Mechanism.Moment(
                matches.read(node.need("trigger")),
                optionalSpan(node.at("one-incident")),
                optionalSpan(node.at("next-step-after")),
                node.has("passes") ? passing(node.at("passes")) : null,
                node.has("parted-by") ? matches.read(node.at("parted-by")) : Match.NOTHING,
                node.at("from").as(MechanismReader::isRecorded, false, "Write recorded, or leave it out."),
                node.at("one-place").yes(false));
    }

    private static boolean isRecorded(String from) {
        if (!from.equals("recorded")) {
            throw new IllegalArgumentException(from);
        }
        return true;
    }

    private Mechanism.Passing passing(DataNode node) {
        return new Mechanism.Passing(
                Span.parse(node.need("after").text()),
                node.has("never") ? matches.read(node.at("never")) : Match.NOTHING,
                matches.read(node.need("helped")));
    }

    private Mechanism deadline(DataNode node) {
        boolean startOfDay = node.at("falls").textOr("end-of-day").equals("start-of-day");
        var stages = new ArrayList<Mechanism.Stage>();
        for (DataNode stage : node.has("stages") ? node.at("stages").list() : List.of(node.need("within"))) {
            stages.add(new Mechanism.Stage(span(stage), startOfDay));
        }
        return new Mechanism.Deadline(
                matches.read(node.need("trigger")),
                start(node.at("from")),
                List.copyOf(stages),
                node.at("stage-attribute").text(),
                node.at("stage-outcomes").texts(),
                key(node.at("key"), new Key.EachEntry()),
                node.at("repeats").yes(false),
                optionalSpan(node.at("one-incident")),
                matches.read(node.at("until")),
                optionalSpan(node.at("not-done-after")),
                parts.overtaken(node.at("until-due")),
                node.at("unfed").text().equals("not-known"),
                parts.joined(node.at("joined")),
                matches.read(node.at("quiet-where")));
    }

    private static Mechanism.Start start(DataNode node) {
        if (node.isMap()) {
            var start = new Mechanism.Start(false, node.need("attribute").text());
            node.refuseOtherKeys();
            return start;
        }
        String from = node.textOr("occurred");
        if (!from.equals("occurred") && !from.equals("recorded")) {
            node.problem(
                    "'" + from + "' is not where a clock can run from", "Write occurred, recorded or {attribute: …}.");
        }
        return new Mechanism.Start(from.equals("recorded"), "");
    }

    static Key key(DataNode node, Key otherwise) {
        if (node.isEmpty()) {
            return otherwise;
        }
        if (node.isMap()) {
            Key key = node.has("pair")
                    ? new Key.AgencyPair(node.at("pair").text())
                    : new Key.Attribute(
                            node.need("attribute").text(),
                            node.at("or-location").yes(false),
                            node.at("or-places").textSet());
            node.refuseOtherKeys();
            return key;
        }
        return switch (node.text()) {
            case "child" -> new Key.Child();
            case "each-entry" -> new Key.EachEntry();
            default -> {
                node.problem(
                        "'" + node.text() + "' is not a key", "Write child, each-entry, {attribute: …} or {pair: …}.");
                yield otherwise;
            }
        };
    }

    private static Mechanism counter(DataNode node) {
        var tiers = new ArrayList<Mechanism.Tier>();
        for (DataNode tier : node.need("tiers").list()) {
            tiers.add(new Mechanism.Tier(
                    tier.need("at").number(1),
                    tier.at("kind").text(),
                    tier.at("owner").text()));
            tier.refuseOtherKeys();
        }
        return new Mechanism.Counter(
                node.need("spell").text(),
                unit(node.need("unit")),
                List.copyOf(tiers),
                node.at("one-row").text());
    }

    static Span.Unit unit(DataNode node) {
        return node.as(
                text -> Span.parse("1 " + text).unit(), Span.Unit.SCHOOL_DAYS, "Write a unit such as school-days.");
    }

    private Mechanism accumulation(DataNode node) {
        return new Mechanism.Accumulation(
                matches.read(node.need("counted")),
                tally(node),
                span(node.need("within")),
                matches.read(node.at("unless")));
    }

    private Mechanism.Tally tally(DataNode node) {
        return new Mechanism.Tally(
                node.need("at-least").number(1),
                node.at("sources").number(1),
                matches.read(node.at("own-activity")),
                node.at("others-at-least").number(0),
                node.at("distinct-by").text());
    }

    private Mechanism drift(DataNode node) {
        return new Mechanism.Drift(
                matches.read(node.need("counted")),
                tally(node),
                span(node.need("age")),
                matches.read(node.need("reset")),
                matches.read(node.at("review")),
                node.at("review-until").text(),
                node.has("review-at-most") ? span(node.at("review-at-most")) : null,
                node.need("never-reset").text());
    }

    private Mechanism consecutive(DataNode node) {
        return new Mechanism.Consecutive(
                matches.read(node.need("counted")), node.need("run").number(2), matches.read(node.need("reset")));
    }

    private Mechanism missingPart(DataNode node) {
        var parts = new ArrayList<Mechanism.Part>();
        for (DataNode part : node.need("parts").list()) {
            parts.add(new Mechanism.Part(
                    part.need("name").text(),
                    part.need("attribute").text(),
                    part.has("unmet") ? new Values(part.at("unmet").texts()) : null,
                    part.has("lacks") ? new Values(part.at("lacks").texts()) : null,
                    part.at("blank").text().equals("question")));
            part.refuseOtherKeys();
        }
        return new Mechanism.MissingPart(
                matches.read(node.need("on")),
                List.copyOf(parts),
                node.at("alert-from").number(1));
    }

    private Mechanism knownPlace(DataNode node) {
        return new Mechanism.KnownPlace(
                matches.read(node.need("chosen")),
                matches.read(node.need("earlier")),
                node.need("kinds").textSet(),
                node.at("lies-near").text());
    }

    private Mechanism sharedThing(DataNode node) {
        return new Mechanism.SharedThing(
                matches.read(node.need("counted")),
                node.need("kinds").textSet(),
                node.at("children").number(2),
                span(node.need("within")),
                node.at("question").yes(false),
                optionalSpan(node.at("together")));
    }

    private Mechanism hotspot(DataNode node) {
        return new Mechanism.Hotspot(
                matches.read(node.need("counted")),
                node.need("kinds").textSet(),
                node.need("incidents").number(3),
                node.at("children").number(2),
                span(node.need("within")));
    }

    private Mechanism comparison(DataNode node) {
        return new Mechanism.Comparison(
                matches.read(node.need("incident")),
                node.need("kinds").textSet(),
                span(node.need("together")),
                matches.read(node.need("response")),
                node.at("named").text(),
                span(node.need("within")),
                node.at("things").textSet());
    }

    private Mechanism heldElsewhere(DataNode node) {
        return new Mechanism.HeldElsewhere(
                matches.read(node.need("sign")),
                matches.read(node.at("unless")),
                matches.read(node.need("elsewhere")),
                node.need("kinds").textSet(),
                node.at("lies-near").text(),
                matches.read(node.at("theirs")),
                span(node.need("back")),
                span(node.need("together")),
                optionalSpan(node.at("within")));
    }

    static Span span(DataNode node) {
        return node.as(Span::parse, NO_TIME, SPAN);
    }

    static @Nullable Span optionalSpan(DataNode node) {
        return node.isEmpty() ? null : span(node);
    }
}
