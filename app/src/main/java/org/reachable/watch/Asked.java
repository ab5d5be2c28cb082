package org.reachable.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.fold.Finding;
import org.reachable.foundation.kernel.PersonId;

/**
 * A finding, and who is asked about it.
 *
 * @param finding what is so
 * @param ask whose it is; null where nobody had to be asked
 * @param children the children it is about, of those that the reader may follow; a place or another thing stands among them as one
 */
public record Asked(Finding finding, @Nullable Ask ask, List<PersonId> children) {

    /** The one it was made about, which may be a thing and no child; where the reader may not follow that one, the first of the others. */
    public PersonId child() {
        PersonId asked = ask == null ? null : ask.child();
        return asked != null && children.contains(asked) ? asked : children.getFirst();
    }
}
