package org.reachable.pages.hindsight;

import java.util.List;
import org.reachable.engine.entry.Entry;

/** A story that everybody who comes to the page may read, looked back on before anybody brings one: a demonstration has one. */
public interface StoryToLookBackOn {

    /** The child whose story it is, as the entries name them. */
    String child();

    List<Entry> entries();
}
