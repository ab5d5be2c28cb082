package org.reachable.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reachable.engine.calendar.Span;

/**
 * By which entries it is told what becomes of an action, and in which words.
 *
 * @param types of each step the type of entry
 * @param says the attributes
 * @param aims what one can be aimed at, code and plain words; the first is the source of harm
 * @param counted how many are aimed at the first, of those still to do, with {@code {count}} and {@code {all}}
 * @param countedTaken how many of those somebody said they do, where not all, with {@code {count}} and {@code {taken}}
 * @param countedDone how many that were are done, with {@code {done}}
 * @param clocks by when, where no day is given
 * @param atMost how far ahead the day lies at most by which one is to be done
 * @param role whose asks are of an action
 * @param onlyCounted the rules that ask what became of actions which are told by their number alone: nobody was named there
 */
public record ActionWords(
        Map<ActionStep, String> types,
        Says says,
        Map<String, String> aims,
        String counted,
        String countedTaken,
        String countedDone,
        List<Pace> clocks,
        Span atMost,
        String role,
        List<String> onlyCounted) {

    /**
     * The attributes of these entries.
     *
     * @param which the same of all that is said of one action
     * @param deed what is done
     * @param need for which need
     * @param aim what it is aimed at
     * @param whose who does it, or is offered it
     * @param office whose people they are, or which duty, where nobody is named yet
     * @param outside who does it that is none of us, and said yes
     * @param until by when
     * @param pace how soon it must be, where it is not a day
     * @param effect what came of it
     * @param reason why it was not done, has another day, or goes to somebody else
     */
    public record Says(
            String which,
            String deed,
            String need,
            String aim,
            String whose,
            String office,
            String outside,
            String until,
            String pace,
            String effect,
            String reason) {}

    /**
     * How soon it must be.
     *
     * @param code what the entry says of it
     * @param within how long there is
     */
    public record Pace(String code, String label, Span within) {}

    public String type(ActionStep step) {
        return types.getOrDefault(step, "");
    }

    /** What an entry of this type tells of an action; empty where it tells of none. */
    public Optional<ActionStep> step(String type) {
        return types.entrySet().stream()
                .filter(each -> each.getValue().equals(type))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The code of what is aimed at whoever or whatever harms the child. */
    public String source() {
        return aims.keySet().iterator().next();
    }

    public Optional<Pace> pace(String code) {
        return clocks.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
