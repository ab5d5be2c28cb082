package org.reachable.practice.voice;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Dates;
import org.reachable.platform.partnership.FamilyMember;

/** What whoever takes back what they told reads of it, before and after: who reads it, and who is asked still. */
final class OnceTakenBack {

    private OnceTakenBack() {}

    static String before(FamilyMember reader, ToldStore.Report report, ToldStore.@Nullable Back helped) {
        if (report.saysDanger()) {
            return "Nobody reads it any more. %s: somebody still finds out whether you are safe."
                    .formatted(danger(report));
        }
        return isUnhelped(helped)
                ? "Nobody reads it any more. " + stillAsked(reader, helped)
                : "Nobody reads it any more, and nobody is asked about it.";
    }

    /**
     * The same once they took it back.
     *
     * @param late by when somebody should have found out; empty where it is not late, or somebody did
     */
    static String said(
            FamilyMember reader,
            ToldStore.Report report,
            ToldStore.@Nullable Back helped,
            Optional<Instant> late,
            Instant now) {
        return said(reader, report, helped)
                + late.map(due -> " " + late(due, now) + ".").orElse("");
    }

    /** The same to whoever asks still. */
    static String late(Instant due, Instant now) {
        return "Somebody should have done that by " + Dates.by(due, now)
                + ", and nobody has written that they did. That is our fault, not yours: whoever is on duty is still asked";
    }

    private static String said(FamilyMember reader, ToldStore.Report report, ToldStore.@Nullable Back helped) {
        if (report.saysDanger()) {
            return "You took this back. %s, so somebody finds out whether you are safe.".formatted(danger(report));
        }
        return "You took this back. "
                + (isUnhelped(helped) ? stillAsked(reader, helped) : "Nobody is asked about it any more.");
    }

    private static String danger(ToldStore.Report report) {
        return report.canWait()
                ? "What you wrote said that somebody could be hurt"
                : report.urgent().equals(Voices.YES)
                        ? "You said that somebody could be hurt"
                        : "You said that you do not know whether somebody could be hurt";
    }

    private static boolean isUnhelped(ToldStore.@Nullable Back helped) {
        return helped != null && !helped.helped().equals(Voices.YES);
    }

    /** What did not help is asked about still, whatever is taken back; and a child is never left alone with it. */
    private static String stillAsked(FamilyMember reader, ToldStore.@Nullable Back helped) {
        return Voices.isUnhelped(reader, helped)
                ? "You said that the answer did not help: somebody is still asked to find out whether you are safe, and to come and see you."
                : "You said that the answer did not help: somebody is still asked what would help.";
    }
}
