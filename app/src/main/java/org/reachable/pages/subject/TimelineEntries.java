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
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.entry.Reach;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.form.Forms;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.subject.TimelinePage.BecameKnown;
import org.reachable.pages.subject.TimelinePage.Happened;
import org.reachable.pages.subject.TimelinePage.Item;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.WrittenOnPaper;
import org.reachable.records.corrections.Corrections;
import org.reachable.work.contributions.Contributions;
import org.springframework.stereotype.Component;

/** Puts entries into words: what happened, when it was written down, and whom it reached. */
@Component
class TimelineEntries {

    /** How an entry is handled where that needs no remark: a link says the second. */
    private static final Set<String> SAID_ELSEWHERE = Set.of(Handling.OPEN.code(), Handling.OWN_CONFIDENCE.code());

    private static final String OWN_PAGE = "Open it, or put it right";

    private final Policy policy;
    private final Vocabulary vocabulary;
    private final Forms forms;
    private final Contributions contributions;
    private final Partnership partnership;

    TimelineEntries(Policy policy, Forms forms, Contributions contributions, Partnership partnership) {
        this.contributions = contributions;
        this.partnership = partnership;
        this.policy = policy;
        this.forms = forms;
        this.vocabulary = policy.vocabulary();
    }

    /**
     * @param brought the sentences of {@link Importers}, where it came with a file
     * @param by who wrote it, and its own page; null where the agency is all that is known of that
     */
    Item item(
            ChildStory story,
            Entry entry,
            List<Finding> findings,
            Set<EntryId> marked,
            boolean oneAgency,
            List<String> brought,
            @Nullable Link by) {
        return new Item(
                anchors(story, entry),
                new Happened(
                        entry.type().name(),
                        by == null ? partnership.agencyName(entry.whose()) : by.text(),
                        entry.occurredAt(),
                        Readable.text(entry.location(), vocabulary),
                        Readable.text(entry.summary(), vocabulary),
                        Readable.outcome(entry, vocabulary),
                        form(entry)),
                new BecameKnown(
                        entry.recordedAt(),
                        late(entry, oneAgency),
                        oneAgency ? "" : reached(story, entry),
                        Stream.concat(brought.stream(), remarks(story, entry).stream())
                                .toList()),
                marked.contains(entry.id()),
                Stream.concat(
                                Stream.ofNullable(by).map(own -> new Link(OWN_PAGE, own.href())),
                                contributions.entryLinks().stream()
                                        .flatMap(one -> one.link(story.id(), entry).stream()))
                        .toList(),
                findings.stream()
                        .filter(finding -> finding.trigger().equals(entry.id()))
                        .map(finding -> new Link(finding.rule().ask(), SubjectAddresses.ask(finding.id())))
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
                references.answers(),
                references.answersFinding(),
                references.corrects(),
                references.duplicateOf(),
                references.unjudgedBy());
        var said = new TreeMap<>(entry.attributes());
        said.values().removeIf(String::isEmpty);
        said.keySet().removeAll(elsewhere);
        said.keySet().removeAll(WrittenOnPaper.ATTRIBUTES);
        said.keySet().removeAll(Corrections.ATTRIBUTES);
        said.keySet().removeAll(forms.neverShown());
        said.replaceAll((_, value) -> Readable.value(value, vocabulary));
        NotSaid.of(forms, policy.pages(), entry).forEach(attribute -> said.put(attribute, NotSaid.WORDS));
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

    private String reached(ChildStory story, Entry entry) {
        if (entry.reached().isEmpty()) {
            return story.say("Not known{to you} to have reached anyone else.");
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
                .ifPresent(paper -> remarks.add("Written on paper while Reachable was down, by %s on sheet %s."
                        .formatted(paper.by(), paper.sheet())));
        if (story.rows().getOrDefault(entry.id(), List.of()).size() > 1) {
            remarks.add("This was put right after it was first written down.");
        }
        if (entry.references().duplicateOf() != null) {
            remarks.add("It tells of the same incident as another entry.");
        }
        if (!SAID_ELSEWHERE.contains(entry.handling())) {
            remarks.add("Handling: " + entry.handling().replace('-', ' ') + ".");
        }
        if (!entry.type().known()) {
            remarks.add("The vocabulary does not know this kind of entry yet.");
        }
        return List.copyOf(remarks);
    }
}
