package org.reachable.records.chronology;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.chronology.Subject.Part;

/**
 * An entry on its way in.
 *
 * @param about the record it is filed under
 * @param others who else it speaks of, where they have a record
 * @param agency the code of the agency whose entry it is; empty where it is to be found by the kind that it says
 */
public record NewEntry(PersonId about, WrittenEntry written, List<Subject> others, String agency) {

    /** One that says which kind of agency wrote it: which agency that is follows from where it comes from. */
    public NewEntry(PersonId about, WrittenEntry written, List<Subject> others) {
        this(about, written, others, "");
    }

    /** An entry as a file's reader gave it. */
    public static NewEntry of(PersonId about, Entry entry) {
        return new NewEntry(about, WrittenEntry.of(entry), List.of());
    }

    /** The same, of this agency. */
    NewEntry of(String code) {
        return new NewEntry(about, written, others, code);
    }

    /** The others, once as each part: as it calls them first. */
    Collection<Subject> eachOther() {
        return others.stream()
                .filter(other -> other.part() != Part.ABOUT || !other.person().equals(about))
                .collect(Collectors.toMap(
                        other -> List.of(other.person(), other.part()),
                        Function.identity(),
                        (first, _) -> first,
                        LinkedHashMap::new))
                .values();
    }
}
