package org.reachable.pages.subject;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.pages.subject.TimelinePage.Filters;
import org.reachable.platform.partnership.Partnership;
import org.springframework.stereotype.Component;

/** What of a timeline can be chosen: only what is in the story. */
@Component
class TimelineFilters {

    private final Vocabulary vocabulary;
    private final Partnership partnership;

    TimelineFilters(Vocabulary vocabulary, Partnership partnership) {
        this.partnership = partnership;
        this.vocabulary = vocabulary;
    }

    Filters of(TimelineView view, ChildStory story) {
        Set<String> holders = new LinkedHashSet<>();
        Set<String> kinds = new LinkedHashSet<>();
        story.entries().forEach(entry -> {
            holders.add(entry.agency());
            entry.reached().forEach(reach -> holders.add(reach.agency()));
            kinds.addAll(entry.type().classes());
        });
        holders.removeAll(vocabulary.people());
        return new Filters(
                Field.of("on", "As known on").withValue(Objects.toString(view.on(), "")),
                Field.of("to", "Known to").withValue(Objects.toString(view.to(), "")),
                choices("Everything on record", holders),
                Field.of("agency", "Written by").withValue(Objects.toString(view.agency(), "")),
                writers(Writers.of(story.entries(), vocabulary)),
                Field.of("kind", "Kind").withValue(Objects.toString(view.kind(), "")),
                kinds(kinds));
    }

    private List<Choice> writers(Set<String> codes) {
        var choices = new ArrayList<>(List.of(Choice.of("", "All agencies")));
        codes.forEach(code -> choices.add(Choice.of(code, partnership.agencyName(code))));
        return List.copyOf(choices);
    }

    private List<Choice> choices(String all, Set<String> agencies) {
        var choices = new ArrayList<>(List.of(Choice.of("", all)));
        vocabulary.agencies().forEach((code, name) -> {
            if (agencies.contains(code)) {
                choices.add(Choice.of(code, name));
            }
        });
        return List.copyOf(choices);
    }

    private List<Choice> kinds(Set<String> present) {
        var choices = new ArrayList<>(List.of(Choice.of("", "All kinds")));
        vocabulary.classes().keySet().stream()
                .filter(present::contains)
                .map(code -> Choice.of(code, Capital.of(code.replace('-', ' '))))
                .forEach(choices::add);
        return List.copyOf(choices);
    }
}
