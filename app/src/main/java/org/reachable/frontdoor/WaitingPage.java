package org.reachable.frontdoor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.govuk.Link;
import org.reachable.govuk.Pages;
import org.reachable.govuk.TimeLeft;
import org.reachable.govuk.Words;

/**
 * Who is waiting to hear from us: in order of time, and without what they told.
 *
 * @param waiting the longest waiting first, a page of them
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
     */
    public record Waiting(String href, String teller, Link about, String what, TimeLeft left, String tries) {}

    public String summary() {
        return inAll == 0
                ? "Nobody waits for a reply to what they told us in the last " + Words.count(months, "month") + "."
                : Words.count(inAll, "report") + " of the last " + Words.count(months, "month") + " "
                        + (inAll == 1 ? "has" : "have") + " had no reply"
                        + (pages == null ? "." : "; those that wait longest come first.");
    }
}
