package org.reachable.demonstration;

import java.util.List;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.pages.hindsight.StoryToLookBackOn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The invented story to its end, whatever day the demonstration stands at: everybody may look back on it. */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
class StoryLookedBackOn implements StoryToLookBackOn {

    private final Vocabulary vocabulary;

    StoryLookedBackOn(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public String child() {
        return "Rowan";
    }

    @Override
    public List<Entry> entries() {
        return Story.read(vocabulary).entries();
    }
}
