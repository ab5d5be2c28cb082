package org.reachable.pages.inspection;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;

/**
 * A sample, and how it is chosen.
 *
 * @param most how many
 * @param inState in which states
 * @param age of which age
 * @param seed what decides who is drawn
 * @param drawn who was drawn; null before anything is
 */
public record SamplePage(
        Field most,
        InState inState,
        Field age,
        List<Choice> ages,
        Field seed,
        @Nullable Drawn drawn) {

    /**
     * In which states, now or not long ago.
     *
     * @param chosen those of the states that are chosen
     * @param weeks how far back a state may have ended
     */
    public record InState(Field field, List<Choice> states, Set<String> chosen, Field weeks) {}

    /**
     * Those drawn.
     *
     * @param summary how many, of whom, and by which seed
     * @param children each of them, in the order in which they were drawn
     * @param pack where all of it can be taken away
     */
    public record Drawn(String summary, List<Child> children, String pack) {}

    /**
     * One of them.
     *
     * @param name who
     * @param age in years, in words
     * @param why why they are in the sample
     * @param trail the pages of their trail
     */
    public record Child(String name, String age, String why, List<Link> trail) {}
}
