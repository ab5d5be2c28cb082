package org.reachable.engine.replay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;

/** A rule told to the people it asks: what it says, where its edges are, what answers it, where it comes from. */
public final class RuleInWords {
    private final Rule rule;
    private final Policy policy;

    private RuleInWords(Rule rule, Policy policy) {
        this.rule = rule;
        this.policy = policy;
    }

    /** The lines to read out. */
    public static List<String> of(Rule rule, Policy policy) {
        return new RuleInWords(rule, policy).lines();
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(rule.id() + ", version " + rule.version() + (rule.local() ? " (a local setting)" : " (national)"));
        lines.add("  says      " + Sentence.inGeneral(rule));
        lines.add("  asks      " + policy.roleName(rule.owner()) + ": " + rule.ask());
        for (Rule.Responder responder : rule.responders()) {
            lines.add("  asks      " + policy.roleName(responder.owner()) + " instead, of " + means(responder.when())
                    + (responder.ask().isEmpty() ? "" : ": " + responder.ask()));
        }
        if (!rule.about().equals(Set.of(Vocabulary.CHILD))) {
            lines.add("  about     " + rule.about().stream().map(this::kind).collect(Collectors.joining(" or "))
                    + ", by its own story");
        }
        lines.add("  edges     " + edges(rule.mechanism()));
        lines.add("  closes    " + rule.closes());
        for (Answer answer : rule.answers()) {
            lines.add("  answered  " + answered(answer));
        }
        for (Rule.Escalation next : rule.escalation()) {
            lines.add("  then      " + policy.roleName(next.to()) + ", " + next.after() + " after the alert");
        }
        if (rule.afterTheEnd()) {
            lines.add("  goes on   after the end of the child's story");
        }
        lines.add("  source    " + rule.source().title() + " ("
                + rule.source().force().replace('-', ' ') + ", " + rule.source().confidence() + ")");
        lines.add("  written   " + rule.where());
        return lines;
    }

    private String kind(String code) {
        var kind = policy.vocabulary().subjectKinds().get(code);
        return (kind == null ? code : kind.name()).toLowerCase(Locale.ROOT);
    }

    private String edges(Mechanism mechanism) {
        return switch (mechanism) {
            case Mechanism.Moment m ->
                "raised when " + means(m.trigger()) + " becomes known"
                        + (m.nextStepAfter() == null
                                ? ""
                                : "; asked again " + m.nextStepAfter()
                                        + (m.fromRecorded() ? " after it became known" : " after it happened"))
                        + (m.oneIncident() == null
                                ? ""
                                : "; what happens within " + m.oneIncident() + (m.onePlace() ? " at one place" : "")
                                        + " is one moment")
                        + (m.partedBy().equals(Match.NOTHING)
                                ? ""
                                : ", but for what " + means(m.partedBy()) + " lies between")
                        + (m.passing() == null
                                ? ""
                                : "; passed at 09:00 " + m.passing().after() + " after it became known");
            case Mechanism.Deadline m -> deadline(m);
            case Mechanism.Counter m ->
                "counts " + words(m.unit().name()) + " " + spellName(m.spell()) + ", the first one included; told at "
                        + m.tiers().stream()
                                .map(tier -> Integer.toString(tier.at()))
                                .collect(Collectors.joining(", "))
                        + ", at " + policy.convention().dayStarts() + " of that day";
            case Mechanism.Accumulation m ->
                "raised when " + tally(m.tally(), m.counted()) + " happened no longer than " + m.within()
                        + " before the last became known";
            case Mechanism.Drift m ->
                "raised when " + tally(m.tally(), m.counted()) + " became known since " + means(m.reset())
                        + ", and that is " + m.age() + " old";
            case Mechanism.Consecutive m ->
                "raised at " + m.run() + " in a row of " + means(m.counted()) + ", with no " + means(m.reset())
                        + " between";
            case Mechanism.MissingPart m ->
                "looks at " + means(m.on()) + " for: "
                        + m.parts().stream().map(Mechanism.Part::name).collect(Collectors.joining(", ")) + "; "
                        + m.alertFrom() + " or more missing is an alert, fewer a question";
            case Mechanism.LateInformation m ->
                means(m.on()) + " recorded more than " + m.moreThan() + " after it happened";
            case Mechanism.KnownPlace m ->
                means(m.chosen()) + " at or near a place where, earlier, " + means(m.earlier()) + " stood";
            case Mechanism.SharedThing m ->
                "one " + things(m.kinds()) + " in the records of " + m.children() + " children, no more than "
                        + m.within() + " apart";
            case Mechanism.Hotspot m ->
                m.incidents() + " incidents with " + m.children() + " children at one " + things(m.kinds()) + " in "
                        + m.within();
            case Mechanism.Comparison m ->
                "two children at one " + things(m.kinds()) + " within " + m.together() + ", of whom one had "
                        + means(m.response()) + " within " + m.within() + " and the other none";
            case Mechanism.HeldElsewhere m ->
                means(m.sign()) + (m.near().isEmpty() ? " with" : " at or near, or where there stood,") + " one "
                        + things(m.kinds()) + " that stands in another child's story, told there no more than "
                        + m.back()
                        + " before, by " + means(m.held())
                        + (m.within() == null ? "" : "; " + m.within() + " from when that is known");
        };
    }

