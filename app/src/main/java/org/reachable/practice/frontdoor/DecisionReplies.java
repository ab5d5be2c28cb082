package org.reachable.practice.frontdoor;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.TokenNames;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.practice.frontdoor.DecisionReading.Contact;
import org.reachable.practice.frontdoor.DecisionReading.Read;
import org.reachable.practice.frontdoor.ReplyChecks.Typed;
import org.reachable.records.chronology.HowToRing;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.chronology.Reports;
import org.springframework.stereotype.Component;

/**
 * The replies that are half of a decision: to the family or the child who told us and has not heard, and to the agency that told us last.
 * Whoever told several things hears once of all of them. What is asked of the decision already is not asked of a reply again.
 */
@Component
class DecisionReplies {

    private final Reports reports;
    private final Heard heard;
    private final ReplyForm form;
    private final ReplyChecks checks;
    private final Tellers tellers;
    private final HowToRing ringing;
    private final Forms forms;
    private final Vocabulary vocabulary;

    DecisionReplies(
            Reports reports,
            Heard heard,
            ReplyForm form,
            ReplyChecks checks,
            Tellers tellers,
            HowToRing ringing,
            Forms forms,
            Vocabulary vocabulary) {
        this.reports = reports;
        this.heard = heard;
        this.form = form;
        this.checks = checks;
        this.tellers = tellers;
        this.ringing = ringing;
        this.forms = forms;
        this.vocabulary = vocabulary;
    }

    /**
     * Somebody who told us and has not heard.
     *
     * @param key how the names of the fields of their reply begin
     * @param told what they told, the oldest first
     */
    record Waiting(String key, String name, List<LoggedEntry> told) {

        LoggedEntry last() {
            return told.getLast();
        }
    }

    private boolean isOfPeople(LoggedEntry told) {
        return vocabulary.people().contains(told.entry().agency());
    }

    /** Whether whoever told it is owed a reply and has had none. */
    boolean isUnheard(Actor actor, LoggedEntry told) {
        return forms.replies().isOwedFor(told.entry().type()) && !heard.hasTold(told, reports.answersTo(actor, told));
    }

    List<Waiting> waiting(Read read) {
        Set<String> whose = read.contacts().stream()
                .filter(contact -> contact.decision() == null && !isOfPeople(contact.logged()))
                .max(Comparator.comparing(contact -> contact.entry().recordedAt()))
                .map(contact -> Set.of(contact.entry().agency()))
                .orElse(Set.of());
        Map<String, List<LoggedEntry>> byTeller = read.contacts().stream()
                .map(Contact::logged)
                .filter(told -> isOfPeople(told) || whose.contains(told.entry().agency()))
                .filter(told -> isUnheard(read.actor(), told) && !reports.isToldByUs(read.actor(), told.named()))
                .collect(Collectors.groupingBy(tellers::name, LinkedHashMap::new, Collectors.toList()));
        return byTeller.entrySet().stream()
                .sorted(Comparator.comparing(one -> !isOfPeople(one.getValue().getFirst())))
                .map(one -> new Waiting(
                        "r%x-"
                                .formatted(one.getValue()
                                        .getFirst()
                                        .named()
                                        .toString()
                                        .hashCode()),
                        one.getKey(),
                        one.getValue()))
                .toList();
    }

    /** @param decided what was answered of the decision, by attribute */
    Typed typed(Waiting waiting, Map<String, String> sent, Map<String, String> decided) {
        Map<String, String> theirs = theirs(waiting, sent);
        Map<String, String> besides = new HashMap<>(theirs.isEmpty() ? Map.of() : form.typed(waiting.last(), theirs));
        besides.replaceAll((attribute, value) -> decided.getOrDefault(attribute, value));
        return new Typed(
                theirs.getOrDefault("reply", "").strip(),
                theirs.getOrDefault("how", ""),
                theirs.getOrDefault("reached", ""),
                form.answered(waiting.last(), besides));
    }

    /** What is to be mended, by the names that the fields have without their key. */
    Map<String, String> errors(Read read, Waiting waiting, Map<String, String> sent, Map<String, String> decided) {
        Map<String, String> errors = new LinkedHashMap<>();
        Map<String, String> theirs = theirs(waiting, sent);
        for (LoggedEntry told : waiting.told()) {
            checks.errors(read.actor(), told, typed(waiting, sent, decided), theirs::containsKey)
                    .forEach(errors::putIfAbsent);
        }
        return errors;
    }

    DecisionPage.Reply page(Read read, Waiting waiting, Map<String, String> sent, Map<String, String> errors) {
        Map<String, String> theirs = theirs(waiting, sent);
        boolean unsafe = waiting.told().stream().anyMatch(told -> ringing.isUnsafe(read.actor(), told));
        var fields = form.of(
                waiting.last(),
                new ReplyPages.Answer(
                        null,
                        theirs.getOrDefault("reply", ""),
                        theirs.getOrDefault("how", ""),
                        theirs.getOrDefault("reached", ""),
                        form.typed(waiting.last(), theirs),
                        "",
                        ""),
                unsafe,
                errors);
        Set<String> asked = forms.of(forms.decides().type()).stream()
                .map(question -> ReplyForm.ASKED + question.attribute())
                .collect(Collectors.toSet());
        String key = waiting.key();
        return new DecisionPage.Reply(
                key,
                "Reply to " + waiting.name(),
                waiting.told().stream().map(this::told).collect(Collectors.joining("; ")),
                unsafe,
                new ReplyPage.Reply(
                        under(key, fields.words()),
                        under(key, fields.how()),
                        fields.hows(),
                        under(key, fields.reached()),
                        fields.reacheds(),
                        fields.besides().stream()
                                .filter(one -> !asked.contains(one.field().name()))
                                .map(one -> new ReplyPage.Asked(under(key, one.field()), one.choices()))
                                .toList(),
                        fields.warned().stream().map(mark -> key + mark).toList()));
    }

    private String told(LoggedEntry told) {
        Entry entry = told.entry();
        return "%s, %s: %s"
                .formatted(
                        Capital.of(entry.type().name()),
                        Dates.happened(entry.occurredAt()),
                        TokenNames.in(entry.summary(), vocabulary));
    }

    private static Field under(String key, Field field) {
        return new Field(
                key + field.id(), key + field.name(), field.label(), field.hint(), field.value(), field.error());
    }

    private static Map<String, String> theirs(Waiting waiting, Map<String, String> sent) {
        return sent.entrySet().stream()
                .filter(field -> field.getKey().startsWith(waiting.key()))
                .collect(Collectors.toMap(
                        field -> field.getKey().substring(waiting.key().length()), Map.Entry::getValue));
    }
}
