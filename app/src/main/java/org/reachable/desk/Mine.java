package org.reachable.desk;

import java.util.List;
import java.util.Objects;
import org.reachable.engine.fold.Level;
import org.reachable.partnership.Practitioner;
import org.reachable.watch.Asked;

/**
 * What is open for one practitioner, soonest first.
 *
 * @param own theirs to answer, and offered to nobody
 * @param offered another's, who would hand it over to them
 */
record Mine(List<Asked> own, List<Asked> offered) {

    static Mine of(List<Asked> open, Practitioner reader) {
        return new Mine(
                open.stream()
                        .filter(asked -> isOf(asked, reader))
                        .filter(asked -> Objects.requireNonNull(asked.ask()).handedTo() == null)
                        .toList(),
                open.stream().filter(asked -> !isOf(asked, reader)).toList());
    }

    List<Asked> at(Level level) {
        return own.stream()
                .filter(asked -> asked.finding().last().level() == level)
                .toList();
    }

    private static boolean isOf(Asked asked, Practitioner reader) {
        return Objects.requireNonNull(asked.ask()).practitioner().equals(reader.id());
    }
}
