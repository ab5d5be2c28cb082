package org.reachable.engine.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.entry.Vocabulary;

/** Reads one rule. */
final class RuleReader {
    private static final Set<String> FAMILIES = Set.of("deadline", "moment", "danger", "pattern", "question");
    private static final Set<String> FORCES =
            Set.of("statute", "statutory-guidance", "code", "non-statutory-guidance", "local-protocol");
    private static final Set<String> CONFIDENCES = Set.of("verified", "known", "unsure");

    private final MatchReader matches;
    private final MechanismReader mechanisms;
    private final Map<String, String> roles;
    private final Set<String> subjectKinds;

    RuleReader(MatchReader matches, Map<String, String> roles, Vocabulary vocabulary) {
        this.matches = matches;
        this.mechanisms = new MechanismReader(matches);
        this.roles = roles;
        this.subjectKinds = vocabulary.kindsWithStories();
    }

    /** The rule; empty where it cannot be told what it is, which is then among the problems. */
    Optional<Rule> read(DataNode node, boolean local) {
        @Nullable Mechanism mechanism = mechanisms.read(node);
        DataNode effective = node.at("effective");
        var result = new Rule(
                node.need("id").text(),
                node.at("version").number(1),
                node.need("kind").text(),
                oneOf(node.need("family"), FAMILIES),
                local,
                node.need("sentence").text(),
                node.need("ask").text(),
                node.need("closes").text(),
                mechanism == null ? new Mechanism.Moment(Match.NOTHING, null, null, null) : mechanism,
                answers(node.at("answers")),
                role(node.need("owner")),
                node.at("copied").list().stream().map(this::role).toList(),
                responders(node.at("responders"), mechanism),
                escalation(node.at("escalation")),
                source(node.need("source")),
                node.at("rulebook").texts(),
                date(effective.at("from")),
                date(effective.at("to")),
                node.at("needs-feed").yes(false),
                node.at("after-the-end").yes(false),
                urgency(node.at("urgent")),
                about(node, mechanism),
                node.where());
        effective.refuseOtherKeys();
        node.refuseOtherKeys();
        if (!local && result.source().confidence().equals("unsure")) {
            node.problem(
                    "'" + result.id() + "' is unsure and stands among the national rules",
                    "Move it to the local settings: what nobody has verified is never shipped as law.");
        }
        return mechanism == null ? Optional.empty() : Optional.of(result);
    }

    private static Urgency urgency(DataNode node) {
        if (node.isEmpty()) {
            return Urgency.NONE;
        }
        return node.as(
                text -> switch (text) {
                    case "yes" -> Urgency.AT_ONCE;
                    case "life" -> Urgency.LIFE;
                    case "no" -> Urgency.NONE;
                    default -> throw new IllegalArgumentException(text);
                },
                Urgency.NONE,
                "Write yes, no, or life where somebody may die.");
    }

    /** Whose stories it reads. What children share is about children, whatever it is that they share. */
    private Set<String> about(DataNode rule, @Nullable Mechanism mechanism) {
        DataNode node = rule.at("about");
        if (node.isEmpty()) {
            return Set.of(Vocabulary.CHILD);
        }
        var kinds = new LinkedHashSet<String>();
        for (DataNode each : node.list()) {
            String kind = each.text();
            if (!subjectKinds.contains(kind)) {
                each.problem(
                        "no kind of subject is called '" + kind + "'",
                        Nearest.to(kind, subjectKinds)
                                .map(near -> "Maybe '" + near + "'.")
                                .orElse("Add it under 'subject-kinds:' of the vocabulary."));
            }
            kinds.add(kind);
        }
        if (mechanism != null && mechanism.acrossChildren() && !kinds.equals(Set.of(Vocabulary.CHILD))) {
            node.problem(
                    "a rule about what children share is about children",
                    "Leave 'about' out, or use a mechanism that reads one story.");
        }
        return Collections.unmodifiableSet(kinds);
    }

