package org.reachable.engine.invented;

import java.time.Instant;
import java.util.List;

/** A year in which much happened and little was done: the kind of story the rules are for. */
final class HardLife {
    private final ChildRows story;
    private final Chance chance;
    private final Days days;
    /** What this child's story shares with others. */
    private final Shared shared;

    private int episodes;
    private int arrests;

    private HardLife(ChildRows story, Shared shared) {
        this.story = story;
        this.chance = story.chance;
        this.days = story.days;
        this.shared = shared;
    }

    static List<Row> of(String child, Chance chance, Shared shared) {
        var life = new HardLife(new ChildRows(child, chance), shared);
        int troubles = chance.between(4, 12);
        Instant at = life.days.anyTime();
        for (int i = 0; i < troubles; i++) {
            life.trouble(at);
            at = chance.oneIn(5) ? life.days.anyTime() : life.days.later(at, 0, 21);
        }
        return life.story.rows();
    }

    private void trouble(Instant at) {
        switch (chance.between(1, 14)) {
            case 1, 2, 3 -> missing(at);
            case 4, 5 -> arrested(at);
            case 6 -> hurt(at);
            case 7 -> excluded(at);
            case 8 -> moved(at);
            case 9, 10 -> met(at);
            case 11 -> planned(at);
            case 12 -> differed(at);
            case 13 -> told(at);
            default -> seen(at);
        }
    }

    private void missing(Instant at) {
        String episode = Integer.toString(++episodes);
        Instant home = days.hoursLater(at, 2, 80);
        story.keep(story.row(at, chance.pick("family", "placement"), "missing-reported")
                .with("episode", chance.oneIn(10) ? "" : episode)
                .with("from", chance.pick("home", "placement", "school"))
                .with("returned_at", chance.oneIn(8) ? Attribute.time(home) : ""));
        story.keep(story.row(home, "police", "missing-returned")
                .with("episode", chance.oneIn(10) ? "" : episode)
                .with("found", chance.pick("in-area", "out-of-area", "placement-area", ""))
                .with("injury", chance.pick("", "", "", "assault", "weapon", "none"))
                .with("distress", chance.oneIn(6) ? "yes" : "")
                .with("ticket_bought_by", chance.oneIn(5) ? "an adult" : "")
                .saying(shared.thing())
                .where(shared.place()));
        if (!chance.oneIn(3)) {
            story.keep(story.row(days.hoursLater(home, 12, 200), "voluntary", "return-interview-completed")
                    .with("episode", episode)
                    .with("held", chance.pick("yes", "yes", "refused", "not-attended", "")));
        }
    }

    private void arrested(Instant at) {
        String arrest = Integer.toString(++arrests);
        var row = story.keep(story.row(at, chance.pick("police", "police", "transport-police"), "police-arrest")
                .with("arrest", arrest)
                .with("exploitation_considered", chance.pick("", "no", "yes"))
                .saying(shared.thing())
                .where(shared.place()));
        if (!chance.oneIn(4)) {
            story.keep(story.row(days.later(at, 1, 30), "police", "police-nfa-decision")
                    .with("arrest", arrest)
                    .with("charged", chance.pick("no", "no", "yes"))
                    .with("exploitation_considered", chance.pick("", "no", "yes"))
                    .outcome("NFA: no further action"));
        }
        if (chance.oneIn(3)) {
            story.keep(story.row(days.hoursLater(at, 1, 40), "voluntary", "trusted-adult-contact")
                    .with("answers", row.id())
                    .outcome("ENGAGED"));
        }
    }

    private void hurt(Instant at) {
        var row = story.keep(story.row(at, "health-ed", chance.pick("ed-attendance", "serious-incident"))
                .with("injury", chance.pick("assault", "weapon", "self-harm", "unexplained", "", "accident"))
                .with("distress", chance.oneIn(4) ? "yes" : "")
                .with("threat", chance.pick("", "", "yes", "life"))
                .where(shared.place()));
        if (chance.oneIn(2)) {
            story.keep(story.row(days.hoursLater(at, 2, 60), "mental-health", "mental-health-contact")
                    .with("answers", chance.oneIn(2) ? row.id() : ""));
        }
    }

