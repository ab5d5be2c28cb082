package org.reachable.scenarios.quietness;

import static org.reachable.scenarios.quietness.PlantedStories.after;
import static org.reachable.scenarios.quietness.PlantedStories.back;
import static org.reachable.scenarios.quietness.PlantedStories.held;
import static org.reachable.scenarios.quietness.PlantedStories.missing;
import static org.reachable.scenarios.quietness.PlantedStories.one;
import static org.reachable.scenarios.quietness.PlantedStories.returning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.reachable.engine.entry.WrittenEntry;

/**
 * A kind of moment as the policy's own words tell it, written down here a second time by hand: nothing asks the engine or
 * reads the policy, so that what is left out of either is missed.
 *
 * @param rule the rule that speaks of it
 * @param words what happens, in words
 * @param within how long after it is known somebody must have been alerted; a day of work is over six days later at most,
 *     whatever the holidays
 * @param story the entries, as agencies write them; the last one is the moment
 */
public record Planted(String rule, String words, Duration within, Story story) {

    /** Entries about a child, the last of them at an instant, under numbers that begin with this. */
    @FunctionalInterface
    public interface Story {
        List<WrittenEntry> told(String child, String number, Instant at);
    }

    private static final Duration AT_ONCE = Duration.ZERO;

    static final Duration AN_HOUR = Duration.ofHours(1);

    private static final Duration A_DAY = Duration.ofHours(24);

    private static final Duration A_WORKING_DAY = Duration.ofDays(6);

    private static final String REACHABLE = "reachable-moment";

    private static final String DANGER = "danger-response";

    private static final String MET = "strategy-meeting";

    private static final String ALL_OF_THEM = "social-care|police|health-ed";

    private static final String OUT_OF_AREA = "found=out-of-area";

    private static final String CARE = "care-episode-start";

    static final String NO_PLACE = "";

    private static final String ONE_PLACE = "[LOC:%s]";

