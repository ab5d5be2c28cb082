package org.reachable.pages.subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Reach;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.form.Forms;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.Words;
import org.reachable.governance.confidential.Confidences;
import org.reachable.pages.subject.TimelinePage.Item;
import org.reachable.records.chronology.WrittenOnPaper;
import org.springframework.stereotype.Component;

/** Puts entries into words: what happened, when it was written down, and whom it reached. */
@Component
class TimelineEntries {

    private static final String OPEN = "open";

    private final Policy policy;
    private final Vocabulary vocabulary;
    private final Forms forms;

    TimelineEntries(Policy policy, Forms forms) {
        this.policy = policy;
        this.forms = forms;
        this.vocabulary = policy.vocabulary();
    }

    Item item(ChildStory story, Entry entry, List<Finding> findings, Set<EntryId> marked, boolean oneAgency) {
        return new Item(
                anchors(story, entry),
                entry.type().name(),
                vocabulary.agencyName(entry.agency()),
                entry.occurredAt(),
                entry.recordedAt(),
                late(entry, oneAgency),
                Readable.text(entry.location(), vocabulary),
                Readable.text(entry.summary(), vocabulary),
                Readable.outcome(entry, vocabulary),
                form(entry),
                oneAgency ? "" : reached(entry),
                remarks(story, entry),
                marked.contains(entry.id()),
                Confidences.isOne(entry.handling())
                        ? new Link("Said in confidence: who may know", Confidences.href(story.id()))
                        : null,
                findings.stream()
                        .filter(finding -> finding.trigger().equals(entry.id()))
                        .map(finding -> new Link(finding.rule().ask(), ChildAddresses.ask(finding.id())))
                        .distinct()
                        .toList());
    }

    private static List<String> anchors(ChildStory story, Entry entry) {
        return story.rows().getOrDefault(entry.id(), List.of()).stream()
                .map(UUID::toString)
                .toList();
    }

    private static String late(Entry entry, boolean oneAgency) {
        long days = Days.between(entry.occurredAt(), entry.recordedAt());
        return days <= 0 ? "" : (oneAgency ? "Had " : "Written down ") + Words.count(days, "day") + " later";
    }

    /** What a form had asked, in the words of the part of the story that shows it; what names entries stands elsewhere. */
    List<SummaryRow> form(Entry entry) {
        var references = vocabulary.references();
        Set<String> elsewhere = Set.of(
                references.answers(), references.answersFinding(), references.corrects(), references.duplicateOf());
        var said = new TreeMap<>(entry.attributes());
        said.values().removeIf(String::isEmpty);
        said.keySet().removeAll(elsewhere);
        said.keySet().removeAll(WrittenOnPaper.ATTRIBUTES);
        said.keySet().removeAll(forms.neverShown());
        said.replaceAll((_, value) -> Readable.value(value, vocabulary));
        NotSaid.of(forms, entry).forEach(attribute -> said.put(attribute, NotSaid.WORDS));
        return said.entrySet().stream()
                .map(one -> SummaryRow.of(label(one.getKey()), one.getValue()))
                .toList();
    }

    private String label(String attribute) {
        return policy.pages().parts().stream()
                .flatMap(part -> Stream.ofNullable(part.shows().get(attribute)))
                .findFirst()
                .orElseGet(() -> Capital.of(attribute.replace('_', ' ')));
    }

    private String reached(Entry entry) {
        if (entry.reached().isEmpty()) {
            return "Not known to have reached anyone else.";
        }
        Map<String, Instant> first = new LinkedHashMap<>();
        entry.reached().stream()
                .sorted(Comparator.comparing(Reach::at))
                .forEach(reach -> first.putIfAbsent(reach.agency(), reach.at()));
        return "Reached "
                + Words.list(first.entrySet().stream()
                        .map(each -> Capital.none(vocabulary.agencyName(each.getKey())) + " on "
                                + Dates.date(Dates.day(each.getValue())) + ", " + Dates.time(each.getValue()))
                        .toList())
                + ".";
    }

    private List<String> remarks(ChildStory story, Entry entry) {
        var remarks = new ArrayList<String>();
        WrittenOnPaper.of(entry)
                .ifPresent(paper ->
                        remarks.add("Written on paper while Reachable was down, by %s on sheet %s; typed in on %s."
                                .formatted(paper.by(), paper.sheet(), Dates.full(paper.typedAt()))));
        if (story.rows().getOrDefault(entry.id(), List.of()).size() > 1) {
            remarks.add("This was put right after it was first written down.");
        }
        if (entry.references().duplicateOf() != null) {
            remarks.add("It tells of the same incident as another entry.");
        }
        if (!entry.handling().equals(OPEN) && !Confidences.isOne(entry.handling())) {
            remarks.add("Handling: " + entry.handling().replace('-', ' ') + ".");
        }
        if (!entry.type().known()) {
            remarks.add("The vocabulary does not know this kind of entry yet.");
        }
        return List.copyOf(remarks);
    }
}
