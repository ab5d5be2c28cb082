package org.reachable.pages.desk;

import java.util.List;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.pages.desk.NowPage.OfOthers;
import org.reachable.platform.partnership.ToRing;

/** Danger, all of it invented: one who is rung, and one whose number nobody wrote down. */
final class SampleDanger {

    private SampleDanger() {}

    static List<InDanger> asked(Link child, NowPage.Row row) {
        return List.of(new InDanger(
                new NowPage.Moment(child, "Missing since the report, yesterday at 9:40pm", row),
                "They wait for him at the gate, he says.",
                "",
                ring()));
    }

    static OfOthers told(Link child) {
        return new OfOthers(List.of(row(child)), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static WithOthers row(Link child) {
        return new WithOthers(
                        child,
                        "Hold the discussion or assess the threat now, and say who tells the child and family what is done tonight.",
                        "A threat to the life of Amara or someone close to Amara was made today at 8am. It is asked for now,"
                                + " at the latest by tomorrow at 8am. Dot Duty, Children’s social care, is asked. Told to you as duty sergeant,"
                                + " today at 8:05am",
                        TimeLeft.until(LondonTime.parse("2022-06-18T08:00"), SampleDesk.NOW),
                        "/asks/31",
                        List.of())
                .with("They wait for her at the gate, she says.", ring());
    }

    static NowPage.Why why() {
        return new NowPage.Why(
                "Back home, found at the station.",
                "If nobody answers, it goes to the service manager tomorrow at 5pm.",
                "3 entries behind this",
                "You are on duty.");
    }

    static List<ToRing.One> ring() {
        return List.of(
                new ToRing.One(
                        "Grace Obi",
                        "Wrote: Child told someone in trust",
                        new Link("01632 960 152", "tel:01632960152"),
                        null),
                new ToRing.One("Dot Duty", "Duty manager", null, "away until Monday"));
    }
}
