package org.reachable.desk;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.reachable.desk.NowPage.Ask;
import org.reachable.desk.NowPage.Asked;
import org.reachable.desk.NowPage.ForChild;
import org.reachable.desk.NowPage.Moment;
import org.reachable.desk.NowPage.WithOthers;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.govuk.Link;
import org.reachable.govuk.Sentence;
import org.reachable.govuk.TimeLeft;

/** A desk on Friday 17 June 2022, all of it invented: as it may be, quiet, full, and full of long words. */
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
                List.of(),
                List.of(rowan(), amara()),
                null,
                List.of(
                        Sentence.of("Police served a warning notice on an adult known to two children.")
                                .thenStrong("Only one of them is named on it.")
                                .thenLink("Compare the two responses", "/entries/1"),
                        Sentence.of("School 4 refused Kofi’s application on school day 14.")
                                .thenLink("Next step is the panel’s", "/asks/9")),
                List.of(new WithOthers(
                        KOFI,
                        "Full-time education from the sixth school day",
                        "Children missing education officer",
                        TimeLeft.until(LondonTime.parse("2022-06-14T17:00"), NOW),
                        "/asks/9")),
                List.of(
                        new WithOthers(
                                AMARA,
                                "Can her form tutor come to the plan review?",
                                "Harrowmere Academy, since yesterday",
                                TimeLeft.until(LondonTime.parse("2022-06-20T12:00"), NOW),
                                "/asks/11"),
                        new WithOthers(
                                ROWAN,
                                "Who can take him to the bike workshop on Tuesday?",
                                "Pellingford children’s home, since Wednesday",
                                TimeLeft.until(LondonTime.parse("2022-06-21T10:00"), NOW),
                                "/asks/12")),
                new Asked(6, 1));
    }

    static NowPage reachable() {
        NowPage usual = usual();
        Moment custody = new Moment(
                KOFI,
                "is in custody at Brackwater police station",
                TimeLeft.until(LondonTime.parse("2022-06-17T21:50"), NOW),
                "his football coach, who sees him twice a week",
                "I want to go back to my gran’s.",
                "/asks/20");
        Moment ward = new Moment(
                AMARA,
                "is on the children’s ward at Harrowmere hospital",
                TimeLeft.until(LondonTime.parse("2022-06-17T11:00"), NOW),
                null,
                null,
                "/asks/21");
        return new NowPage(
                NOW,
                usual.lastLooked(),
                List.of(ward, custody),
                List.of(rowan()),
                null,
                usual.since(),
                List.of(),
                List.of(),
                new Asked(9, 0));
    }

    static NowPage quiet() {
        return new NowPage(
                NOW,
                null,
                List.of(),
                List.of(),
                Sentence.of("The next thing due from you is Amara’s plan review, on Monday.")
                        .thenLink("See it now", "/asks/4"),
                List.of(),
                List.of(),
                List.of(),
                new Asked(0, 0));
    }

    static NowPage many() {
        List<ForChild> children = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> new ForChild(
                        new Link("Child " + number, "/children/" + number),
                        10 + number % 8,
                        "home, Stanbrook",
                        number % 3 == 0 ? null : "an aunt",
                        null,
                        IntStream.rangeClosed(1, 1 + number % 3)
                                .mapToObj(ask -> ask(number * 10 + ask))
                                .toList()))
                .toList();
        return new NowPage(NOW, NOW, List.of(), children, null, List.of(), List.of(), List.of(), new Asked(1240, 12));
    }

    static NowPage longWords() {
        String name = "Oluwaseunfunmi Nwachukwu-Featherstonehaugh van der Llanfairpwllgwyngyll";
        String question = "Was the return interview, which the other authority’s contractor said it would hold and then"
                + " said it would not, ever held, by whom, where, and has "
                + "anybodytoldthechildwhathappenedtowhattheysaid?";
        Sentence because = Sentence.of(question).then(question).thenLink(question, "/entries/2");
        ForChild child = new ForChild(
                new Link(name, "/children/long"),
                null,
                "children’s home in Merestoke, Fenmarch, 85 miles away, since 8 August 2022; before that with " + name,
                null,
                Sentence.ofStrong(question).then(question).thenLate(question).thenLink(question, "/plan"),
                List.of(new Ask(
                        "/asks/30",
                        question,
                        TimeLeft.until(LondonTime.parse("2021-06-17T09:10"), NOW),
                        question,
                        question,
                        new Link(question, "/entries/2"),
                        question)));
        return new NowPage(
                NOW,
                null,
                List.of(new Moment(
                        new Link(name, "/children/long"),
                        question,
                        TimeLeft.until(LondonTime.parse("2022-06-17T09:10"), NOW),
                        question,
                        question,
                        "/asks/31")),
                List.of(child),
                null,
                List.of(because),
                List.of(new WithOthers(
                        new Link(name, "/children/long"),
                        question,
                        question,
                        TimeLeft.since("told us", LondonTime.parse("2021-06-09T09:00"), NOW),
                        "/asks/32")),
                List.of(),
                new Asked(1, 1));
    }

    private static ForChild rowan() {
        return new ForChild(
                ROWAN,
                15,
                "children’s home in Pellingford",
                null,
                Sentence.ofStrong("Our plan has not changed since 20 April.")
                        .then("Since then he lost his foster home and began the bike workshop.")
                        .thenLate("Nothing has been done about the adult or the car.")
                        .thenLink("What is in the way?", "/children/rowan/plan"),
                List.of(
                        new Ask(
                                "/asks/1",
                                "Is a child protection enquiry needed, and who submits the NRM referral?",
                                TimeLeft.until(LondonTime.parse("2022-06-17T17:00"), NOW),
                                "Youth justice disagrees with us: stage 1, raised Wednesday.",
                                "At 5pm it moves to both service managers by itself.",
                                null,
                                "You manage the team that leads for Rowan, and a stage 1 disagreement is the team"
                                        + " manager’s to answer within two working days."),
                        new Ask(
                                "/asks/2",
                                "Return home interview after 10–12 June: not held, and nobody owns it.",
                                TimeLeft.until(LondonTime.parse("2022-06-15T03:30"), NOW),
                                "Police brought him back from custody; no interview was requested.",
                                "Our team owns it until someone accepts it.",
                                new Link("3 entries behind this", "/asks/2"),
                                "Nobody accepted it, and your team leads for Rowan."),
                        new Ask(
                                "/asks/3",
                                "He told his mentor something important. The mentor has had no reply.",
                                TimeLeft.since("told us", LondonTime.parse("2022-06-09T10:00"), NOW),
                                "Said on 2 June, written up a week later, in confidence. The mentor is the"
                                        + " adult he sees every week.",
                                "On Monday it goes to the service manager.",
                                new Link("Open what he said", "/entries/72"),
                                "It was told to your team, and whoever tells us something gets a reply.")));
    }

    private static ForChild amara() {
        return new ForChild(
                AMARA,
                13,
                "home, Stanbrook",
                "her form tutor",
                null,
                List.of(new Ask(
                        "/asks/4",
                        "Plan review. The last one left the plan as it was: what is in the way?",
                        TimeLeft.until(LondonTime.parse("2022-06-20T17:00"), NOW)
                                .withDetail("1 working day left"),
                        "School and health have not been invited.",
                        "A second review without a change goes to the panel chair.",
                        new Link("Who holds a piece of this?", "/children/amara/surroundings"),
                        "You chair this review.")));
    }

    private static Ask ask(int number) {
        return new Ask(
                "/asks/" + number,
                "Return home interview " + number,
                TimeLeft.until(NOW.plusSeconds(number * 3_600L), NOW),
                "Back home, found at the station.",
                "Then it goes to the service manager.",
                null,
                "You are on duty.");
    }
}
