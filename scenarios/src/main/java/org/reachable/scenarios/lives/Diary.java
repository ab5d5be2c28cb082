package org.reachable.scenarios.lives;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What is written about one child, by whichever agency, as it is made up. */
final class Diary {
    final Setting setting;
    final Volumes volumes;
    final Child child;
    final Household household;
    final Area area;
    /** How hard life is, against one for the average child. */
    final double troubles;

    private final Dice dice;
    private final Recording recording;
    private final long life;
    private final List<Note> notes = new ArrayList<>();
    private int episodes;
    private int arrests;

    /**
     * An empty diary.
     *
     * @param life what its dice are thrown for
     */
    Diary(Setting setting, Child child, Household household, Area area, double troubles, long life) {
        this.setting = setting;
        this.volumes = setting.volumes();
        this.child = child;
        this.household = household;
        this.area = area;
        this.troubles = troubles;
        this.life = life;
        this.dice = dice("diary");
        this.recording = new Recording(volumes);
    }

    /** Dice of one part's own, so that what one part throws changes no other. */
    Dice dice(String part) {
        return setting.dice(life, part);
    }

    Timeliness timeliness(Dice of) {
        return new Timeliness(setting, of);
    }

    Note note(LocalDateTime at, String agency, String type) {
        return note(at, agency, type, "");
    }

    /** An entry whose words depend on a variant of its type. */
    Note note(LocalDateTime at, String agency, String type, String variant) {
        LocalDateTime shown = Recording.shown(at);
        String sentence = setting.sentences().of(variant.isEmpty() ? type : type + "." + variant, dice);
        var note = new Note(
                "%s-%03d".formatted(child.reference(), notes.size() + 1),
                child.reference(),
                shown,
                recording.of(shown, type, dice),
                agency,
                type,
                sentence.contains("{percent}") ? sentence.replace("{percent}", attendance()) : sentence);
        notes.add(note);
        return note;
    }

    private String attendance() {
        int low = dice.chance(volumes.of("severely-absent"))
                ? 20
                : dice.chance(volumes.of("persistently-absent")) ? 70 : 91;
        return Integer.toString(dice.between(low, low == 91 ? 100 : low + 19));
    }

    /**
     * When something happens, independently each time, while the child is of an age.
     *
     * @param figure a rate for each 10,000 children of all ages, nearly all of which falls in these years of age
     * @param multiplier against one for the average child
     */
    List<LocalDateTime> times(String figure, int fromAge, int toAge, double multiplier, Dice thrown) {
        Stretch aged = aged(fromAge, toAge);
        return IntStream.range(0, count(figure, fromAge, toAge, multiplier, thrown))
                .mapToObj(_ -> inSeason(figure, thrown, () -> Moments.between(aged.from(), aged.to(), 8, 22, thrown)))
                .sorted()
                .toList();
    }

    /** The same on school days, at the hours of a school. */
    List<LocalDateTime> schoolTimes(String figure, int fromAge, int toAge, double multiplier, Dice thrown) {
        LocalDate from = aged(fromAge, toAge).from().toLocalDate();
        int days = setting.calendars()
                .schoolDaysBetween(from, aged(fromAge, toAge).to().toLocalDate());
        int many = days == 0 ? 0 : count(figure, fromAge, toAge, multiplier, thrown);
        return IntStream.range(0, many)
                .mapToObj(_ -> inSeason(
                        figure,
                        thrown,
                        () -> Moments.at(
                                setting.calendars()
                                        .schoolDay(from, thrown.between(1, days))
                                        .atStartOfDay(),
                                9,
                                14,
                                thrown)))
                .sorted()
                .toList();
    }

    private int count(String figure, int fromAge, int toAge, double multiplier, Dice thrown) {
        Stretch aged = aged(fromAge, toAge);
        double ages = (double) Child.GROWN_UP / (toAge - fromAge);
        return thrown.count(volumes.forOne(figure) * ages * multiplier * Moments.years(aged.from(), aged.to()));
    }

    /** The part of the time told in which the child is of an age; empty where there is none. */
    Stretch aged(int fromAge, int toAge) {
        LocalDateTime from = later(
                setting.period().from().atStartOfDay(), child.birthday(fromAge).atStartOfDay());
        LocalDateTime to = earlier(
                setting.period().to().atStartOfDay(), child.birthday(toAge).atStartOfDay());
        return new Stretch(from, later(from, to));
    }

    private LocalDateTime inSeason(String figure, Dice thrown, Supplier<LocalDateTime> any) {
        LocalDateTime at = any.get();
        while (!thrown.chance(volumes.inMonth(figure, at.getMonthValue()))) {
            at = any.get();
        }
        return at;
    }

    /** The number of the child's next time missing. */
    String nextEpisode() {
        return Integer.toString(++episodes);
    }

    /** The number of the child's next arrest. */
    String nextArrest() {
        return Integer.toString(++arrests);
    }

    int age(LocalDateTime at) {
        return Period.between(child.dateOfBirth(), at.toLocalDate()).getYears();
    }

    String school(LocalDateTime at) {
        return area.school(age(at), household.number());
    }

    /** What happened before the last day told and in childhood, in the order written down. */
    List<Note> notes() {
        LocalDateTime end = earlier(
                setting.period().to().atStartOfDay(),
                child.birthday(Child.GROWN_UP).atStartOfDay());
        return notes.stream()
                .filter(note -> note.occurredAt().isBefore(end))
                .sorted(Comparator.comparing(Note::recordedAt)
                        .thenComparing(Note::occurredAt)
                        .thenComparing(Note::id))
                .toList();
    }

    static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}
