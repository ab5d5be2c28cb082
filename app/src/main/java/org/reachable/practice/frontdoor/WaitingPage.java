package org.reachable.practice.frontdoor;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Pages;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.foundation.govuk.Words;

/**
 * Who is waiting to hear from us, and without what they told. What can still be in time stands first, the soonest due
 * first; then what is late, the latest first.
 *
 * @param waiting a page of them
 * @param inAll how many wait
 * @param pages the way through them; null where one page holds all
 * @param months how far back
 * @param ours whether only what the reader's own agency told is shown
 * @param notice what came of a reply given just now
 */
public record WaitingPage(
        List<Waiting> waiting,
        int inAll,
        @Nullable Pages pages,
        int months,
        boolean ours,
        @Nullable String notice) {

    /**
     * One report without a reply.
     *
     * @param teller who told us
     * @param about whom it is about, and the way to their page
     * @param what what kind of report
     * @param late whether the reply is late
     */
    public record Waiting(
            String href, String teller, Link about, String what, boolean late, TimeLeft left, String tries) {}

    /**
     * Some of them under a heading.
     *
     * @param heading what they have in common
     */
    public record Group(String heading, List<Waiting> waiting) {}

    /** Those of this page, without a group that has none. */
    public List<Group> groups() {
        return Stream.of(new Group("Can still be in time", of(false)), new Group("Late, the latest first", of(true)))
                .filter(group -> !group.waiting().isEmpty())
                .toList();
    }

    private List<Waiting> of(boolean late) {
        return waiting.stream().filter(one -> one.late() == late).toList();
    }

    public String summary() {
        return inAll == 0
                ? "Nobody that you may see waits for a reply to what they told us in the last "
                        + Words.count(months, "month") + "."
                : Words.count(inAll, "report") + " that you may see of the last " + Words.count(months, "month") + " "
                        + (inAll == 1 ? "has" : "have") + " had no reply"
                        + ".";
    }
}
