package org.reachable.pages.desk;

import java.util.List;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.pages.desk.NowPage.Added;
import org.reachable.pages.desk.NowPage.Alerts;
import org.reachable.pages.desk.NowPage.ForChild;
import org.reachable.pages.desk.NowPage.ForMe;
import org.reachable.pages.desk.NowPage.Moment;
import org.reachable.pages.desk.NowPage.OfOthers;
import org.reachable.pages.desk.NowPage.OfferedToReader;
import org.reachable.pages.desk.NowPage.Row;
import org.reachable.pages.desk.NowPage.Section;
import org.reachable.pages.desk.NowPage.Why;
import org.reachable.work.contributions.DeskSection;
import org.reachable.work.contributions.DeskSection.OnDesk;

/** A desk on which every word is long, all of it invented: nothing of it may break a page. */
final class SampleLongDesk {

    private SampleLongDesk() {}

    static NowPage longWords() {
        Link name =
                new Link("Oluwaseunfunmi Nwachukwu-Featherstonehaugh van der Llanfairpwllgwyngyll", "/children/long");
        String question = "Was the return interview, which the other authority’s contractor said it would hold and then"
                + " said it would not, ever held, by whom, where, and has "
                + "anybodytoldthechildwhathappenedtowhattheysaid?";
        Row row = new Row(
                "/asks/30",
                3,
                true,
                question,
                SampleDesk.until("2021-06-17T09:10"),
                new Why(question, question, "1,200 entries behind this", question),
                List.of(new Link(question, "/asks/31"), new Link(question, "/asks/32")),
                SampleDesk.earlier(2));
        Sentence said =
                Sentence.ofStrong(question).then(question).thenLate(question).thenLink(question, "/plan");
        DeskSection.Row added =
                DeskSection.Row.of(new Link(question, "/openings/1"), name).with(SampleDesk.until("2021-06-09T09:00"));
        DeskSection.Row without = DeskSection.Row.of(name).withWords(question).withNote(question);
        WithOthers waits = new WithOthers(
                name, question, question, SampleDesk.until("2021-06-09T09:00"), "/asks/33", SampleDesk.earlier(30));
        return new NowPage(
                SampleDesk.NOW,
                SampleDesk.NOW,
                new Notice(question, "/asks/30/case-note"),
                new ForMe(
                        List.of(new InDanger(new Moment(name, question, row), "", question, SampleDanger.ring())),
                        List.of(new Moment(name, "", row)),
                        List.of(new OfferedToReader(
                                name, new OfferToAnswer("/asks/30", 1, question, false, question, question))),
                        List.of(new ForChild(name, question, question, said, List.of(row))),
                        List.of(waits)),
                new OfOthers(List.of(), List.of(waits), List.of(waits), List.of(waits), List.of(waits), List.of(waits)),
                new Added(
                        List.of(),
                        List.of(
                                SampleDesk.due("openings", added.withNote(question)),
                                SampleDesk.due(
                                        "locks", DeskSection.Row.of(name).with(SampleDesk.until("2021-06-09T09:00"))),
                                new Section("meetings", OnDesk.told(question, List.of(without)))),
                        List.of(new Section("told", OnDesk.told(question, List.of(added))))),
                SampleNews.of(name, question),
                new Alerts(1, 1));
    }
}
