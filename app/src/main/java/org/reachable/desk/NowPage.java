package org.reachable.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.govuk.Dates;
import org.reachable.govuk.Link;
import org.reachable.govuk.Sentence;
import org.reachable.govuk.TimeLeft;
import org.reachable.govuk.Words;

/**
 * What the desk may see: what needs one person now. No list on it is in order of anything but time, and none carries an
 * intimate detail: those are one step away, where looking is recorded.
 *
 * @param now the moment shown
 * @param lastLooked when this person last opened it, or null if never
 * @param reachable children who can be reached now because of what has just happened, soonest over first
 * @param children what is due from this person, a child at a time, in order of what is due first
 * @param next what is due next, said when nothing needs this person now
 * @param since what is new since they last looked
 * @param unanswered what is late and another's to answer, where this person must know
 * @param waiting what this person asked of others
 * @param asked how much was asked of them this week
 */
public record NowPage(
        Instant now,
        @Nullable Instant lastLooked,
        List<Moment> reachable,
        List<ForChild> children,
        @Nullable Sentence next,
        List<Sentence> since,
        List<WithOthers> unanswered,
        List<WithOthers> waiting,
        Asked asked) {

    /**
     * A child who can be reached now: in custody, in a ward, just back. It passes.
     *
     * @param child who, and the way to their page
     * @param where where they are, and since when
     * @param left until when
     * @param knownBest who knows them best, or null if nobody is named
     * @param lastSaid what they last said they wanted, in their own words
     * @param href the ask
     */
    public record Moment(
            Link child,
            String where,
            TimeLeft left,
            @Nullable String knownBest,
            @Nullable String lastSaid,
            String href) {}

    /**
     * What is due from this person for one child.
     *
     * @param child who, and the way to their page
     * @param age in years, or null if not known
     * @param home where they live
     * @param trustedAdult the adult they trust, or null if none is named
     * @param unchanged that our plan has not changed while things happened, and what has not been done, where so
     * @param asks what is due, soonest first, one an event
     */
    public record ForChild(
            Link child,
            @Nullable Integer age,
            String home,
            @Nullable String trustedAdult,
            @Nullable Sentence unchanged,
            List<Ask> asks) {

        public String about() {
            return (age == null ? "age not known" : age) + " · " + home + " · trusted adult: "
                    + (trustedAdult == null ? "none named" : trustedAdult);
        }
    }

    /**
     * One thing to answer.
     *
     * @param href the ask; its answer is at {@code /answer} under it, handing it over at {@code /hand-over}
     * @param question what to answer, in one sentence
     * @param left by when
     * @param because what it rests on
     * @param otherwise what happens if nobody answers
     * @param evidence the way to what it rests on, named for what is there
     * @param whyMe why it is this person's
     */
    public record Ask(
            String href,
            String question,
            TimeLeft left,
            String because,
            String otherwise,
            @Nullable Link evidence,
            String whyMe) {}

    /**
     * One thing that is another's to answer.
     *
     * @param child who it is about
     * @param question what is to be answered
     * @param owner whose it is
     * @param left by when
     * @param href the ask
     */
    public record WithOthers(Link child, String question, String owner, TimeLeft left, String href) {}

    /**
     * How much was asked of this person in the last seven days: shown to them and, added up, to the partnership.
     *
     * @param thisWeek how many asks
     * @param notUseful how many of them they said were not useful
     */
    public record Asked(int thisWeek, int notUseful) {}

    /** "Friday 17 June 2022, 9:10am · 4 things due from you for 2 children · you last looked yesterday at 4:40pm". */
    public String summary() {
        int things = children.stream().mapToInt(child -> child.asks().size()).sum();
        String due = things == 0
                ? "nothing due from you"
                : Words.count(things, "thing") + " due from you for "
                        + Words.count(children.size(), "child", "children");
        String looked =
                lastLooked == null ? "you have not looked before" : "you last looked " + Dates.near(lastLooked, now);
        return Dates.full(now) + " · " + due + " · " + looked;
    }

    /** Whether there is nothing for this person to do. */
    public boolean quiet() {
        return reachable.isEmpty() && children.isEmpty();
    }

    /** What they are asked of, in a sentence. */
    public String askedInWords() {
        if (asked.thisWeek() == 0) {
            return "You were asked nothing in the last seven days.";
        }
        String asks = "You were asked " + Words.count(asked.thisWeek(), "thing") + " in the last seven days.";
        return asked.notUseful() == 0
                ? asks
                : asks + " You said that " + asked.notUseful() + " of them " + (asked.notUseful() == 1 ? "was" : "were")
                        + " not useful.";
    }
}
