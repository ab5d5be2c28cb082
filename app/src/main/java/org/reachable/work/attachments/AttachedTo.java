package org.reachable.work.attachments;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;

/** What something is attached to. Whoever has such things says where each is read. */
public interface AttachedTo {

    /** What they are. */
    Kind kind();

    /** Under which name its page reads what came of something that was done. */
    String notice();

    /** Where one is read, and what it is called; empty where the reader finds none there. */
    Optional<Link> page(Actor actor, PersonId child, UUID id);

    /** The kinds there are; each is a column of the table. */
    enum Kind {
        VERSION,
        ENTRY;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }
}
