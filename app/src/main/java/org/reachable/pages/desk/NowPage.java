package org.reachable.pages.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.subject.NewSince;
import org.reachable.work.contributions.DeskSection;
import org.reachable.work.contributions.DeskSection.OnDesk;

/**
 * What the desk may see: what needs one person now. Danger stands first; every list is in order of time and of nothing else, and none carries
 * an intimate detail: those are one step away.
 *
 * @param now the moment shown
 * @param lastLooked when this person last opened it, or null if never
 * @param kept what came of an answer given just now, or null
 * @param mine what rules ask of this person
 * @param others what does not ask this person now
 * @param added what capabilities put there
 * @param since what is new about the children of whom something is asked
 * @param alerts how many alerts came this week
 */
public record NowPage(
        Instant now,
        @Nullable Instant lastLooked,
        @Nullable Notice kept,
        ForMe mine,
        OfOthers others,
        Added added,
        Since since,
        Alerts alerts) {

    /**
     * What rules ask of this person.
     *
     * @param danger danger, and whatever is asked of whoever is missing now: life first, and then the newest
     * @param reachable moments open now in which a child may be reached, soonest over first
     * @param offered what others would hand over to this person
     * @param children alerts for this person, a child at a time, soonest first; as many as can be worked through at once
     * @param more alerts for this person about more children, in short
     */
    public record ForMe(
            List<InDanger> danger,
            List<Moment> reachable,
            List<OfferedToReader> offered,
            List<ForChild> children,
            List<WithOthers> more) {}

    /**
     * What rules ask that does not press on this person now.
     *
     * @param danger danger of which this person was told, the moment it was known or because nobody had answered; another is asked
     * @param toChase what nobody answered, and that went up to this person; another's still
     * @param unanswered late, about the same children, and another's to answer
     * @param history what was past already when it reached us and may still be open, one a child
     * @param waiting what this person offered to others, theirs until the others accept
     * @param comingUp dates and questions that are not late
     */
    public record OfOthers(
            List<WithOthers> danger,
            List<WithOthers> toChase,
            List<WithOthers> unanswered,
            List<WithOthers> history,
            List<WithOthers> waiting,
            List<WithOthers> comingUp) {}

    /**
     * What capabilities put there, in the order that the policy gives.
     *
     * @param first what cannot wait behind the reader's own work
     * @param above what stands above the asks of rules
     * @param below what stands below them
     */
    public record Added(List<Section> first, List<Section> above, List<Section> below) {

        Stream<Section> all() {
            return Stream.of(first, above, below).flatMap(List::stream);
        }

        public boolean isNothing() {
            return all().findAny().isEmpty();
        }

        Stream<DeskSection.Row> due() {
            return all().map(Section::is).filter(OnDesk::isDue).flatMap(section -> section.rows().stream());
        }
    }

    /**
     * What is new about children, since the reader said that they had seen what there was.
     *
     * @param children those of whom something is new, the last first
     * @param more how many there are besides
     * @param isOfAny whether there is any child of whom it is told
     */
    public record Since(List<NewSince> children, int more, boolean isOfAny) {}

    /**
     * One section that a capability puts there.
     *
     * @param name its anchor
     */
    public record Section(String name, OnDesk is) {}

    /** More things than these that ask others are folded away: what asks the reader comes first. */
    public static final int A_FEW = 3;

    /**
     * A moment in which a child may be reached. It passes.
     *
     * @param now what is so of the child now wherever something is asked about them; else empty
     */
    public record Moment(Link child, String now, Row row) {}

    /** What another would hand over, and whom it is about. */
    public record OfferedToReader(Link child, OfferToAnswer offer) {}

    /**
     * What is asked of this person for one child.
     *
     * @param child who, and the way to their page
     * @param now what is so of them wherever something is asked about them, as that they are missing; else empty
     * @param about their age, home and trusted adult
     * @param unchanged that our plan has not changed while things happened, where so
     * @param rows what is asked, soonest first, one an incident
     */
    public record ForChild(
            Link child, String now, String about, @Nullable Sentence unchanged, List<Row> rows) {}

    /**
     * One thing to answer.
     *
     * @param href the ask
     * @param version what the reader has seen of it
     * @param taken whether they are on it already
     * @param question what to answer, in one sentence
     * @param left by when
     * @param why why it is asked
     * @param also what else hangs on the same incident
     * @param earlier the same question of earlier events, newest first
     */
    public record Row(
            String href,
            int version,
            boolean taken,
            String question,
            TimeLeft left,
            Why why,
            List<Link> also,
            List<Earlier> earlier) {

        Row with(List<Earlier> others) {
            return new Row(href, version, taken, question, left, why, also, others);
        }
    }

    /**
     * Why something is asked.
     *
     * @param because what is so
     * @param otherwise what happens if nobody answers
     * @param behind how many entries it rests on
     * @param me why it is this person's
     * @param missed that somebody said they go, and nobody came, in words; empty where that is not so
     * @param told what was told, in the words it was told in, where somebody is to act on it within hours; else empty
     */
    public record Why(String because, String otherwise, String behind, String me, String missed, String told) {

        Why(String because, String otherwise, String behind, String me) {
            this(because, otherwise, behind, me, "", "");
        }
    }

    /** The same question, asked of an earlier event and still open. */
    public record Earlier(String href, TimeLeft left) {}

    /** How many alerts came to this person in the last seven days, and how many of them they marked as useful. */
    public record Alerts(int thisWeek, int useful) {

        public String inWords() {
            return thisWeek == 0
                    ? "No alert came to you this week."
                    : "%s came to you this week; %d %s marked useful."
                            .formatted(Words.count(thisWeek, "alert"), useful, useful == 1 ? "was" : "were");
        }
    }

    /** "Friday 17 June 2022, 9:10am · 4 things due from you for 2 children · you last looked yesterday at 4:40pm". */
    public String summary() {
        long things = mine.danger().size()
                + mine.reachable().size()
                + added.due().count()
                + mine.more().size()
                + mine.children().stream()
                        .mapToInt(child -> child.rows().size())
                        .sum();
        Stream<Link> whom = Stream.of(
                        mine.danger().stream().map(one -> one.who().child()),
                        mine.reachable().stream().map(Moment::child),
                        added.due().map(DeskSection.Row::child),
                        mine.children().stream().map(ForChild::child),
                        mine.more().stream().map(WithOthers::child))
                .flatMap(one -> one);
        String due = things == 0
                ? "nothing due from you"
                : Words.count(things, "thing") + " due from you for " + counted(whom, "child", "children");
        int chased = others.toChase().size();
        String chase = chased == 0 ? "" : " · " + chased + " to chase";
        return Dates.full(now) + " · " + due + chase + " · " + looked();
    }

    /** A time of this minute would be read as now. */
    private String looked() {
        if (lastLooked == null) {
            return "you have not looked before";
        }
        return Dates.full(lastLooked).equals(Dates.full(now))
                ? "you looked a moment ago"
                : "you last looked " + Dates.near(lastLooked, now);
    }

    /** Everybody of whom something stands above. */
    Stream<Link> spokenOf() {
        return Stream.of(
                        mine.danger().stream().map(one -> one.who().child()),
                        mine.reachable().stream().map(Moment::child),
                        mine.offered().stream().map(OfferedToReader::child),
                        mine.children().stream().map(ForChild::child),
                        mine.more().stream().map(WithOthers::child),
                        others.danger().stream().map(WithOthers::child),
                        others.toChase().stream().map(WithOthers::child),
                        others.unanswered().stream().map(WithOthers::child),
                        others.history().stream().map(WithOthers::child),
                        others.waiting().stream().map(WithOthers::child),
                        others.comingUp().stream().map(WithOthers::child),
                        added.due().map(DeskSection.Row::child))
                .flatMap(one -> one);
    }

    /** Whom a row of danger is about. */
    Stream<Link> toldOfDanger() {
        return Stream.concat(
                mine.danger().stream().map(one -> one.who().child()),
                others.danger().stream().map(WithOthers::child));
    }

    /** "12 more children, 15 things due from you". */
    public String moreInWords() {
        return counted(mine.more().stream().map(WithOthers::child), "more child", "more children") + ", "
                + Words.count(mine.more().size(), "thing") + " due from you";
    }

    /** "2 children", "1 place or thing", "2 children and 1 place or thing". */
    private static String counted(Stream<Link> whom, String child, String children) {
        Map<Boolean, Long> each = whom.distinct()
                .collect(Collectors.partitioningBy(
                        link -> SubjectAddresses.isOfAChild(link.href()), Collectors.counting()));
        long ofChildren = each.getOrDefault(true, 0L);
        long ofOthers = each.getOrDefault(false, 0L);
        String others = Words.count(ofOthers, "place or thing", "places or things");
        if (ofOthers == 0) {
            return Words.count(ofChildren, child, children);
        }
        return ofChildren == 0 ? others : Words.count(ofChildren, child, children) + " and " + others;
    }

    /** Whether something that they told of, or were told of, stands otherwise now: it may be asked again. */
    public boolean hearsHowItStands() {
        return added.all().anyMatch(section -> section.name().equals(HowItEnded.NAME));
    }

    /** Whether there is nothing for this person to do. */
    public boolean quiet() {
        return mine.danger().isEmpty()
                && mine.reachable().isEmpty()
                && mine.offered().isEmpty()
                && mine.children().isEmpty()
                && added.due().findAny().isEmpty()
                && others.danger().isEmpty()
                && others.toChase().isEmpty();
    }
}
