package org.reachable.work.contributions;

import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.foundation.kernel.PersonId;

/** What a capability knows of an entry that whoever takes it for an answer is to know, too: a sentence. */
public interface EntryNote extends Contribution {

    Optional<String> note(Actor actor, PersonId child, Entry entry);
}
