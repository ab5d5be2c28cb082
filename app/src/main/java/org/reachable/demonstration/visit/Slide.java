package org.reachable.demonstration.visit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One slide of the review, as {@code stories/slides.yaml} has it.
 *
 * @param number which of them, as {@code 11 and 12}
 * @param heading its heading, in its own words
 */
record Slide(String number, String heading, List<Line> lines) {

    private static final List<String> WALKED = List.of("screen", "to", "as", "test");
    private static final List<String> WALKED_IN_PART = List.of("screen", "to", "as", "test", "missing");

    /**
     * One line of a slide, and what there is of it here.
     *
     * @param says its words, none left out
     * @param screen what one sees of it; empty where there is nothing yet
     * @param walk where that is, and for whom
     * @param test the test that shows it, as {@code Class} or {@code Class.method}; empty where there is nothing yet
     * @param missing what is not there; empty where it works
     * @param figure the code of what is counted of it; empty where nothing is
     */
    record Line(String says, State state, String screen, Walk walk, String test, String missing, String figure) {

        String to() {
            return walk.to();
        }

        String as() {
            return walk.as();
        }

        @Nullable
        LocalDate filled() {
            return walk.filled();
        }

        boolean canBeWalked() {
            return !to().isEmpty();
        }
    }

    /**
     * Where one sees it.
     *
     * @param to the address of it, {@code {Rowan}} standing for a child's own page, and {@code {LOC:L1}} for a place's, or after another beginning for what names them there; empty where there is none to go to
     * @param as the sign-in name of whoever it is for; empty with {@code to}
     * @param filled the day by which somebody has written what stands there; null where it is there from the beginning
     */
    record Walk(String to, String as, @Nullable LocalDate filled) {}

    /** How far it is. Each is earned: a page alone is not work, and an alert alone is not the page. */
    enum State {
        WORKS("Works", "Somebody can do it here, and a test does it.", WALKED, List.of("missing")),
        THIN("Thin", "It can be walked; what is missing stands under it.", WALKED_IN_PART, List.of()),
        ALERT_ONLY(
                "Alert only",
                "It is noticed and somebody is asked. The work is done elsewhere.",
                List.of("screen", "test", "missing"),
                List.of("to", "as")),
        NOT_YET("Not yet", "Said so, and no link.", List.of("missing"), List.of("screen", "to", "as", "test"));

        private final String title;
        private final String means;
        private final List<String> needs;
        private final List<String> claimsNot;

        State(String title, String means, List<String> needs, List<String> claimsNot) {
            this.title = title;
            this.means = means;
            this.needs = needs;
            this.claimsNot = claimsNot;
        }

        String title() {
            return title;
        }

        String means() {
            return means;
        }

        /** As the file has it. */
        String written() {
            return title.toLowerCase(Locale.ROOT);
        }

        /** What a line must name to say this of itself. */
        List<String> needs() {
            return needs;
        }

        /** What a line that says this of itself may not name. */
        List<String> claimsNot() {
            return claimsNot;
        }

        static State of(String written) {
            return Arrays.stream(values())
                    .filter(state -> state.written().equals(written))
                    .findAny()
                    .orElseThrow(() -> new IllegalArgumentException(written));
        }

        static String all() {
            return Arrays.stream(values()).map(State::written).collect(Collectors.joining(", "));
        }
    }
}
