package org.reachable.scenarios.lives;

import java.time.LocalDateTime;

/** People who come when something has happened to a child. */
final class Support {
    private final Diary diary;
    private final Dice dice;
    private final Timeliness timeliness;

    Support(Diary diary, Dice dice, Timeliness timeliness) {
        this.diary = diary;
        this.dice = dice;
        this.timeliness = timeliness;
    }

    /** Somebody the child trusts, within a day as often as the figures say. */
    void trustedAdult(Note after) {
        LocalDateTime at = timeliness.hours(after.recordedAt(), 24, "trusted-adult");
        if (at != null) {
            diary.note(at, "voluntary", "trusted-adult-contact")
                    .outcome("ENGAGED")
                    .answering(after);
        }
    }

    /** The mental health crisis team. */
    void mentalHealth(Note after) {
        var referral = diary.note(after.recordedAt().plusMinutes(20), "health-ed", "mental-health-referral")
                .with("urgency", "urgent")
                .answering(after);
        LocalDateTime at = timeliness.hours(referral.occurredAt(), 24, "mental-health");
        if (at != null) {
            diary.note(at, "mental-health", "mental-health-contact")
                    .outcome("ENGAGED")
                    .answering(referral);
        }
    }

    /** A strategy meeting called because the child is in danger. */
    void meeting(Note after) {
        LocalDateTime at = timeliness.workingDays(after.recordedAt(), 1, "meeting");
        if (at != null) {
            Referral.meeting(diary, dice, at).with("s47", "no").answering(after);
        }
    }
}