    private String deadline(Mechanism.Deadline deadline) {
        String from = deadline.start().fromRecorded() ? "when it became known" : "when it happened";
        if (!deadline.start().attribute().isEmpty()) {
            from = deadline.start().attribute() + " where filled in, else " + from;
        }
        String within = deadline.stages().stream()
                .map(stage -> stage.within().toString())
                .collect(Collectors.joining(", then "));
        String each = switch (deadline.key()) {
            case Key.Child _ -> "one clock a child";
            case Key.EachEntry _ -> "one clock each";
            case Key.Attribute key -> "one clock for each " + key.name();
            case Key.AgencyPair _ -> "one clock for each two agencies";
        };
        return "starts with " + means(deadline.trigger()) + "; " + within + " from " + from
                + "; exactly at the limit is in time; " + each
                + (deadline.joined() == null
                        ? ""
                        : "; what happens within " + deadline.oneIncident()
                                + " of it is one with it, with the earliest limit: "
                                + means(deadline.joined().by()))
                + (deadline.overtaken() == null
                        ? ""
                        : "; before it is due it ends with "
                                + means(deadline.overtaken().by()))
                + (deadline.unfedIsAsked() ? "; where no system sends its answers it is a question and no alert" : "")
                + (deadline.quietWhere().anyOf().isEmpty() ? "" : "; no alert of " + means(deadline.quietWhere()));
    }

    private String tally(Mechanism.Tally tally, Match counted) {
        return tally.atLeast() + " or more of " + means(counted)
                + (tally.sources() > 1 ? ", from " + tally.sources() + " or more agencies," : "")
                + (tally.othersAtLeast() > 0 ? " " + tally.othersAtLeast() + " of them not our own doing," : "");
    }

    private String answered(Answer answer) {
        String by = answer.by().anyOf().isEmpty() ? "it" : means(answer.by());
        by += switch (answer.as()) {
            case ANSWER ->
                answer.ends().isEmpty()
                        ? (answer.holds() == null ? "" : ", for " + answer.holds() + ",")
                        : ", which leaves nothing to ask,";
            case STEP -> ", which is a step and ends nothing,";
            case DECLINED -> ", which ends it as declined,";
        };
        return switch (answer.link()) {
            case NAMES -> by + " that names it";
            case SAME -> by + " of the same " + common(answer) + reachingBack(answer);
            case AFTER ->
                by + " after it" + (answer.within() == null ? "" : " within " + answer.within()) + reachingBack(answer);
            case OLDEST -> by + " after it, of which the oldest alone is answered" + reachingBack(answer);
            case COMPLETES -> by + " saying that all its actions are done";
            case REACHED -> "it reaches another agency";
        };
    }

