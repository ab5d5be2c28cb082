package org.reachable.intelligence;

import java.util.List;
import java.util.stream.Stream;
import org.reachable.govuk.DateField;
import org.reachable.govuk.Field;
import org.reachable.govuk.Problem;

/**
 * The form of what partners are told.
 *
 * @param seen the line that stood when it was shown; empty where none did
 */
public record LinePage(
        String href, String back, String name, String what, String said, Field line, DateField until, String seen) {

    /** Whether they are told something now. */
    public boolean stands() {
        return !seen.isEmpty();
    }

    public List<Problem> problems() {
        Stream<Problem> words = line.error() == null ? Stream.of() : Stream.of(Problem.with(line));
        Stream<Problem> day = until.question().error() == null ? Stream.of() : Stream.of(Problem.with(until));
        return Stream.concat(words, day).toList();
    }
}