    /** Moments when a child may be reached, and dangers: somebody must be alerted to each. */
    public static final List<Planted> MOMENTS = PlantedStories.besides(
            new Planted(REACHABLE, "an arrest", AT_ONCE, one("police", "police-arrest")),
            new Planted(REACHABLE, "a permanent exclusion", AT_ONCE, one("school", "school-permanent-exclusion")),
            new Planted(REACHABLE, "the child told somebody", AT_ONCE, one("voluntary", "child-disclosure")),
            new Planted(REACHABLE, "a crime against the child", AT_ONCE, one("police", "crime-victim-report")),
            new Planted(REACHABLE, "hurt by somebody", AT_ONCE, one("health-ed", "ed-attendance", "injury=assault")),
            new Planted(REACHABLE, "hurt, nobody asked how", AT_ONCE, one("health-ed", "ed-attendance")),
            new Planted(REACHABLE, "badly hurt", AT_ONCE, one("police", "serious-incident", "injury=weapon")),
            new Planted(REACHABLE, "lost a home at once", AT_ONCE, one("placement", "placement-ended UNPLANNED")),
            new Planted(REACHABLE, "came back hurt", AT_ONCE, one("police", "missing-returned", "injury=unexplained")),
            new Planted(REACHABLE, "came back in distress", AT_ONCE, one("police", "missing-returned", "distress=yes")),
            new Planted(REACHABLE, "a return told with the report, hurt", AT_ONCE, back("injury=unexplained")),
            new Planted(REACHABLE, "a return told with the report, in distress", AT_ONCE, back("distress=yes")),
            new Planted("missing-now", "missing, asked of the co-ordinator", AT_ONCE, missing("placement")),
            new Planted("missing-now", "missing, and to be back later", AT_ONCE, returning(AN_HOUR)),
            new Planted("missing-now-duty", "missing, asked of the duty", AT_ONCE, missing("family")),
            new Planted("urgent-words", "urgent words", AT_ONCE, one("family", "family-report", "urgent=yes")),
            new Planted(
                    "urgent-unknown",
                    "words of which nobody knows whether they are urgent",
                    AT_ONCE,
                    one("family", "family-report", "urgent=unknown")),
            new Planted(
                    "urgent-taken-back",
                    "words of danger taken back",
                    AT_ONCE,
                    one("child", "urgent-words-taken-back")),
            new Planted(
                    "family-urgent-taken-back",
                    "what a mother or a father told of danger, taken back",
                    AT_ONCE,
                    one("family", "urgent-words-taken-back", "taken_back_by=family")),
            new Planted(
                    "urgent-unhelped",
                    "an answer about danger that did not help",
                    AT_ONCE,
                    one("family", "reply-helped", "helped=no", "of_danger=yes")),
            new Planted(
                    "danger-told-otherwise",
                    "danger that was put right",
                    AT_ONCE,
                    one("social-care", "danger-words-put-right")),
            new Planted(
                    "danger-of-another-child",
                    "danger that was told of the wrong child",
                    AT_ONCE,
                    one("social-care", "danger-words-put-right", "of_another_child=yes")),
            new Planted(
                    "danger-unknown",
                    "nobody knows whether somebody threatens the child",
                    AT_ONCE,
                    one("school", "school-concern", "threat=unknown")),
            new Planted(
                    "danger-unknown",
                    "nobody knows whether the child is in distress",
                    AT_ONCE,
                    one("school", "school-concern", "distress=unknown")),
            new Planted(
                    "missing-still",
                    "missing, and the record open",
                    AT_ONCE,
                    after("placement", "missing-reported", NO_PLACE, "social-care", "missing-record-opened")),
            new Planted(
                    "missing-still-duty",
                    "missing, and the record open, asked of the duty",
                    AT_ONCE,
                    after("family", "missing-reported", NO_PLACE, "social-care", "missing-record-opened")),
            new Planted(
                    "cp-strategy-next-day",
                    "a threat to life, and no discussion held",
                    A_WORKING_DAY,
                    one("police", "police-sighting", "threat=life")),
            new Planted(
                    "cp-strategy-next-day",
                    "hurt, and no discussion held",
                    A_WORKING_DAY,
                    one("school", "school-concern", "injury=weapon")),
            new Planted(
                    "cp-strategy-next-day",
                    "attacked, and no discussion held",
                    A_WORKING_DAY,
                    one("school", "school-concern", "injury=attacked")),
            new Planted(
                    "danger-in-words",
                    "words of danger beside a no",
                    AT_ONCE,
                    one("school", "school-concern", "words_of_danger=said-no")),
            new Planted(
                    "injury-in-words",
                    "an injury in a word that no list has",
                    AT_ONCE,
                    one("health-ed", "ed-attendance", "injury=burn")),
            new Planted("exploitation-asked-in-custody", "held, and not asked", A_DAY, held()),
            new Planted("disclosure", "told in trust", AT_ONCE, one("school", "child-disclosure")),
            new Planted("distress-response", "hopeless", AT_ONCE, one("school", "school-concern", "distress=hopeless")),
            new Planted(
                    "place-risk",
                    "sent to where the child was harmed",
                    AT_ONCE,
                    after("police", "police-arrest", ONE_PLACE, "social-care", "placement-start")),
            new Planted(DANGER, "a threat", A_WORKING_DAY, one("police", "police-sighting", "threat=yes")),
            new Planted(
                    DANGER, "no doubt", A_WORKING_DAY, one("police", "police-sighting", "threat=no doubt, a stabbing")),
            new Planted(
                    DANGER,
                    "no threat to life, and so another",
                    A_WORKING_DAY,
                    one("police", "police-sighting", "threat=no threat to life")),
            new Planted(
                    "distress-response",
                    "hurt themselves, whichever box it is in",
                    AT_ONCE,
                    one("health-ed", "ed-attendance", "injury=self-harm")),
            new Planted(
                    "distress-response",
                    "a crisis, and every box left blank",
                    AT_ONCE,
                    one("mental-health", "mental-health-crisis")),
            new Planted(DANGER, "an assault", A_WORKING_DAY, one("school", "school-concern", "injury=assault")),
            new Planted(DANGER, "attacked", A_WORKING_DAY, one("school", "school-concern", "injury=attacked")),
            new Planted(
                    DANGER,
                    "found far away on another's ticket",
                    A_WORKING_DAY,
                    one("police", "police-sighting", OUT_OF_AREA, "ticket_bought_by=unknown adult")),
            new Planted(
                    DANGER,
                    "found far away after a screening",
                    A_WORKING_DAY,
                    after("social-care", "exploitation-screening", NO_PLACE, "police", "police-sighting", OUT_OF_AREA)),
            new Planted(
                    DANGER,
                    "found far away at a place known before",
                    A_WORKING_DAY,
                    after("police", "police-stop-search", ONE_PLACE, "police", "police-sighting", OUT_OF_AREA)),
            new Planted(
                    "danger-response-within-a-day",
                    "a threat to life",
                    A_DAY,
                    one("police", "police-sighting", "threat=life")),
            new Planted(
                    "danger-in-a-reply",
                    "whoever replied says that somebody could be hurt",
                    A_DAY,
                    one("social-care", "child-reply", "could_be_hurt=yes")),
            new Planted(
                    "danger-before-tomorrow",
                    "a threat, and somebody could be hurt before tomorrow",
                    A_DAY,
                    one("school", "school-concern", "threat=yes", "could_be_hurt=yes")),
            new Planted(
                    "danger-before-tomorrow",
                    "a threat that a file tells of as tonight",
                    A_DAY,
                    one("school", "school-concern", "threat=they wait for him tonight")),
            new Planted(
                    "danger-on-one-word",
                    "met, by one person's word",
                    A_DAY,
                    one("social-care", MET, "attended=" + ALL_OF_THEM, "on_one_word=police")),
            new Planted(
                    "danger-seen-by-nobody",
                    "a threat was assessed, and nobody has seen the child",
                    A_DAY,
                    one("police", "threat-assessment", "held=yes", "seen_since=nobody")),
            new Planted(
                    "danger-said-otherwise",
                    "met, and one of those who stand there says that it was otherwise",
                    AT_ONCE,
                    one("social-care", MET, "attended=" + ALL_OF_THEM, "on_one_word=police", "said_otherwise=police")),
            new Planted(
                    "same-day-request",
                    "a meeting asked for today",
                    A_DAY,
                    one("school", "school-concern", "asks=same-day-meeting")),
            new Planted("exploitation-considered", "arrested, and not asked", A_DAY, one("police", "police-arrest")),
            new Planted(
                    "disruption-without-safety-plan",
                    "enforcement without a plan for the children",
                    AT_ONCE,
                    one("police", "police-disruption", "linked_children_plan=no")),
            new Planted(
                    "agency-only-knowledge",
                    "on a list that nobody shares",
                    A_WORKING_DAY,
                    one("police", "police-risk-list", "shared_with=none")),
            new Planted(
                    "agency-only-knowledge",
                    "on a list, and told to be so not yet",
                    A_WORKING_DAY,
                    one("police", "police-risk-list", "shared_with=not yet the school")),
            new Planted("not-quorate", "met without police", AT_ONCE, one("social-care", MET, "attended=social-care")),
            new Planted("section-47-decision-missing", "met, nothing decided", AT_ONCE, one("social-care", MET)),
            new Planted(
                    "removal-without-ground",
                    "off the roll, nobody says why",
                    AT_ONCE,
                    one("school", "school-roll-change", "roll=off")),
            new Planted(
                    "refusal-of-child-in-care",
                    "in care, and refused by a school",
                    AT_ONCE,
                    after("social-care", CARE, NO_PLACE, "school", "admission-refused")),
            new Planted(
                    "refusal-of-child-in-care",
                    "in care, and an application refused",
                    AT_ONCE,
                    after("social-care", CARE, NO_PLACE, "education-la", "in-year-application", "stage=refused")));

