package org.reachable.engine.timeline;

import java.util.List;

/**
 * A drawing of lanes over time, in pixels.
 *
 * @param title what it shows
 * @param description the same for those who cannot see it
 * @param labelWidth how wide the column of labels is
 * @param width how wide the lanes are
 * @param height how high it is
 * @param ticks months, quarters or years
 * @param lines instants marked through all lanes
 * @param blocks lanes under headings, from the top
 */
public record Timeline(
        String title,
        String description,
        int labelWidth,
        int width,
        int height,
        List<Tick> ticks,
        List<Double> lines,
        List<Block> blocks) {

    /** How wide the whole is. */
    public int fullWidth() {
        return labelWidth + width;
    }

    /** The part of the whole that labels take, in per cent. */
    public double labelShare() {
        return Axis.rounded(100.0 * labelWidth / fullWidth());
    }

    /**
     * The beginning of a month, quarter or year.
     *
     * @param x where
     * @param label what it is called
     * @param year the year, where it is the first of it on the drawing
     */
    public record Tick(double x, String label, String year) {}

    /**
     * Lanes under a heading.
     *
     * @param title the heading
     * @param y its base line
     * @param lanes the lanes
     */
    public record Block(String title, int y, List<Lane> lanes) {}

    /**
     * A lane.
     *
     * @param label its label, line by line
     * @param y its upper edge
     * @param height how high it is
     * @param marks moments in it
     * @param bars stretches in it
     */
    public record Lane(List<String> label, int y, int height, List<Mark> marks, List<Bar> bars) {
        /** The base line of a line of the label. */
        public int labelY(int line) {
            return y + height / 2 + 4 + (2 * line - label.size() + 1) * Drawing.LINE / 2;
        }
    }

    /**
     * A moment, and how long it took to become known.
     *
     * @param x when it happened
     * @param lateX when it became known
     * @param y where in its lane
     * @param shape how it is drawn
     * @param says what it is
     */
    public record Mark(double x, double lateX, double y, Shape shape, String says) {
        /** True where the way from one to the other can be seen. */
        public boolean late() {
            return lateX - x > Drawing.MARK;
        }
    }

    /**
     * A stretch of time.
     *
     * @param x where it begins
     * @param endX where it ends, or the edge of the drawing
     * @param y where in its lane
     * @param open true where it has not ended
     * @param says what it is
     */
    public record Bar(double x, double endX, double y, boolean open, String says) {}
}
