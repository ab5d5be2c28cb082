package org.reachable.engine.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reachable.engine.entry.Entry;

/** One child's story, entry by entry: the ids are the child's code and a number from 1. */
public final class Story {
    private final String child;
    private final List<EntryBuilder> told = new ArrayList<>();

    private Story(String child) {
        this.child = child;
    }

    public static Story story(String child) {
        return new Story(child);
    }

    /** The entries of several children, as one file would hold them. */
    public static List<Entry> together(Story... stories) {
        return Arrays.stream(stories).flatMap(story -> story.entries().stream()).toList();
    }

    /** Begins the next entry. */
    public EntryBuilder entry(String type) {
        var entry = new EntryBuilder(this, child, child + (told.size() + 1), type);
        told.add(entry);
        return entry;
    }

    public List<Entry> entries() {
        return told.stream().map(EntryBuilder::build).toList();
    }
}
