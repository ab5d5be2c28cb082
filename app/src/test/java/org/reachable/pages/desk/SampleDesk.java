package org.reachable.pages.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.pages.desk.NowPage.Added;
import org.reachable.pages.desk.NowPage.Alerts;
import org.reachable.pages.desk.NowPage.Earlier;
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

/** A desk on Friday 17 June 2022, all of it invented: as it may be, quiet and full. */
final class SampleDesk {

    static final Instant NOW = LondonTime.parse("2022-06-17T09:10");

    private static final Link ROWAN = new Link("Rowan", "/children/rowan");
    private static final Link AMARA = new Link("Amara", "/children/amara");
    private static final Link KOFI = new Link("Kofi", "/children/kofi");

    private SampleDesk() {}

    static NowPage usual() {
        return new NowPage(
                NOW,
                LondonTime.parse("2022-06-16T16:40"),
                null,
                new ForMe(List.of(), List.of(), List.of(), List.of(rowan(), amara()), List.of()),
                new OfOthers(
                        List.of(),
                        List.of(new WithOthers(
                                KOFI,
                                "Which adult will he talk with, and when?",
                                "Bea Sergeant, Police, has not answered. To you as team manager, yesterday at 5pm",
                                until("2022-06-16T12:00"),
                                "/asks/13",
                                List.of())),
                        List.of(new WithOthers(
                                KOFI,
                                "Full-time education from the sixth school day",
                                "Esi Roll, children missing education",
                                until("2022-06-14T17:00"),
                                "/asks/9",
                                List.of())),
                        List.of(new WithOthers(
                                new Link("Amara", "/children/2"),
                                "Could the child talk with someone within 72 hours of coming back?",
                                "Is it still open? And 2 more like it for this child",
                                TimeLeft.until(NOW.minus(Duration.ofDays(40)), NOW),
                                "/asks/9",
                                List.of())),
                        List.of(new WithOthers(
                                ROWAN,
                                "Who can take him to the bike workshop on Tuesday?",
                                "Offered to Sam Home, Pellingford children’s home. Yours until they accept",
                                until("2022-06-21T10:00"),
                                "/asks/12",
                                List.of())),
                        List.of(new WithOthers(
                                AMARA,
                                "Can her form tutor come to the plan review?",
                                "It is yours, and not late",
                                until("2022-06-20T12:00"),
                                "/asks/11",
                                List.of()))),
                new Added(
                        List.of(),
                        List.of(),
                        List.of(new Section(
                                "told",
                                OnDesk.told(
                                        "You told us, and have not heard",
                                        List.of(DeskSection.Row.of(
                                                        new Link("Concern noted at school", "/replies/3"), ROWAN)
                                                .with(TimeLeft.until(NOW.minus(Duration.ofDays(9)), NOW))))))),
                SampleNews.usual(ROWAN, AMARA),
                new Alerts(6, 1));
    }

    static NowPage reachable() {
        NowPage usual = usual();
        return new NowPage(
                NOW,
                usual.lastLooked(),
                new Notice("Offered to Sam Home. It stays yours until they accept.", "/asks/12/case-note"),
                new ForMe(
                        SampleDanger.asked(
                                AMARA,
                                row(32, "Hold the strategy discussion with police and health.", "2022-06-17T17:00")),
                        List.of(
                                new Moment(
                                        AMARA,
                                        "",
                                        row(21, "Name the adult the child would choose, and go.", "2022-06-17T11:00")),
                                new Moment(
                                        KOFI,
                                        "",
                                        row(20, "Name the adult the child would choose, and go.", "2022-06-17T21:50"))),
                        List.of(new OfferedToReader(
                                KOFI,
                                new OfferToAnswer(
                                        "/asks/22",
                                        1,
                                        "Reply to the child, or to whoever the child told.",
                                        true,
                                        "Bea Lead, Children’s social care",
                                        "You know the family."))),
                        List.of(rowan()),
                        List.of()),
                SampleDanger.told(AMARA),
                new Added(
                        List.of(),
                        List.of(
                                due(
                                        "openings",
                                        DeskSection.Row.of(
                                                        new Link(
                                                                "Bea Lead, police, opened a record with a reason",
                                                                "/openings/1"),
                                                        KOFI)
                                                .with(until("2022-06-17T17:00"))),
                                due("locks", DeskSection.Row.of(AMARA).with(until("2022-06-17T17:00"))),
                                due(
                                        "who-asked",
                                        DeskSection.Row.of(new Link("Amara asks who looked", "/who-asked/1"), AMARA)
                                                .with(until("2022-07-15T17:00")))),
                        List.of()),
                usual.since(),
                new Alerts(9, 0));
    }

