package org.reachable.pages.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.pages.subject.OnPaper;
import org.reachable.pages.subject.PaperPages;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever reads what somebody wrote reads who wrote it, in every list that shows it. */
@ReachableTest
class EntriesNameTheirAuthorTest extends EntryOfAChild {

    private static final String BY = "Ann Author, Testshire social care";

    @Autowired
    PaperPages papers;

    @Autowired
    Transactions transactions;

    @Test
    void everyListOfEntriesSaysWhoWroteEach() {
        say(author, "missing-reported", "He did not come home.", Map.of("episode", "E1"));
        until(() -> watch.about(Actor.of(other), child).isEmpty() ? null : true);
        try (Visitor visitor = Visitor.signedIn(port, other.signInName())) {
            String way = "/children/" + child;
            assertThat(main(visitor, way + "/timeline")).contains(BY);
            assertThat(main(visitor, way + "/who-knew")).contains("Who wrote it", BY);
            assertThat(main(visitor, way + "/missing")).contains(BY);
            assertThat(visitor.get(way + "/chronology.csv").body()).contains("written_by", BY);
        }
        OnPaper paper = transactions.as(
                Actor.of(other).code(), () -> papers.of(Actor.of(other), child).orElseThrow());
        assertThat(paper.lately()).singleElement().asString().contains(BY);
    }

    private static String main(Visitor visitor, String path) {
        return Jsoup.parse(visitor.get(path).body()).select("main").text();
    }
}