    private List<Answer> answers(DataNode node) {
        var result = new ArrayList<Answer>();
        for (DataNode each : node.list()) {
            DataNode link = each.need("link");
            @Nullable Key same = null;
            String attribute = "";
            String quantity = "";
            Answer.Link kind;
            if (link.isMap()) {
                if (link.has("completes")) {
                    kind = Answer.Link.COMPLETES;
                    attribute = link.at("completes").text();
                    quantity = link.need("quantity").text();
                } else {
                    kind = Answer.Link.SAME;
                    same = common(link.need("same"));
                }
                link.refuseOtherKeys();
            } else {
                kind = link(link);
            }
            result.add(new Answer(
                    matches.read(each.at("by")),
                    kind,
                    same,
                    attribute,
                    quantity,
                    MechanismReader.optionalSpan(each.at("reaching-back")),
                    MechanismReader.optionalSpan(each.at("within")),
                    each.at("or-blank").yes(false),
                    MechanismReader.optionalSpan(each.at("holds")),
                    as(each.at("as")),
                    each.at("ends").text(),
                    each.at("part").text()));
            each.refuseOtherKeys();
        }
        return List.copyOf(result);
    }

    private static Answer.As as(DataNode node) {
        return switch (node.text()) {
            case "" -> Answer.As.ANSWER;
            case "step" -> Answer.As.STEP;
            case "declined" -> Answer.As.DECLINED;
            default -> {
                node.problem(
                        "'" + node.text() + "' is nothing that comes of an entry",
                        "Write step or declined, or leave it out.");
                yield Answer.As.ANSWER;
            }
        };
    }

    private static Key common(DataNode node) {
        return node.isMap() ? MechanismReader.key(node, new Key.Child()) : new Key.Attribute(node.text());
    }

    private static Answer.Link link(DataNode node) {
        return switch (node.text()) {
            case "names" -> Answer.Link.NAMES;
            case "after" -> Answer.Link.AFTER;
            case "oldest" -> Answer.Link.OLDEST;
            case "reached" -> Answer.Link.REACHED;
            default -> {
                node.problem(
                        "'" + node.text() + "' is not how an entry answers",
                        "Write names, after, oldest, reached, {same: …} or {completes: …, quantity: …}.");
                yield Answer.Link.NAMES;
            }
        };
    }

    /** Only where one entry raises an ask at once is it plain whose moment it is. */
    private List<Rule.Responder> responders(DataNode node, @Nullable Mechanism mechanism) {
        var result = new ArrayList<Rule.Responder>();
        var asked = new LinkedHashSet<String>();
        for (DataNode each : node.list()) {
            DataNode owner = each.need("owner");
            result.add(new Rule.Responder(
                    matches.read(each.need("when")),
                    role(owner),
                    each.at("copied").list().stream().map(this::role).toList(),
                    each.at("told-at-once").yes(false),
                    each.at("ask").text()));
            if (!asked.add(owner.text())) {
                owner.problem(
                        "'" + owner.text() + "' responds here already",
                        "Write all its triggers under one 'when:', with one ask.");
            }
            each.refuseOtherKeys();
        }
        if (!result.isEmpty()
                && mechanism != null
                && !(mechanism instanceof Mechanism.Moment || mechanism instanceof Mechanism.Deadline)) {
            node.problem("only a moment or a deadline has responders", "Leave 'responders' out, and name the owner.");
        }
        return List.copyOf(result);
    }

    private List<Rule.Escalation> escalation(DataNode node) {
        var result = new ArrayList<Rule.Escalation>();
        for (DataNode each : node.list()) {
            result.add(new Rule.Escalation(MechanismReader.span(each.need("after")), role(each.need("to"))));
            each.refuseOtherKeys();
        }
        return List.copyOf(result);
    }

    private static Rule.Source source(DataNode node) {
        var result = new Rule.Source(
                node.need("title").text(),
                oneOf(node.need("force"), FORCES),
                oneOf(node.need("confidence"), CONFIDENCES));
        node.refuseOtherKeys();
        return result;
    }

    private String role(DataNode node) {
        String code = node.text();
        if (!roles.containsKey(code)) {
            node.problem(
                    "no role is called '" + code + "'",
                    Nearest.to(code, roles.keySet())
                            .map(near -> "Maybe '" + near + "'.")
                            .orElse("Add it under 'roles:' with a plain name."));
        }
        return code;
    }

    private static String oneOf(DataNode node, Set<String> allowed) {
        String text = node.text();
        if (!allowed.contains(text)) {
            node.problem(
                    "'" + text + "' does not belong here",
                    "Write one of: "
                            + String.join(", ", allowed.stream().sorted().toList()) + ".");
        }
        return text;
    }

    private static @Nullable LocalDate date(DataNode node) {
        return node.isEmpty() ? null : node.as(LocalDate::parse, LocalDate.EPOCH, "Write a date as 2024-08-19.");
    }
}
