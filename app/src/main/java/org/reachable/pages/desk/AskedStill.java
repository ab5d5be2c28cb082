package org.reachable.pages.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.meeting.MeetingAgency;
import org.reachable.engine.meeting.MeetingKind;
import org.reachable.engine.meeting.MeetingKinds;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is asked still of danger that ended: whoever told of it reads that it is asked again, or on whose word alone it ended, as everybody does. */
@Component
class AskedStill {

    /** More is read where it is written. */
    private static final int MOST_WORDS = 200;

    private final Policy policy;
    private final MeetingKinds sittings;
    private final Clock clock;
    private final JsonMapper mapper = JsonMapper.builder().build();

    AskedStill(Policy policy, MeetingKinds sittings, Clock clock) {
        this.policy = policy;
        this.sittings = sittings;
        this.clock = clock;
    }

    /**
     * What is asked still, in words; each empty where there is nothing to say.
     *
     * @param itself that it is not over: it is asked again, or another question about the same
     * @param ofTheAnswer on whose word it ended, and that this is asked about
     * @param words by what words it ended, so that nobody takes a word for a deed; nothing where the reader may not read them
     */
    record Said(String itself, String ofTheAnswer, String words) {}

    /** Of the entry that ended it, what is read here. */
    private record Ending(String type, String summary, Map<String, String> attributes) {}

    private record Asking(
            String because, String rule, @Nullable Instant due) {}

    /**
     * In words.
     *
     * @param asked as the database lists it: why, the rule and its limit, a line each
     * @param ending the entry that ended it; null where the reader may not read it
     */
    Said said(String asked, @Nullable Object ending) {
        List<Asking> all = Stream.of(asked.split("\n"))
                .filter(one -> !one.isEmpty())
                .map(AskedStill::asking)
                .toList();
        Optional<Asking> again = first(all, "again");
        List<Asking> danger = all.stream().filter(this::isOfDanger).toList();
        Optional<Asking> itself = again.or(() -> first(danger, "still"));
        Optional<Ending> read = Optional.ofNullable(ending).map(this::read);
        return new Said(
                itself.map(one -> (again.isPresent()
                                        ? "Somebody is asked about it again%s."
                                        : "It is not over: somebody is asked about it still%s.")
                                .formatted(by(one)))
                        .orElse(""),
                first(danger, "ending").map(one -> onWhoseWord(one, read)).orElse(""),
                read.map(Ending::summary).map(AskedStill::shortened).orElse(""));
    }

    private static Asking asking(String one) {
        List<String> parts = Arrays.asList(one.split(" "));
        return new Asking(parts.get(0), parts.get(1), parts.get(2).equals("-") ? null : Instant.parse(parts.get(2)));
    }

    private static Optional<Asking> first(List<Asking> all, String because) {
        return all.stream().filter(one -> one.because().equals(because)).findFirst();
    }

    private boolean isOfDanger(Asking one) {
        return policy.rule(one.rule()).filter(Rule::urgent).isPresent();
    }

    private String by(Asking one) {
        Instant due = one.due();
        if (due == null) {
            return "";
        }
        String near = Dates.by(due, clock.instant());
        return due.isBefore(clock.instant()) ? ": that was due " + near : ", by " + near;
    }

    /** Whose word it is of whom, where the reader may read that; else what is asked about it. */
    private String onWhoseWord(Asking one, Optional<Ending> read) {
        return read.flatMap(this::unconfirmed).orElseGet(() -> asked(one)) + by(one) + ".";
    }

    private String asked(Asking one) {
        return policy.rule(one.rule())
                .map(rule -> isOfOneWord(rule)
                        ? "It rests on one person’s word, which nobody else has confirmed yet, and somebody is asked whether it was so"
                        : "That is not all: somebody is asked “%s”".formatted(firstSentence(rule.ask())))
                .orElse("What was written then is asked about itself");
    }

    private static String firstSentence(String ask) {
        return ask.replaceFirst("\\..*", "");
    }

    /** It reads on whose word alone a sitting stands. */
    boolean isOfOneWord(Rule rule) {
        List<String> marks = sittings.kinds().stream()
                .map(kind -> kind.objection().oneWord())
                .toList();
        return trigger(rule).anyMatch(read -> read.without().keySet().stream().anyMatch(marks::contains));
    }

    private static Stream<Match.Alternative> trigger(Rule rule) {
        return switch (rule.mechanism()) {
            case Mechanism.Moment moment -> moment.trigger().anyOf().stream();
            case Mechanism.Deadline deadline -> deadline.trigger().anyOf().stream();
            default -> Stream.empty();
        };
    }

    private Optional<String> unconfirmed(Ending ending) {
        return sittings.ofEntry(ending.type()).flatMap(kind -> {
            String waits = ending.attributes().getOrDefault(kind.objection().oneWord(), "");
            List<String> agencies = Stream.of(waits.split("\\|"))
                    .flatMap(agency -> line(kind, agency).stream())
                    .distinct()
                    .toList();
            return agencies.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            "It rests on one person’s word: %s %s not confirmed it yet, and somebody is asked whether it was so"
                                    .formatted(Words.list(agencies), agencies.size() == 1 ? "has" : "have"));
        });
    }

    private static Optional<String> line(MeetingKind kind, String agency) {
        return kind.agencies().stream()
                .filter(one -> one.kinds().contains(agency))
                .map(MeetingAgency::title)
                .findFirst();
    }

    private Ending read(Object body) {
        return mapper.readValue(body.toString(), Ending.class);
    }

    private static String shortened(String words) {
        String all = words.strip();
        return all.length() > MOST_WORDS ? all.substring(0, MOST_WORDS).strip() + "…" : all;
    }
}