    /** What looks like one and is none: the rule must say nothing of it. */
    static final List<Planted> NEARLY = List.of(
            new Planted(REACHABLE, "an accident", AT_ONCE, one("health-ed", "ed-attendance", "injury=accident")),
            new Planted(REACHABLE, "ill, not hurt", AT_ONCE, one("health-ed", "ed-attendance", "injury=none")),
            new Planted(REACHABLE, "moved as planned", AT_ONCE, one("placement", "placement-ended PLANNED")),
            new Planted(REACHABLE, "came back well", AT_ONCE, one("police", "missing-returned", "distress=no")),
            new Planted(REACHABLE, "missing, not back yet", AT_ONCE, one("placement", "missing-reported")),
            new Planted("missing-now", "missing, and back when it was told", AT_ONCE, back()),
            new Planted(
                    REACHABLE,
                    "missing, and to be back later, hurt",
                    AT_ONCE,
                    returning(AN_HOUR, "injury=unexplained")),
            new Planted("urgent-words", "words, not urgent", AT_ONCE, one("family", "family-report", "urgent=no")),
            new Planted("distress-response", "no distress", AT_ONCE, one("school", "school-concern", "distress=none")),
            new Planted(DANGER, "no threat", A_WORKING_DAY, one("police", "police-sighting", "threat=none")),
            new Planted("not-quorate", "met, police too", AT_ONCE, one("social-care", MET, "attended=" + ALL_OF_THEM)),
            new Planted("section-47-decision-missing", "met, and no", AT_ONCE, one("social-care", MET, "s47=no")),
            new Planted(
                    "exploitation-considered",
                    "arrested, and considered",
                    A_DAY,
                    one("police", "police-arrest", "exploitation_considered=yes")),
            new Planted(
                    "disruption-without-safety-plan",
                    "enforcement with a plan",
                    AT_ONCE,
                    one("police", "police-disruption", "linked_children_plan=yes")),
            new Planted(
                    "agency-only-knowledge",
                    "on a list that is shared",
                    A_WORKING_DAY,
                    one("police", "police-risk-list", "shared_with=social-care")));
}
