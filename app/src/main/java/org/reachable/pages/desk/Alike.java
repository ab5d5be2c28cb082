package org.reachable.pages.desk;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.watch.Asked;

/**
 * Asks with one question, of one person and about one child. The newest stands for them all: it is the one in which most
 * can still be done, and a list that repeats itself is read by nobody.
 *
 * @param newest the one raised last
 * @param earlier the others, newest first
 */
record Alike<T>(T newest, List<T> earlier) {

    private record Question(
            PersonId child, String rule, @Nullable UUID owner) {

        static Question of(Asked asked) {
            return new Question(
                    asked.child(),
                    asked.finding().rule().id(),
                    asked.ask() == null ? null : asked.ask().practitioner());
        }
    }

    /** In their order, those alike at the place of the newest. */
    static <T> List<Alike<T>> among(List<T> all, Function<T, Asked> asked) {
        Map<Question, List<T>> byQuestion = all.stream()
                .sorted(Comparator.comparing(asked.andThen(Alike::raisedAt)).reversed())
                .collect(groupingBy(asked.andThen(Question::of)));
        return all.stream()
                .map(one -> new Alike<>(one, Objects.requireNonNull(byQuestion.get(Question.of(asked.apply(one))))))
                .filter(alike -> alike.newest().equals(alike.earlier().getFirst()))
                .map(alike -> new Alike<>(
                        alike.newest(),
                        alike.earlier().subList(1, alike.earlier().size())))
                .toList();
    }

    static Instant raisedAt(Asked asked) {
        return asked.finding().steps().getFirst().raisedAt();
    }
}
