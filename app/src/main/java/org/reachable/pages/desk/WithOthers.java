package org.reachable.pages.desk;

import java.util.List;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.pages.desk.NowPage.Earlier;
import org.reachable.platform.partnership.ToRing;

/**
 * One thing that does not ask the reader of a desk now.
 *
 * @param who whose it is, or what it waits for
 * @param earlier the same question of earlier events, the most pressing first
 * @param told what was told of danger, in the words it was told in; empty where it is no danger, or its reader may not read it
 * @param ring whom one rings about it, where that cannot wait for its page
 */
public record WithOthers(
        Link child,
        String question,
        String who,
        TimeLeft left,
        String href,
        List<Earlier> earlier,
        String told,
        List<ToRing.One> ring) {

    WithOthers(Link child, String question, String who, TimeLeft left, String href, List<Earlier> earlier) {
        this(child, question, who, left, href, earlier, "", List.of());
    }

    WithOthers with(String words, List<ToRing.One> people) {
        return new WithOthers(child, question, who, left, href, earlier, words, people);
    }
}