    private static String reachingBack(Answer answer) {
        return answer.reachingBack() == null ? "" : ", or " + answer.reachingBack() + " before";
    }

    private static String common(Answer answer) {
        return common(answer.same()) + (answer.orBlank() ? ", or, left blank, of the oldest alone" : "");
    }

    private static String common(@Nullable Key key) {
        return switch (key) {
            case Key.Attribute attribute ->
                attribute.name() + (attribute.orLocation() ? ", or what stands last in the words of the place," : "");
            case Key.AgencyPair _ -> "two agencies";
            case null, default -> "child";
        };
    }

    private String means(Match match) {
        Set<String> names = new LinkedHashSet<>();
        for (Match.Alternative alternative : match.anyOf()) {
            names.add(means(alternative));
        }
        return names.isEmpty() ? "nothing" : String.join(", or ", names);
    }

    private String means(Match.Alternative alternative) {
        Vocabulary vocabulary = policy.vocabulary();
        String what = alternative.types().isEmpty()
                ? alternative.classes().isEmpty()
                        ? "any entry"
                        : "any " + words(String.join(" or ", alternative.classes()))
                : alternative.types().stream()
                        .map(type -> vocabulary.type(type).name().toLowerCase(Locale.UK))
                        .collect(Collectors.joining(" or "));
        var conditions = new ArrayList<String>();
        alternative.with().forEach((key, values) -> conditions.add(words(key) + " " + values));
        alternative.without().forEach((key, values) -> conditions.add(words(key) + " not " + values));
        alternative.atLeast().forEach((key, least) -> conditions.add(words(key) + " at least " + least));
        alternative.covers().forEach((key, other) -> conditions.add(words(key) + " no less than " + words(other)));
        alternative.shortOf().forEach((key, other) -> conditions.add(words(key) + " less than " + words(other)));
        alternative.below().forEach((key, least) -> conditions.add(words(key) + " less than " + least));
        if (!alternative.outcomes().isEmpty()) {
            conditions.add("outcome " + String.join(" or ", alternative.outcomes()));
        }
        if (!alternative.notOutcomes().isEmpty()) {
            conditions.add("outcome not "
                    + alternative.notOutcomes().stream()
                            .map(code -> code.isEmpty() ? "blank" : code)
                            .collect(Collectors.joining(" or ")));
        }
        alternative.during().forEach(spell -> conditions.add("while " + spellName(spell)));
        alternative.outside().forEach(spell -> conditions.add("while not " + spellName(spell)));
        alternative.opening().forEach(spell -> conditions.add("beginning " + spellName(spell)));
        if (alternative.precededBy() != null) {
            conditions.add("after " + means(alternative.precededBy()));
        }
        if (alternative.knownToken()) {
            conditions.add("at something already known in this child's story");
        }
        if (alternative.believed()) {
            conditions.add("that no second record denies");
        }
        if (alternative.happened()) {
            conditions.add("that was not written down ahead");
        }
        if (alternative.reported()) {
            conditions.add("that is only reported");
        }
        return what + (conditions.isEmpty() ? "" : " (" + String.join(", ", conditions) + ")");
    }

    private String spellName(String code) {
        return policy.spells().stream()
                .filter(spell -> spell.code().equals(code))
                .map(spell -> spell.name().toLowerCase(Locale.UK))
                .findFirst()
                .orElse(code);
    }

    private String things(Set<String> kinds) {
        return kinds.stream()
                .map(kind -> {
                    var named = policy.vocabulary().tokenKinds().get(kind);
                    return named == null ? kind : named.name().toLowerCase(Locale.UK);
                })
                .collect(Collectors.joining(" or "));
    }

    private static String words(String code) {
        return code.toLowerCase(Locale.UK).replace('-', ' ').replace('_', ' ');
    }
}
