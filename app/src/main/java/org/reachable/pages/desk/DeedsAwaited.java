package org.reachable.pages.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.OfferedKinds;
import org.reachable.engine.policy.Rule;
import org.reachable.foundation.govuk.Choice;
import org.reachable.records.chronology.OnlyReports;
import org.reachable.watch.Answers;
import org.reachable.watch.Asked;
import org.reachable.watch.Awaited;
import org.springframework.stereotype.Component;

/** What an ask waits for, of what its reader's agency writes down; what they could only report stands apart. */
@Component
class DeedsAwaited {

    /** More are a list to search, and no answer to what to do next. */
    private static final int MOST_KINDS = 6;

    private final Awaited awaited;
    private final Answers answers;
    private final Vocabulary vocabulary;
    private final OfferedKinds offered;
    private final Forms forms;
    private final OnlyReports onlyReports;

    DeedsAwaited(
            Awaited awaited,
            Answers answers,
            Vocabulary vocabulary,
            OfferedKinds offered,
            Forms forms,
            OnlyReports onlyReports) {
        this.onlyReports = onlyReports;
        this.forms = forms;
        this.awaited = awaited;
        this.answers = answers;
        this.vocabulary = vocabulary;
        this.offered = offered;
    }

    AskPage.Deeds of(Actor actor, Asked asked, @Nullable SigningNoChange signing) {
        Rule rule = asked.finding().rule();
        Map<Boolean, List<Choice>> bySettling = awaited.by(rule).deeds().stream()
                .map(deed -> vocabulary.type(deed.type()))
                .filter(type -> offered.mayWrite(type, actor.agencyKind(), vocabulary))
                .sorted(Comparator.comparing(type -> !usual(actor).contains(type.code())))
                .limit(MOST_KINDS)
                .collect(Collectors.partitioningBy(
                        type -> settles(actor, asked, type),
                        Collectors.mapping(type -> Choice.of(type.code(), type.name()), Collectors.toList())));
        return new AskPage.Deeds(
                awaited.byWord(asked.finding()),
                answers.actions(actor, asked),
                bySettling.getOrDefault(true, List.of()),
                bySettling.getOrDefault(false, List.of()),
                rule.closes(),
                signing);
    }

    /** What would only be a report is no answer to choose; what people told is theirs, whoever writes it down. */
    private boolean settles(Actor actor, Asked asked, EntryType type) {
        return vocabulary.people().containsAll(type.agencies())
                || onlyReports
                        .why(actor, asked.child().subject(), actor.agency(), type.code())
                        .isEmpty();
    }

    /** What an agency writes most stands first: a strategy discussion was left out for whoever holds them. */
    private List<String> usual(Actor actor) {
        return forms.usual().getOrDefault(actor.agencyKind(), List.of());
    }
}
