package org.reachable.pages.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.pages.desk.Children.Named;
import org.reachable.pages.desk.NowPage.Since;
import org.reachable.pages.subject.NewSince;
import org.reachable.pages.subject.WhatIsNew;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Asked;
import org.reachable.watch.LastSeen;
import org.reachable.watch.News;
import org.springframework.stereotype.Component;

/** What is new about the children of one desk, since its reader said that they had seen what there was. */
@Component
class NewsOnDesk {

    private static final int MOST = 10;

    private final LastSeen lastSeen;
    private final WhatIsNew whatIsNew;

    NewsOnDesk(LastSeen lastSeen, WhatIsNew whatIsNew) {
        this.lastSeen = lastSeen;
        this.whatIsNew = whatIsNew;
    }

    /**
     * Of the child of whom something came last first.
     *
     * @param known those of whom the reader is told everything that is asked
     * @param open what is open about them, and maybe about others
     */
    Since of(Actor actor, Practitioner reader, Map<PersonId, Named> known, List<Asked> open, Instant now) {
        Map<PersonId, News> news = lastSeen.of(actor, reader, known.keySet(), open);
        List<NewSince> children = news.entrySet().stream()
                .filter(each -> !each.getValue().isNone())
                .sorted(Comparator.comparing((Map.Entry<PersonId, News> each) ->
                                each.getValue().to())
                        .reversed())
                .map(each -> {
                    Named child = Objects.requireNonNull(known.get(each.getKey()));
                    return whatIsNew.of(each.getKey(), child.link().text(), child.sight(), each.getValue(), now);
                })
                .toList();
        return new Since(children.stream().limit(MOST).toList(), Math.max(0, children.size() - MOST), !known.isEmpty());
    }
}
