package org.reachable.pages.subject;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.access.Sight;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Spell;
import org.reachable.engine.policy.Access;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Pages.Part;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Pages;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.foundation.govuk.Tone;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.subject.BoardPage.Row;
import org.reachable.pages.subject.ChildPage.Open;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/** Puts a list across children together: who is missing and who is back, who is without a school. */
@Component
class BoardPages {

    private static final int A_PAGE = 20;

    private static final List<String> COUNTING = Access.shipped().duties("count");

    /** Who came out of it so lately is shown still: what follows from it is not done. */
    private static final Duration LATELY = Duration.ofDays(7);

    private final Policy policy;
    private final Watch watch;
    private final ChildStories stories;
    private final Asks asks;
    private final Partnership partnership;
    private final Whereabouts whereabouts;

    BoardPages(
            Policy policy,
            Watch watch,
            ChildStories stories,
            Asks asks,
            Partnership partnership,
            Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
        this.policy = policy;
        this.watch = watch;
        this.stories = stories;
        this.asks = asks;
        this.partnership = partnership;
    }

    /** The lists that there are: the reader's own, and one for each part with a state to be in. */
    List<Link> lists() {
        return Stream.concat(
                        Stream.of(new Link("Yours", SubjectAddresses.CHILDREN)),
                        policy.pages().parts().stream()
                                .filter(part -> !part.spells().isEmpty())
                                .map(part -> new Link(part.title(), BoardController.BOARDS + "/" + part.code())))
                .toList();
    }

    BoardPage page(Actor actor, Practitioner reader, Part part, int number) {
        Instant now = stories.now();
        List<PersonId> children = watch.inState(actor, part.spells().keySet(), now.minus(LATELY), asking(part));
        int last = Math.max(1, Math.ceilDiv(children.size(), A_PAGE));
        int shown = Math.clamp(number, 1, last);
        String href = BoardController.BOARDS + "/" + part.code();
        List<PersonId> here = children.stream()
                .skip((long) (shown - 1) * A_PAGE)
                .limit(A_PAGE)
                .toList();
        List<Asked> open = watch.openAbout(actor, here);
        List<Row> rows = here.stream()
                .map(child -> row(
                        reader,
                        part,
                        stories.now(actor, child),
                        open.stream()
                                .filter(asked -> asked.children().contains(child))
                                .toList()))
                .toList();
        return new BoardPage(
                part.title(),
                href,
                children.isEmpty() && partnership.answersAs(reader, COUNTING)
                        ? "You are not shown which children are %s: you count, and see no child’s record."
                                .formatted(String.join(" or ", part.spells().values()))
                        : summary(part, children.size()),
                lists(),
                rows,
                last == 1 ? null : Pages.of(shown, last, page -> href + "?page=" + page));
    }

    /** The rules whose clocks run one for each of what stands together in the part: what they ask waits, however long ago it was over. */
    private List<String> asking(Part part) {
        return policy.rules().stream()
                .filter(rule -> rule.mechanism() instanceof Mechanism.Deadline clock
                        && clock.key() instanceof Key.Attribute each
                        && each.name().equals(part.key()))
                .map(Rule::id)
                .toList();
    }

    private static String summary(Part part, int children) {
        String states = String.join(" or ", part.spells().values());
        return children == 0
                ? Sight.ofSeveral("Nobody{seen} is written down as " + states
                        + " now, or was in the last week, and nothing of it waits for an answer.")
                : Sight.ofSeveral(
                                "%s{seen} %s %s, or %s in the last week, or something of it waits still. Whoever has been so longest stands first.")
                        .formatted(
                                Words.count(children, "child", "children"),
                                children == 1 ? "is" : "are",
                                states,
                                children == 1 ? "was" : "were");
    }

    private Row row(Practitioner reader, Part part, ChildStory story, List<Asked> open) {
        return new Row(
                new Link(story.person().name(), story.href() + "/" + part.code()),
                ChildrenController.about(story.person(), Dates.day(story.now())),
                how(story, part),
                whereabouts.reported(story, part.spells().keySet()),
                Cards.card(story, part, List.of()),
                open(reader, part, story, open),
                story.noneAsked("Nothing{seen} of it waits for an answer."));
    }

    private static TimeLeft how(ChildStory story, Part part) {
        List<Spell> spells = part.spells().keySet().stream()
                .map(kind -> story.state().spells().getOrDefault(kind, List.of()))
                .filter(of -> !of.isEmpty())
                .map(List::getLast)
                .toList();
        return spells.stream()
                .filter(spell -> spell.openAt(story.now()))
                .min(Comparator.comparing(Spell::openedAt))
                .map(spell -> new TimeLeft(Days.in(spell, story.now()), Days.since(spell, story.now()), Tone.PLAIN))
                .orElseGet(() -> spells.stream()
                        .map(Spell::closedAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .map(at -> new TimeLeft("Over", Dates.near(at, story.now()), Tone.PLAIN))
                        .orElseGet(() -> new TimeLeft(story.say("Not known{to you}"), "", Tone.PLAIN)));
    }

    /**
     * Asks that entries of this part raised, or those that began or ended one of its states, whatever they leave blank: the reader’s own
     * first, each soonest first.
     */
    private List<Open> open(Practitioner reader, Part part, ChildStory story, List<Asked> open) {
        Set<EntryId> own = Stream.concat(
                        story.read().part(part.code()).stream(),
                        part.spells().keySet().stream()
                                .flatMap(kind -> story.state().spells().getOrDefault(kind, List.of()).stream())
                                .flatMap(spell -> Stream.of(spell.opener(), spell.closer()))
                                .filter(Objects::nonNull))
                .map(Entry::id)
                .collect(Collectors.toSet());
        return asks
                .inOrder(
                        open.stream()
                                .filter(asked -> own.contains(asked.finding().trigger()))
                                .toList(),
                        reader,
                        story.now())
                .stream()
                .sorted(Comparator.comparing(one -> !one.yours()))
                .toList();
    }
}
