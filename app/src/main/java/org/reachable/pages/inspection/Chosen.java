package org.reachable.pages.inspection;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What sort of sample is asked for, as the page's address says it: whoever has the address draws the same again.
 *
 * @param seed what decides who is drawn; empty where none is chosen yet
 * @param most how many children
 * @param states in one of these states; any where there are none
 * @param weeks now, or within so many weeks
 * @param age of this age
 */
record Chosen(String seed, int most, List<String> states, int weeks, Ages age) {

    static final int USUAL = 6;
    static final int MOST = 30;
    static final int USUAL_WEEKS = 12;
    static final int MOST_WEEKS = 104;

    private static final int LONGEST_SEED = 20;

    /** Whatever is no number, or none that fits, is what is usual. */
    static Chosen of(
            String seed,
            @Nullable String most,
            @Nullable List<String> states,
            @Nullable String weeks,
            @Nullable String age,
            List<String> known) {
        String plain = seed.replaceAll("[^\\p{Alnum}-]", "");
        return new Chosen(
                plain.substring(0, Math.min(plain.length(), LONGEST_SEED)),
                number(most, USUAL, MOST),
                states == null
                        ? List.of()
                        : states.stream().filter(known::contains).toList(),
                number(weeks, USUAL_WEEKS, MOST_WEEKS),
                Ages.of(age));
    }

    private static int number(@Nullable String typed, int usual, int most) {
        return typed == null || !typed.strip().matches("[0-9]{1,4}")
                ? usual
                : Math.clamp(Integer.parseInt(typed.strip()), 1, most);
    }

    /** The same, drawn by another seed. */
    Chosen by(String other) {
        return new Chosen(other, most, states, weeks, age);
    }

    /** As it stands in an address. */
    String query() {
        return Stream.concat(
                        Stream.of("seed=" + seed, "most=" + most, "weeks=" + weeks, "age=" + age.code()),
                        states.stream().map(state -> "state=" + URLEncoder.encode(state, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }
}
