package org.reachable.records.chronology;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.records.chronology.Mention.Part;

/**
 * An entry on its way in.
 *
 * @param about the subject it is filed under: its home
 * @param others who else it speaks of, where they have a record; what its tokens name needs not be said
 * @param agency the code of the agency whose entry it is; empty where it is to be found by the kind that it says
 */
public record NewEntry(SubjectId about, WrittenEntry written, List<Mention> others, String agency) {

    /** One that says which kind of agency wrote it: which agency that is follows from where it comes from. */
    public NewEntry(SubjectId about, WrittenEntry written, List<Mention> others) {
        this(about, written, others, "");
    }

    /** An entry under a person's record. */
    public NewEntry(PersonId about, WrittenEntry written, List<Mention> others) {
        this(about.subject(), written, others);
    }

    /** An entry as a file's reader gave it. */
    public static NewEntry of(SubjectId about, Entry entry) {
        return new NewEntry(about, WrittenEntry.of(entry), List.of());
    }

    /** The same, of this agency. */
    NewEntry of(String code) {
        return new NewEntry(about, written, others, code);
    }

    /** The others, once as each part. */
    Collection<Mention> eachOther() {
        return others.stream()
                .filter(other -> other.part() != Part.ABOUT || !other.subject().equals(about))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