    static NowPage quiet() {
        return of(List.of(), List.of(), new Alerts(0, 0));
    }

    static NowPage many() {
        List<ForChild> children = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> new ForChild(
                        new Link("Child " + number, "/children/" + number),
                        "",
                        "13 · home, Stanbrook · trusted adult: none named",
                        null,
                        IntStream.rangeClosed(1, 1 + number % 3)
                                .mapToObj(ask -> row(
                                        number * 10 + ask, "Return home interview " + number + ask, "2022-06-18T09:00"))
                                .toList()))
                .toList();
        List<WithOthers> more = IntStream.rangeClosed(13, 30)
                .mapToObj(number -> new WithOthers(
                        new Link("Child " + number, "/children/" + number),
                        "Return home interview " + number,
                        "It is yours",
                        until("2022-06-19T09:00"),
                        "/asks/" + number,
                        List.of()))
                .toList();
        return of(children, more, new Alerts(1240, 12));
    }

    private static NowPage of(List<ForChild> children, List<WithOthers> more, Alerts alerts) {
        return new NowPage(
                NOW,
                null,
                null,
                new ForMe(List.of(), List.of(), List.of(), children, more),
                nothing(),
                new Added(List.of(), List.of(), List.of()),
                SampleNews.none(),
                alerts);
    }

    private static OfOthers nothing() {
        return new OfOthers(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    static Section due(String name, DeskSection.Row row) {
        return new Section(name, OnDesk.due("Due from you: " + name, List.of(row)));
    }

    private static ForChild rowan() {
        return new ForChild(
                ROWAN,
                "Missing now, since today at 8:20am",
                "15 · children’s home in Pellingford · trusted adult: none named",
                Sentence.ofLate("Our plan has not changed for 58 days.")
                        .then("Since then 14 things happened, known to 5 agencies.")
                        .thenLink("What is in the way?", "/asks/7"),
                List.of(
                        new Row(
                                "/asks/1",
                                0,
                                false,
                                "Is a child protection enquiry needed, and who submits the NRM referral?",
                                until("2022-06-17T17:00"),
                                new Why(
                                        "Youth justice disagrees with us: stage 1, raised Wednesday.",
                                        "If nobody answers, it goes to the service manager today at 5pm.",
                                        "2 entries behind this",
                                        "You manage the team that leads for Rowan."),
                                List.of(),
                                List.of()),
                        row(
                                2,
                                "Return home interview after 10–12 June: not held, and nobody owns it.",
                                "2022-06-15T03:30"),
                        row(
                                3,
                                "He told his mentor something important. The mentor has had no reply.",
                                "2022-06-16T10:00")));
    }

    private static ForChild amara() {
        return new ForChild(
                AMARA,
                "",
                "13 · home, Stanbrook · trusted adult: her form tutor",
                null,
                List.of(row(
                        4,
                        "Plan review. The last one left the plan as it was: what is in the way?",
                        "2022-06-20T17:00")));
    }

    private static Row row(int number, String question, String due) {
        return new Row(
                "/asks/" + number,
                0,
                number % 2 == 0,
                question,
                until(due),
                SampleDanger.why(),
                number % 2 == 0 ? List.of() : List.of(new Link("Tell the school", "/asks/" + number + "0")),
                earlier(number % 3));
    }

    static List<Earlier> earlier(int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> new Earlier("/asks/4" + number, until("2021-11-10T19:50")))
                .toList();
    }

    static TimeLeft until(String due) {
        return TimeLeft.until(LondonTime.parse(due), NOW);
    }
}
