package org.reachable.engine.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reachable.engine.timeline.Timeline.Bar;
import org.reachable.engine.timeline.Timeline.Block;
import org.reachable.engine.timeline.Timeline.Lane;
import org.reachable.engine.timeline.Timeline.Mark;

/** Draws a timeline from the top: blocks of lanes, each as high as what lies in it needs. */
public final class Drawing {
    /** Half of a mark. */
    static final int MARK = 5;
    /** From one line of a label to the next. */
    static final int LINE = 14;

    private static final int LABEL_WIDTH = 165;
    private static final int LETTERS_A_LINE = 20;
    private static final int TOP = 34;
    private static final int MARK_ROW = 12;
    private static final int BAR_ROW = 7;
    private static final int LANE_PADDING = 12;
    private static final int BLOCK_TITLE = 30;

    private final Axis axis;
    private final List<Double> lines = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private int y = TOP;

    /** Over the time from one instant to another. */
    public Drawing(Instant first, Instant end) {
        this.axis = new Axis(first, end);
    }

    /** Marks an instant through all lanes. */
    public void line(Instant at) {
        lines.add(axis.x(at));
    }

    /** Begins a block; lanes drawn from now on stand in it. */
    public void block(String title) {
        y += BLOCK_TITLE;
        blocks.add(new Block(title, y - LANE_PADDING, new ArrayList<>()));
    }

    /** A lane of moments. */
    public void moments(String label, List<Moment> moments) {
        List<Moment> shown = moments.stream()
                .filter(moment -> axis.shows(moment.happened()))
                .sorted(Comparator.comparing(Moment::happened))
                .toList();
        var rows = new Rows(shown.stream()
                .map(moment -> new Rows.Piece(axis.x(moment.happened()) - MARK, lateX(moment) + MARK))
                .toList());
        Lane lane = lane(label, rows.count() * MARK_ROW);
        for (int i = 0; i < shown.size(); i++) {
            Moment moment = shown.get(i);
            lane.marks()
                    .add(new Mark(
                            axis.x(moment.happened()),
                            lateX(moment),
                            place(lane, rows, i, MARK_ROW),
                            moment.shape(),
                            moment.says()));
        }
    }

    private double lateX(Moment moment) {
        return Math.max(axis.x(moment.happened()), axis.x(moment.known()));
    }

    /** A lane of stretches of time; none where all of them lie beyond the end. */
    public void stretches(String label, List<Stretch> stretches) {
        List<Stretch> shown = stretches.stream()
                .filter(stretch -> axis.shows(stretch.from()))
                .sorted(Comparator.comparing(Stretch::from))
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        var rows = new Rows(shown.stream()
                .map(stretch -> new Rows.Piece(axis.x(stretch.from()) - MARK, endX(stretch) + MARK))
                .toList());
        Lane lane = lane(label, rows.count() * BAR_ROW);
        for (int i = 0; i < shown.size(); i++) {
            Stretch stretch = shown.get(i);
            lane.bars()
                    .add(new Bar(
                            axis.x(stretch.from()),
                            endX(stretch),
                            place(lane, rows, i, BAR_ROW),
                            !endsWithin(stretch),
                            stretch.says()));
        }
    }

    private boolean endsWithin(Stretch stretch) {
        return stretch.to() != null && axis.shows(stretch.to());
    }

    private double endX(Stretch stretch) {
        return stretch.to() == null ? axis.edge() : axis.x(stretch.to());
    }

    private Lane lane(String label, int content) {
        var labelLines = wrapped(label);
        int height = Math.max(content, labelLines.size() * LINE) + LANE_PADDING;
        var lane = new Lane(labelLines, y, height, new ArrayList<>(), new ArrayList<>());
        blocks.getLast().lanes().add(lane);
        y += height;
        return lane;
    }

    /** The rows together stand in the middle of their lane. */
    private static double place(Lane lane, Rows rows, int piece, int rowHeight) {
        double top = lane.y() + (lane.height() - rows.count() * rowHeight) / 2.0;
        return top + (rows.rowOf(piece) + 1 / 2.0) * rowHeight;
    }

    private static List<String> wrapped(String label) {
        var result = new ArrayList<String>();
        for (String word : label.split(" ")) {
            boolean fits = !result.isEmpty() && result.getLast().length() + 1 + word.length() <= LETTERS_A_LINE;
            if (fits) {
                result.set(result.size() - 1, result.getLast() + " " + word);
            } else {
                result.add(word);
            }
        }
        return List.copyOf(result);
    }

    /** The finished drawing. */
    public Timeline finished(String title, String description) {
        return new Timeline(
                title,
                description,
                LABEL_WIDTH,
                axis.width(),
                y + LANE_PADDING,
                axis.ticks(),
                List.copyOf(lines),
                List.copyOf(blocks));
    }
}
