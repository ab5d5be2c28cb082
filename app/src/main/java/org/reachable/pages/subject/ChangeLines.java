package org.reachable.pages.subject;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Changed;
import org.reachable.engine.policy.Fact;
import org.reachable.engine.policy.Pages;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Words;

/** The four lines of what changed, for one child: what each holds, and in which words the policy tells it. */
final class ChangeLines {

    private static final int DATES_TOLD = 2;

    private final ChildStory story;
    private final Policy policy;
    private final Pronouns pronouns;

    ChangeLines(ChildStory story, Policy policy) {
        this.story = story;
        this.policy = policy;
        this.pronouns = story.pronouns();
    }

    List<Changed> all() {
        return story.state().changed();
    }

    /** What we decided: everything is measured from it. */
    Changed decided() {
        return all().getFirst();
    }

    Fact.LineWords words(Changed line) {
        return policy.changes().stream()
                .filter(each -> each.code().equals(line.code()))
                .map(Fact.Line::words)
                .findFirst()
                .orElse(Fact.LineWords.NONE);
    }

    String title(Changed line) {
        String own = words(line).title();
        return own.isEmpty() ? line.title() : pronouns.in(own);
    }

    String nothing(Changed line) {
        return story.say(pronouns.in(words(line).nothing()));
    }

    String say(String words) {
        return story.say(words);
    }

    /** When we last decided something, and when that became known; null where we never did. */
    Changed.@Nullable Told lastDecision() {
        return decided().last();
    }

    long daysSince(Instant then) {
        return ChronoUnit.DAYS.between(Dates.day(then), Dates.day(story.now()));
    }

    /** Meetings that became known since we last decided something, and are not only reported. */
    long meetingsSince() {
        Changed.Told last = lastDecision();
        return story.read().topic(Topics.MET).stream()
                .filter(entry -> entry.references().ends())
                .filter(entry ->
                        last == null || entry.recordedAt().isAfter(last.entry().recordedAt()))
                .count();
    }

    /** Those that name the children they are for, and not this one. */
    List<Entry> forOthersOnly(List<Changed.Told> told) {
        Pages.Topic topic = policy.pages().topic(Topics.NAMED_CHILDREN);
        List<Entry> naming = story.read().topic(Topics.NAMED_CHILDREN);
        return told.stream()
                .map(Changed.Told::entry)
                .filter(naming::contains)
                .filter(entry -> Arrays.stream(entry.attribute(topic.key()).split("[|,;]"))
                        .map(String::strip)
                        .noneMatch(story.log().child()::equals))
                .toList();
    }

    List<Changed.Told> forTheChild(List<Changed.Told> told) {
        List<Entry> others = forOthersOnly(told);
        return told.stream().filter(each -> !others.contains(each.entry())).toList();
    }

    /** "lost his home on 31 May": one for each kind of thing, for the worse first. */
    List<String> happened(Changed line, List<Changed.Told> told, boolean withDates) {
        return byPhrase(line, told).entrySet().stream()
                .map(each -> each.getKey() + (withDates ? on(each.getValue()) : times(each.getValue())))
                .toList();
    }

    private Map<String, List<Entry>> byPhrase(Changed line, List<Changed.Told> told) {
        Map<String, List<Entry>> phrases = new LinkedHashMap<>();
        Stream.of("worse", "", "better")
                .flatMap(way -> told.stream().filter(each -> each.direction().equals(way)))
                .map(Changed.Told::entry)
                .forEach(entry -> phrases.computeIfAbsent(phrase(line, entry), _ -> new ArrayList<>())
                        .add(entry));
        return phrases;
    }

    private String phrase(Changed line, Entry entry) {
        String said = words(line).said().get(entry.type().code());
        return said == null ? "had “" + Capital.none(entry.type().name()) + "” written down" : pronouns.in(said);
    }

    private String on(List<Entry> entries) {
        List<String> days = entries.stream()
                .map(Entry::occurredAt)
                .sorted()
                .map(Dates::day)
                .distinct()
                .map(day -> Dates.date(day, story.now()))
                .toList();
        return days.size() <= DATES_TOLD
                ? " on " + Words.list(days)
                : " " + days.size() + " times, last on " + days.getLast();
    }

    private static String times(List<Entry> entries) {
        return switch (entries.size()) {
            case 1 -> "";
            case 2 -> " twice";
            default -> " " + entries.size() + " times";
        };
    }

    /** What has not changed while it should: "on no school’s roll". */
    List<String> still(Changed line) {
        return words(line).still().entrySet().stream()
                .filter(each -> story.open(each.getKey()).isPresent())
                .map(each -> pronouns.in(each.getValue()))
                .toList();
    }

    /** When somebody last asked the child, as far as written down. */
    Optional<Entry> lastAsked() {
        return ChildStory.newest(story.read().topic(Topics.ASKED));
    }

    /** The newest entry that holds the child's own words, and the words. */
    Optional<Quote> lastQuote(Changed line) {
        return Stream.concat(line.told().stream().map(Changed.Told::entry), story.read().topic(Topics.ASKED).stream())
                .distinct()
                .sorted(Comparator.comparing(Entry::occurredAt).reversed())
                .flatMap(entry -> Quote.in(entry, policy.vocabulary()).stream())
                .findFirst();
    }

    /** Kinds of shared thing in the child's entries, in plain words: "vehicle", "phone". */
    List<String> sharedKinds() {
        var vocabulary = policy.vocabulary();
        return story.entries().stream()
                .flatMap(entry -> entry.tokens().stream())
                .filter(vocabulary::isShared)
                .map(token -> vocabulary.tokenKinds().get(token.kind()))
                .map(kind -> kind == null ? "" : Capital.none(kind.name()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
