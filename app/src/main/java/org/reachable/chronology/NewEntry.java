package org.reachable.chronology;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.chronology.Subject.Part;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.kernel.PersonId;

/**
 * An entry on its way in.
 *
 * @param about the record it is filed under
 * @param others who else it speaks of, where they have a record
 */
public record NewEntry(PersonId about, WrittenEntry written, List<Subject> others) {

    /** An entry as a file's reader gave it. */
    public static NewEntry of(PersonId about, Entry entry) {
        return new NewEntry(about, WrittenEntry.of(entry), List.of());
    }

    /** Everybody it speaks of, once as each part: as it calls them first. */
    Collection<Subject> subjects() {
        return Stream.concat(Stream.of(new Subject(about, Part.ABOUT, written.child())), others.stream())
                .collect(Collectors.toMap(
                        subject -> List.of(subject.person(), subject.part()),
                        Function.identity(),
                        (first, _) -> first,
                        LinkedHashMap::new))
                .values();
    }
}
