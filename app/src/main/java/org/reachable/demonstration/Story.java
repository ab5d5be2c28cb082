package org.reachable.demonstration;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.reachable.engine.entry.ChronologyReader;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Vocabulary;

/** The invented story of Rowan and two linked children, in the order in which it became known. */
record Story(List<Entry> entries) {

    /** All of it is one source, so that the files may refer to each other's entries. */
    static final String SOURCE = "composite";

    static Story read(Vocabulary vocabulary) {
        ChronologyReader reader = new ChronologyReader(vocabulary);
        return new Story(Stream.of("composite/chronology.csv", "composite/linked-children.csv")
                .flatMap(file -> StoryFiles.read(file, table -> reader.readAll(table, SOURCE)).entries().stream())
                .sorted(Comparator.comparing(Entry::recordedAt))
                .toList());
    }
}
