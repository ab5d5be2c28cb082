package org.reachable.engine.naive;

import static org.reachable.engine.story.Story.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.reachable.engine.entry.Bearing;
import org.reachable.engine.entry.Entry;

/** A story of a few lines within fourteen hours, drawn at random: small enough that everything happens beside everything. */
record SmallStory(List<Line> lines) {
    private static final int HOURS = 14;

    /**
     * One entry; minutes are counted from the story's first midnight, and what is empty was left blank.
     *
     * @param answers which entry it names
     * @param bearing how far it is believed of what waits
     */
    record Line(
            String id,
            String type,
            int happened,
            int recorded,
            String by,
            String place,
            String answers,
            Bearing bearing,
            String duplicateOf,
            Told told) {}

    /** What the form of a line asked. */
    record Told(String episode, String done, String stage) {}

    static SmallStory of(long seed) {
        var chance = new Random(seed);
        int count = 3 + chance.nextInt(5);
        var lines = new ArrayList<Line>();
        for (int number = 1; number <= count; number++) {
            lines.add(line(chance, "A" + number, count));
        }
        return new SmallStory(List.copyOf(lines));
    }

    private static Line line(Random chance, String id, int count) {
        int happened = chance.nextInt(HOURS) * 60 + (chance.nextInt(5) == 0 ? 5 : 0);
        int later = chance.nextBoolean() ? 0 : (chance.nextInt(9) - 1) * 60;
        return new Line(
                id,
                one(chance, "report", "report", "report", "reply", "reply", "other", "end"),
                happened,
                Math.max(0, happened + later),
                one(chance, "police", "health"),
                one(chance, "", "[LOC:L1]", "[LOC:L2]"),
                another(chance, 5, id, count),
                bearing(chance.nextInt(12)),
                another(chance, 14, id, count),
                new Told(
                        one(chance, "", "", "1", "2"),
                        chance.nextInt(3) == 0 ? "A" + (1 + chance.nextInt(count)) + ":1" : "",
                        one(chance, "", "", "", "1", "2")));
    }

    private static Bearing bearing(int drawn) {
        return drawn == 0 ? Bearing.NOTED : drawn == 1 ? Bearing.REPORTS : Bearing.SETTLES;
    }

    private static String one(Random chance, String... of) {
        return of[chance.nextInt(of.length)];
    }

    /** Once in so many, the id of another line. */
    private static String another(Random chance, int onceIn, String id, int count) {
        String drawn = chance.nextInt(onceIn) == 0 ? "A" + (1 + chance.nextInt(count)) : "";
        return drawn.equals(id) ? "" : drawn;
    }

    List<Entry> entries() {
        var story = story("A");
        for (Line line : lines) {
            var entry = story.entry(line.type)
                    .id(line.id)
                    .at(time(line.happened))
                    .recorded(time(line.recorded))
                    .by(line.by)
                    .where(line.place);
            if (!line.told.episode.isEmpty()) {
                entry.with("episode", line.told.episode);
            }
            if (!line.told.done.isEmpty()) {
                entry.with("done", line.told.done);
            }
            if (!line.told.stage.isEmpty()) {
                int before = 60 * Integer.parseInt(line.told.stage);
                entry.with("stage", line.told.stage).with("when", time(Math.max(0, line.happened - before)));
            }
            if (!line.answers.isEmpty()) {
                entry.answers(line.answers);
            }
            if (!line.duplicateOf.isEmpty()) {
                entry.duplicateOf(line.duplicateOf);
            }
            switch (line.bearing) {
                case NOTED -> entry.settlesNothing();
                case REPORTS -> entry.reports();
                case SETTLES -> {}
            }
        }
        return story.entries();
    }

    private static String time(int minute) {
        return "2022-01-%02dT%02d:%02d".formatted(3 + minute / 1440, minute % 1440 / 60, minute % 60);
    }

    /** The least of its lines of which this is still so. */
    SmallStory least(Predicate<SmallStory> isSo) {
        for (Line line : lines) {
            var without =
                    new SmallStory(lines.stream().filter(each -> each != line).toList());
            if (isSo.test(without)) {
                return without.least(isSo);
            }
        }
        return this;
    }

    @Override
    public String toString() {
        return String.join("\n", lines.stream().map(Line::toString).toList());
    }
}
