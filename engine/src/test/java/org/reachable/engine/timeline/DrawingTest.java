package org.reachable.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.timeline.Timeline.Lane;
import org.reachable.engine.timeline.Timeline.Mark;
import org.reachable.engine.timeline.Timeline.Tick;

class DrawingTest {
    private static final Instant FIRST = LondonTime.parse("2021-09-14");
    private static final Instant END = LondonTime.parse("2023-06-26");

    @Test
    void timeRunsFromTheFirstOfTheFirstMonth() {
        var ticks = drawn(FIRST, END).ticks();

        assertThat(ticks).extracting(Tick::label).startsWith("Sept", "Oct", "Nov", "Dec", "Jan");
        assertThat(ticks).extracting(Tick::year).startsWith("2021", "", "", "", "2022", "");
        assertThat(ticks).extracting(Tick::x).isSorted();
    }

    @Test
    void aStoryOfManyYearsIsMarkedByYearAndGrowsWider() {
        var long15Years = drawn(LondonTime.parse("2008-03-01"), END);

        assertThat(long15Years.ticks()).hasSizeLessThan(70);
        assertThat(long15Years.width()).isGreaterThan(drawn(FIRST, END).width());
    }

    @Test
    void noMarkCoversAnother() {
        var drawing = new Drawing(FIRST, END);
        drawing.block("block");
        drawing.moments(
                "lane",
                IntStream.range(0, 40)
                        .mapToObj(day -> moment(day, day + day % 3))
                        .toList());
        var marks = lane(drawing).marks();

        assertThat(marks).hasSize(40);
        for (Mark one : marks) {
            for (Mark other : marks) {
                boolean apart = one == other
                        || one.y() != other.y()
                        || one.lateX() + Drawing.MARK < other.x() - Drawing.MARK
                        || other.lateX() + Drawing.MARK < one.x() - Drawing.MARK;
                assertThat(apart).isTrue();
            }
        }
    }

    @Test
    void aLaneIsAsHighAsWhatLiesInIt() {
        var drawing = new Drawing(FIRST, END);
        drawing.block("block");
        drawing.moments(
                "lane", IntStream.range(0, 9).mapToObj(_ -> moment(5, 5)).toList());
        Lane lane = lane(drawing);

        assertThat(lane.marks())
                .extracting(Mark::y)
                .doesNotHaveDuplicates()
                .allSatisfy(y -> assertThat(y).isBetween((double) lane.y(), (double) lane.y() + lane.height()));
    }

    @Test
    void whatBecameKnownLaterReachesToThatDay() {
        var drawing = new Drawing(FIRST, END);
        drawing.block("block");
        drawing.moments("lane", List.of(moment(10, 29), moment(100, 100)));

        assertThat(lane(drawing).marks()).extracting(Mark::late).containsExactly(true, false);
    }

    @Test
    void aStretchThatHasNotEndedReachesTheEdge() {
        var drawing = new Drawing(FIRST, END);
        drawing.block("block");
        drawing.stretches("lane", List.of(new Stretch(day(10), day(20), "ended"), new Stretch(day(30), null, "open")));
        var bars = lane(drawing).bars();

        assertThat(bars.getFirst().open()).isFalse();
        assertThat(bars.getLast().open()).isTrue();
        assertThat(bars.getLast().endX()).isGreaterThan(bars.getFirst().endX() + 500);
    }

    @Test
    void whatLiesBeyondTheEndIsNotDrawn() {
        var drawing = new Drawing(FIRST, END);
        drawing.block("block");
        drawing.moments("lane", List.of(moment(2000, 2000)));

        drawing.stretches("another", List.of(new Stretch(day(2000), null, "open")));

        assertThat(lane(drawing).marks()).isEmpty();
        assertThat(drawing.finished("", "").blocks().getFirst().lanes()).hasSize(1);
    }

    @Test
    void aLongLabelIsWrittenInLines() {
        var drawing = new Drawing(FIRST, END);
        drawing.block("block");
        drawing.moments("Children missing education officer", List.of());

        assertThat(lane(drawing).label()).containsExactly("Children missing", "education officer");
    }

    private static Lane lane(Drawing drawing) {
        return drawing.finished("", "").blocks().getFirst().lanes().getFirst();
    }

    private static Timeline drawn(Instant first, Instant end) {
        return new Drawing(first, end).finished("title", "description");
    }

    private static Moment moment(int happened, int known) {
        return new Moment(day(happened), day(known), Shape.PLAIN, "");
    }

    private static Instant day(int number) {
        return FIRST.plus(number, ChronoUnit.DAYS);
    }
}
