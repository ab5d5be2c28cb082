package org.reachable.scenarios.lives;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Somebody tells social care of a worry about a child.
 *
 * @param at when it happened
 * @param by who tells
 */
record Contact(LocalDateTime at, By by) {
    private static final int STARTS_SCHOOL = 4;

    /** Who tells, and in what kind of entry. */
    enum By {
        CALL_TO_THE_HOME("police", "police-vulnerability-notification"),
        POLICE("police", "police-vulnerability-notification"),
        SCHOOL("school", "school-concern"),
        GP("health-gp", "written-referral"),
        HEALTH_VISITOR("health-community", "information-shared"),
        FAMILY("family", "family-report"),
        HOUSING("housing", "housing-report");

        final String agency;
        final String type;

        By(String agency, String type) {
            this.agency = agency;
            this.type = type;
        }
    }

    /** Every contact of a childhood as far back as work may still be open, in order. */
    static List<Contact> all(Diary diary) {
        var dice = diary.dice("contacts");
        LocalDateTime from = Diary.later(
                diary.setting.historyFrom().atStartOfDay(),
                diary.child.birthday(0).atStartOfDay());
        LocalDateTime to = Diary.earlier(
                diary.setting.period().to().atStartOfDay(),
                diary.child.birthday(Child.GROWN_UP).atStartOfDay());
        var result = new ArrayList<Contact>();
        diary.household.calls().stream()
                .filter(call -> !call.isBefore(from) && call.isBefore(to))
                .forEach(call -> result.add(new Contact(call, By.CALL_TO_THE_HOME)));
        double others = diary.volumes.forOne("contacts") - diary.volumes.forOne("calls-to-the-home");
        int many = dice.count(others * diary.troubles * Moments.years(from, to));
        for (int i = 0; i < many; i++) {
            result.add(contact(diary, from, to, dice));
        }
        result.sort(Comparator.comparing(Contact::at));
        return result;
    }

    private static Contact contact(Diary diary, LocalDateTime from, LocalDateTime to, Dice dice) {
        By by = by(diary.volumes, dice);
        LocalDateTime at = Moments.between(from, to, 8, by == By.POLICE ? 23 : 17, dice);
        if (by != By.SCHOOL) {
            return new Contact(at, by);
        }
        return diary.age(at) < STARTS_SCHOOL
                ? new Contact(at, By.HEALTH_VISITOR)
                : new Contact(Moments.aSchoolDayBefore(at, from, diary.setting.calendars(), dice), by);
    }

    /** Who tells, calls to the home left aside: they are police contacts that come on their own. */
    private static By by(Volumes volumes, Dice dice) {
        double all = volumes.of("contacts") - volumes.of("calls-to-the-home");
        double drawn = dice.between(0.0, all);
        drawn -= volumes.of("contacts") * volumes.of("contacts-by-police") - volumes.of("calls-to-the-home");
        if (drawn < 0) {
            return By.POLICE;
        }
        drawn -= volumes.of("contacts") * volumes.of("contacts-by-school");
        if (drawn < 0) {
            return By.SCHOOL;
        }
        drawn -= volumes.of("contacts") * volumes.of("contacts-by-family");
        if (drawn < 0) {
            return By.FAMILY;
        }
        drawn -= volumes.of("contacts") * volumes.of("contacts-by-housing");
        if (drawn < 0) {
            return By.HOUSING;
        }
        drawn -= volumes.of("contacts") * volumes.of("contacts-by-health");
        return drawn < 0 ? By.GP : By.HEALTH_VISITOR;
    }
}
