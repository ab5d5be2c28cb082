package org.reachable.scenarios.lives;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.reachable.engine.calendar.Calendars;

/**
 * A county of invented children. Child number k is the same however many children are asked for. At eighteen a child makes
 * way for a baby born that day under the same number, so that the county keeps its size and its ages.
 */
public final class County {
    /** A number has fewer lives than this in any period that can be told. */
    private static final long LIVES_A_NUMBER = 100;

    private final Setting setting;

    private County(Setting setting) {
        this.setting = setting;
    }

    /** The county of a seed over a period, after the volumes packaged here. */
    public static County of(long seed, Period period) {
        return new County(Setting.of(seed, period, Volumes.shipped()));
    }

    /** The lives under one number, from 0: one, or one and those who come after. */
    public List<Life> lives(int number) {
        var lives = new ArrayList<Life>(2);
        LocalDate born = setting.period()
                .from()
                .minusDays(1 + (long) (setting.dice(number, "birth").between(0.0, 1.0) * daysOfChildhood()));
        for (int which = 0; born.isBefore(setting.period().to()); which++) {
            lives.add(life(number, which, born));
            born = born.plusYears(Child.GROWN_UP);
        }
        return lives;
    }

    private long daysOfChildhood() {
        LocalDate from = setting.period().from();
        return from.toEpochDay() - from.minusYears(Child.GROWN_UP).toEpochDay() - 1;
    }

    private Life life(int number, int which, LocalDate born) {
        long life = number * LIVES_A_NUMBER + which;
        var dice = setting.dice(life, "child");
        var household = Household.of(number, setting);
        var area = Area.of(number, setting.names());
        var child = child(reference(number, which), born, household, area, dice);
        double troubles = household.troubles() * dice.gamma(setting.volumes().of("child-evenness"));
        return told(new Diary(setting, child, household, area, troubles, life));
    }

    private static String reference(int number, int which) {
        return "W%06d%s".formatted(number, which == 0 ? "" : "-" + (which + 1));
    }

    private Child child(String reference, LocalDate born, Household household, Area area, Dice dice) {
        Volumes volumes = setting.volumes();
        boolean boy = dice.chance(volumes.of("boys"));
        String pronouns = dice.chance(volumes.of("they-them")) ? "they/them" : boy ? "he/him" : "she/her";
        LocalDate last = setting.period().to().minusDays(1);
        int age = Math.min(
                Child.GROWN_UP - 1, java.time.Period.between(born, last).getYears());
        return new Child(
                reference,
                dice.pick(boy ? setting.names().boys() : setting.names().girls()),
                household.familyName(),
                born,
                boy ? "male" : "female",
                household.ethnicity(),
                area.school(age, household.number()),
                pronouns);
    }

    private static Life told(Diary diary) {
        var casework = new Casework(diary);
        casework.tell();
        new MissingTimes(diary).tell(casework.inCare());
        new Health(diary).tell();
        new SchoolLife(diary).tell();
        new SchoolMoves(diary).tell();
        new Policing(diary).tell();
        new Exploitation(diary).tell();
        boolean hard = new HardStory(diary).tell();
        return new Life(
                diary.child,
                careStatus(casework.inCare(), diary.setting.period()),
                diary.notes(),
                casework.openWork(),
                casework.inCare(),
                hard);
    }

    private static String careStatus(List<Stretch> inCare, Period period) {
        LocalDateTime last = period.to().minusDays(1).atStartOfDay();
        if (inCare.stream().anyMatch(each -> each.holds(last))) {
            return "in care";
        }
        return inCare.isEmpty() ? "not in care" : "left care";
    }

    public Period period() {
        return setting.period();
    }

    /** Working days, and the school days of the invented terms. */
    public Calendars calendars() {
        return setting.calendars();
    }
}
