package org.reachable.scenarios.lives;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Times a child is missing, and what follows each: the council told, the return, an officer's visit, an interview. Few
 * children in care go missing and those few often; from home it is mostly once or twice.
 */
final class MissingTimes {
    private static final int FROM_AGE = 10;

    private final Diary diary;
    private final Dice dice;
    private final Timeliness timeliness;

    MissingTimes(Diary diary) {
        this.diary = diary;
        this.dice = diary.dice("missing");
        this.timeliness = diary.timeliness(dice);
    }

    void tell(List<Stretch> inCare) {
        List<LocalDateTime> times = new ArrayList<>(
                diary.times("missing-from-home", FROM_AGE, Child.GROWN_UP, diary.troubles, dice).stream()
                        .filter(time -> inCare.stream().noneMatch(care -> care.holds(time)))
                        .toList());
        double oftener = dice.gamma(diary.volumes.of("missing-evenness-in-care"));
        inCare.forEach(care -> times.addAll(fromCare(care, oftener)));
        times.sort(null);
        LocalDateTime back = LocalDateTime.MIN;
        for (LocalDateTime time : times) {
            if (time.isAfter(back)) {
                boolean care = inCare.stream().anyMatch(each -> each.holds(time));
                back = episode(time.plusHours(dice.between(0, 5)), care);
            }
        }
    }

    private List<LocalDateTime> fromCare(Stretch care, double oftener) {
        LocalDateTime from = Diary.later(
                Diary.later(care.from(), diary.child.birthday(FROM_AGE).atStartOfDay()),
                diary.setting.period().from().atStartOfDay());
        LocalDateTime to = Diary.earlier(care.to(), diary.setting.period().to().atStartOfDay());
        int many = dice.count(diary.volumes.of("missing-each-year-in-care") * oftener * Moments.years(from, to));
        List<LocalDateTime> times = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            times.add(Moments.between(from, to, 16, 22, dice));
        }
        return times;
    }

    /** One time missing; when the child was back. */
    private LocalDateTime episode(LocalDateTime at, boolean care) {
        String number = diary.nextEpisode();
        Volumes volumes = diary.volumes;
        long minutes =
                Math.round(60 * dice.lognormal(volumes.of("missing-median-hours"), volumes.of("missing-hours-spread")));
        LocalDateTime back = Recording.shown(at.plusMinutes(Math.clamp(minutes, 45, 60L * 24 * 40)));
        var report = diary.note(at, care ? "placement" : "family", "missing-reported")
                .with("episode", number)
                .with("from", care ? "placement" : "home");
        followed(
                timeliness.hours(report.recordedAt(), 24, "missing-step"),
                number,
                "social-care",
                "missing-record-opened");
        var returned = returned(Diary.later(back, report.recordedAt()), number);
        followed(timeliness.hours(returned.recordedAt(), 24, "missing-step"), number, "police", "prevention-interview");
        interview(returned, number);
        return returned.recordedAt();
    }

    private void followed(@Nullable LocalDateTime at, String number, String agency, String type) {
        if (at != null) {
            diary.note(at, agency, type).outcome("DONE").with("episode", number);
        }
    }

    private Note returned(LocalDateTime at, String number) {
        Volumes volumes = diary.volumes;
        boolean away = dice.chance(volumes.of("missing-found-out-of-area"));
        var note = diary.note(at, "police", "missing-returned")
                .where(
                        away
                                ? "another city"
                                : dice.chance(volumes.of("missing-found-at-home")) ? "home" : diary.area.place(dice))
                .with("episode", number)
                .with("found", away ? "out-of-area" : "in-area")
                .withIf(dice.chance(volumes.of("missing-distress")), "distress", "yes")
                .with("injury", dice.chance(volumes.of("missing-hurt")) ? "unexplained" : "none");
        if (note.attribute("distress").equals("yes")
                || !note.attribute("injury").equals("none")) {
            new Support(diary, dice, timeliness).trustedAdult(note);
        }
        return note;
    }

    private void interview(Note returned, String number) {
        double drawn = dice.between(0.0, 1.0);
        boolean held = drawn < diary.volumes.of("interview-held");
        boolean refused = !held && drawn < diary.volumes.of("interview-held") + diary.volumes.of("interview-refused");
        LocalDateTime at = timeliness.hours(returned.occurredAt(), 72, "interview");
        if (at == null || !held && !refused) {
            return;
        }
        LocalDateTime known = Diary.later(at, returned.recordedAt().plusMinutes(30));
        var interview = diary.note(known, "voluntary", "return-interview-completed", held ? "yes" : "refused")
                .outcome(held ? "DONE" : "DECLINED")
                .with("episode", number)
                .with("held", held ? "yes" : "refused")
                .with("independent", "yes");
        if (held) {
            interview.reaching("social-care", interview.recordedAt());
            followed(timeliness.workingDays(known, 1, "interview"), number, "voluntary", "return-interview-shared");
        }
    }
}
