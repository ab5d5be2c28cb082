package org.reachable.pages.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.data.UnreadableData;
import org.reachable.engine.document.DocumentKinds;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;
import org.reachable.engine.replay.Difference;
import org.reachable.engine.replay.Line;
import org.reachable.engine.replay.Replay;
import org.reachable.engine.replay.Sentence;
import org.reachable.engine.telling.Words;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.pages.subject.WhatIfPage.Form;
import org.springframework.stereotype.Component;

/** Folds a story under what is supposed, beside the policy in force. It reads, and keeps nothing. */
@Component
class WhatIfs {

    private final Policy inForce;
    private final OtherPolicies others;
    private final Calendars calendars;
    private final ChildStories stories;
    private final ChildPages pages;
    private final DocumentKinds documents;

    WhatIfs(
            Policy inForce,
            OtherPolicies others,
            Calendars calendars,
            ChildStories stories,
            ChildPages pages,
            DocumentKinds documents) {
        this.documents = documents;
        this.inForce = inForce;
        this.others = others;
        this.calendars = calendars;
        this.stories = stories;
        this.pages = pages;
    }

    /**
     * What somebody asks to suppose.
     *
     * @param on another day
     * @param rule the rule to set otherwise
     * @param to what to set it to, as typed
     * @param policy the name of a whole other policy
     */
    record Supposed(
            @Nullable LocalDate on,
            @Nullable String rule,
            @Nullable String to,
            @Nullable String policy) {

        boolean nothing() {
            return on == null && blank(rule) && blank(policy);
        }

        static boolean blank(@Nullable String words) {
            return words == null || words.isBlank();
        }
    }

    WhatIfPage page(Actor actor, PersonId child, Supposed supposed) {
        ChildStory whole = stories.now(actor, child);
        ChildHeader header = pages.header(actor, whole);
        if (supposed.nothing()) {
            return new WhatIfPage(header, form(supposed, null), null, null);
        }
        Instant now = stories.now();
        Instant at = supposed.on() == null
                ? now
                : new TimelineView(supposed.on(), null, null, null, null, null, null, 0).at(now);
        Other other = other(supposed);
        if (other.problem() != null) {
            return new WhatIfPage(header, form(supposed, other.problem()), other.problem(), null);
        }
        Policy policy = other.policy();
        ChildStory story = ChildStory.of(
                whole.person(),
                whole.log(),
                new Fold(policy, calendars)
                        .read(whole.log().child(), whole.log().entries(), at),
                at,
                whole.sight());
        Difference difference = Difference.between(replay(whole, inForce, at), replay(whole, policy, at));
        return new WhatIfPage(
                header,
                form(supposed, null),
                null,
                new WhatIfPage.Supposed(
                        "As known on " + Dates.full(at) + ", under " + other.words() + ".",
                        new WhatChanged(stories, policy, documents)
                                .lines(story, story.read().folded().findings()),
                        story.state().figures().stream()
                                .filter(figure -> story.sight().whole()
                                        || policy.facts().stream()
                                                .noneMatch(fact -> fact.lacks() && fact.isNamed(figure.name())))
                                .map(figure -> SummaryRow.of(figure.says(), Words.value(figure)))
                                .toList(),
                        new WhatIfPage.Asked(
                                told(difference.appear(), policy, story),
                                told(difference.vanish(), inForce, story),
                                difference.move().stream()
                                        .map(moved -> told(moved.after(), policy, story) + " In force: "
                                                + Dates.full(
                                                        moved.before().step().raisedAt()) + ".")
                                        .toList())));
    }

    private Replay replay(ChildStory story, Policy policy, Instant at) {
        return Replay.of(story.log().entries(), policy, calendars, at, 1)
                .about(story.log().child());
    }

    private static List<String> told(List<Line> lines, Policy policy, ChildStory story) {
        return lines.stream().map(line -> told(line, policy, story)).toList();
    }

    private static String told(Line line, Policy policy, ChildStory story) {
        return Dates.full(line.step().raisedAt()) + ", "
                + Capital.none(policy.roleName(line.step().owner())) + ": "
                + Sentence.of(line.finding().rule(), line.step(), story.happening(line.finding()));
    }

    /**
     * Another policy.
     *
     * @param words what it is
     * @param problem why there is none; null where there is
     */
    private record Other(
            Policy policy, String words, @Nullable String problem) {}

    private Other other(Supposed supposed) {
        if (!Supposed.blank(supposed.policy())) {
            return others.named(Objects.requireNonNull(supposed.policy()))
                    .map(policy -> new Other(policy, "the policy “" + supposed.policy() + "”", null))
                    .orElseGet(() -> refused("There is no policy called “" + supposed.policy() + "”."));
        }
        if (Supposed.blank(supposed.rule())) {
            return new Other(inForce, "the policy in force", null);
        }
        Optional<Threshold> threshold =
                inForce.rule(Objects.requireNonNull(supposed.rule())).flatMap(Threshold::of);
        return threshold.isEmpty()
                ? refused("Choose a rule of the list")
                : setTo(threshold.get(), number(supposed.to()));
    }

    private Other setTo(Threshold threshold, int number) {
        if (number < 1) {
            return refused("Write a whole number from 1 to 9999");
        }
        try {
            return new Other(
                    others.with(threshold.setTo(number)),
                    "“%s” at %s instead of %s"
                            .formatted(
                                    threshold.rule().ask(),
                                    threshold.inWords(number),
                                    threshold.inWords(threshold.is())),
                    null);
        } catch (UnreadableData refused) {
            return refused("This rule cannot be set to " + number);
        }
    }

    private Other refused(String problem) {
        return new Other(inForce, "", problem);
    }

    private static int number(@Nullable String typed) {
        String number = typed == null ? "" : typed.strip();
        return number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : 0;
    }

    private Form form(Supposed supposed, @Nullable String problem) {
        return new Form(
                Field.of("on", "As known on").withValue(Objects.toString(supposed.on(), "")),
                Field.of("rule", "With this rule set otherwise").withValue(Objects.toString(supposed.rule(), "")),
                rules(),
                Field.of("to", "Set to")
                        .withHint("A whole number")
                        .withValue(Objects.toString(supposed.to(), ""))
                        .withError(problem),
                Field.of("policy", "Or under another policy").withValue(Objects.toString(supposed.policy(), "")),
                others.names().stream().map(name -> Choice.of(name, name)).toList());
    }

    private List<Choice> rules() {
        var choices = new ArrayList<>(List.of(Choice.of("", "No other setting")));
        inForce.rules().stream()
                .map(Threshold::of)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(threshold -> words(threshold.rule())))
                .map(threshold -> Choice.of(
                        threshold.rule().id(),
                        words(threshold.rule()) + " (now " + threshold.inWords(threshold.is()) + ")"))
                .forEach(choices::add);
        return List.copyOf(choices);
    }

    /** A rule's name in files says more in a list than its sentence, of which many begin alike. */
    private static String words(Rule rule) {
        return Capital.of(rule.id().replace('-', ' '));
    }
}