    private void excluded(Instant at) {
        story.keep(story.row(at, "school", chance.pick("school-permanent-exclusion", "school-suspension"))
                .with("days", chance.pick("3", "5", "6", "10")));
        story.keep(story.row(days.later(at, 1, 40), "school", "school-roll-change")
                .with("roll", "off")
                .with("ground", chance.pick("", "permanent-exclusion"))
                .outcome("OFF-ROLL"));
        var application = story.keep(story.row(days.later(at, 5, 60), "education-la", "in-year-application")
                .with("school", chance.pick("S1", "S2", "S3")));
        if (chance.oneIn(2)) {
            story.keep(story.row(days.later(application.occurredAt(), 5, 40), "school", "admission-refused")
                    .with("school", application.attributes().getOrDefault("school", ""))
                    .outcome("REFUSED: full"));
        }
        story.keep(story.row(days.later(at, 7, 90), "education-la", "education-provision-offer")
                .with("hours", chance.pick("5", "12", "25"))
                .with("full_time_hours", "25"));
        if (chance.oneIn(2)) {
            story.keep(story.row(days.later(at, 60, 150), "school", "school-roll-change")
                    .with("roll", "on")
                    .outcome("ON-ROLL"));
        }
    }

    private void moved(Instant at) {
        story.keep(story.row(at, "social-care", chance.pick("care-episode-start", "worker-change"))
                .with("trusted_adult", chance.pick("", "yes", "no"))
                .with("education", chance.pick("", "yes"))
                .saying(chance.pick("[PRO:SW1]", "[PRO:SW2]", "")));
        story.keep(story.row(days.later(at, 0, 3), "placement", "placement-start")
                .with("area", chance.pick("in", "out", "out"))
                .with("host_told", chance.pick("", "yes"))
                .with("near", chance.oneIn(3) ? shared.place().replace("[", "").replace("]", "") : "")
                .where(shared.place()));
        if (chance.oneIn(2)) {
            story.keep(story.row(days.later(at, 5, 90), "placement", "placement-ended")
                    .outcome(chance.pick("UNPLANNED: broke down", "ENDED")));
        }
    }

    private void met(Instant at) {
        var meeting = story.keep(story.row(
                        at,
                        chance.pick("social-care", "police"),
                        chance.pick("strategy-meeting", "strategy-meeting", "risk-meeting", "joint-police-yjs-panel"))
                .with("attended", chance.pick("", "police|social-care", "police|social-care|health-gp"))
                .with("changed", chance.pick("", "no", "no", "yes"))
                .with("s47", chance.pick("", "yes", "no"))
                .with("nrm", chance.pick("", "considered", "decided-not", "submitted"))
                .with("actions", chance.pick("", "1", "3"))
                .outcome(chance.pick("NO-PLAN-CHANGE", "ACTIONS", "PLAN-CHANGED", "")));
        if (chance.oneIn(2)) {
            story.keep(story.row(days.later(at, 2, 25), "social-care", "panel-action-done")
                    .with("action_done", meeting.id() + chance.pick("", ":1", ":3")));
        }
    }

    private void planned(Instant at) {
        story.keep(story.row(at, "social-care", chance.pick("plan-created", "plan-review"))
                .with("changed", chance.pick("", "no", "yes"))
                .with("contingency", chance.pick("", "yes"))
                .with("disruption", chance.pick("", "yes"))
                .with("education", chance.pick("", "yes"))
                .with("family_support", chance.pick("", "yes"))
                .with("signed", chance.oneIn(4) ? "yes" : "")
                .with("review_date", chance.oneIn(3) ? Attribute.date(days.later(at, 10, 60)) : ""));
    }

    private void differed(Instant at) {
        story.keep(story.row(at, "youth-justice", "professional-disagreement").with("with", "social-care"));
        var raised = story.keep(story.row(days.later(at, 1, 10), "youth-justice", "escalation-raised")
                .with("with", "social-care")
                .with("stage", chance.pick("", "1", "2")));
        if (!chance.oneIn(3)) {
            story.keep(story.row(days.later(raised.occurredAt(), 1, 15), "social-care", "escalation-response")
                    .with("with", "youth-justice")
                    .with("answers", chance.oneIn(2) ? raised.id() : "")
                    .with("answers_question", chance.pick("", "yes", "no")));
        }
    }

    private void told(Instant at) {
        String type = chance.pick("family-report", "child-disclosure", "housing-report", "voluntary-concern");
        var worry = story.keep(story.row(at, type.startsWith("family") ? "family" : "voluntary", type)
                .with("asks", chance.oneIn(6) ? "same-day-meeting" : "")
                .saying(shared.thing())
                .outcome(chance.pick("LOGGED", "NFA", "OPEN", "")));
        if (chance.oneIn(3)) {
            story.keep(story.row(days.later(at, 0, 9), "social-care", "family-reply")
                    .with("answers", worry.id()));
        }
    }

    private void seen(Instant at) {
        story.keep(story.row(at, "police", chance.pick("police-stop-search", "police-sighting", "police-risk-list"))
                .with("noticed", chance.pick("", "yes", "no"))
                .with("shared_with", chance.pick("", "none"))
                .saying(shared.thing())
                .where(shared.place())
                .outcome(chance.pick("NFA", "LOGGED", "RECORDED")));
    }
}
