package org.reachable.engine.invented;

import java.time.Instant;
import java.util.List;

/** A year in which something happened and somebody saw to it. It should raise almost nothing. */
final class OrdinaryLife {
    private final ChildRows story;
    private final Chance chance;
    private final Days days;

    private OrdinaryLife(ChildRows story) {
        this.story = story;
        this.chance = story.chance;
        this.days = story.days;
    }

    static List<Row> of(String child, Chance chance) {
        var life = new OrdinaryLife(new ChildRows(child, chance));
        int events = chance.pick(1, 1, 1, 1, 2, 2, 3);
        for (int i = 0; i < events; i++) {
            life.happens(life.days.anyTime());
        }
        return life.story.rows();
    }

    /** In the proportions of a county: hospitals see far more children than anybody looks for. */
    private void happens(Instant at) {
        switch (chance.between(1, 40)) {
            case 1, 2 -> missingAndHeard(at);
            case 3, 4, 5 -> familyToldAndAnswered(at);
            case 6, 7, 8, 9, 10 -> suspendedForADay(at);
            case 11, 12, 13, 14 -> concernAtSchool(at);
            case 15, 16, 17, 18 -> seenByTheGp(at);
            default -> fell(at);
        }
    }

    private void missingAndHeard(Instant at) {
        Instant home = days.hoursLater(at, 1, 14);
        String from = chance.pick("home", "home", "school");
        story.keep(story.row(at, "family", "missing-reported")
                .with("episode", "1")
                .with("from", from)
                .saying("Not back when expected."));
        story.keep(story.row(home, "police", "missing-returned")
                .with("episode", "1")
                .with("found", "in-area")
                .outcome("RECORDED"));
        story.keep(story.row(days.hoursLater(home, 10, 60), "voluntary", "return-interview-completed")
                .with("episode", "1")
                .with("held", "yes")
                .with("independent", "yes")
                .outcome("DONE"));
    }

    private void familyToldAndAnswered(Instant at) {
        var report = story.keep(story.row(at, "family", "family-report")
                .saying("Worried about friends.")
                .outcome("OPEN"));
        story.keep(story.row(days.later(at, 1, 3), "social-care", "family-reply")
                .with("answers", report.id())
                .reached("family", days.later(at, 1, 3))
                .outcome("RESOLVED"));
    }

    private void suspendedForADay(Instant at) {
        story.keep(story.row(at, "school", "school-suspension")
                .with("days", chance.pick("1", "1", "2"))
                .outcome("DECIDED"));
    }

    private void concernAtSchool(Instant at) {
        var concern = story.keep(story.row(at, "school", "school-concern")
                .saying("Tired in lessons.")
                .outcome("RESOLVED"));
        story.keep(story.row(days.hoursLater(at, 1, 5), "social-care", "contact-decision")
                .with("answers", concern.id())
                .outcome("DECIDED"));
        story.keep(story.row(days.later(at, 1, 3), "social-care", "referrer-reply")
                .with("answers", concern.id())
                .reached("school", days.later(at, 1, 3))
                .outcome("RESOLVED"));
    }

    private void seenByTheGp(Instant at) {
        story.keep(story.row(at, "health-gp", "gp-consultation")
                .saying("Sore throat.")
                .outcome("DONE"));
    }

    private void fell(Instant at) {
        story.keep(story.row(at, "health-ed", "ed-attendance")
                .with("injury", chance.pick("accident", "accident", "none"))
                .saying("Fell from a bicycle.")
                .outcome("DONE"));
    }
}
