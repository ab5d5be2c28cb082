package org.reachable.engine.fold;

import java.util.List;
import org.reachable.engine.entry.Entry;

/** What stands of a child's story, for the figures. */
record ChildStory(String child, List<Entry> entries, ChildMachine machine) {}
