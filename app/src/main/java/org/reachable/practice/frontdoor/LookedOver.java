package org.reachable.practice.frontdoor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.WordsToAvoid;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.watch.TheirWishes;
import org.springframework.stereotype.Component;

/** What a reply is looked over for before it is kept: each is asked once, and kept again it is meant. */
@Component
class LookedOver {

    /** Sent with a form that said so already: danger is asked about still. */
    private static final String DANGER = "warned";

    /** The same: whoever hears it said that it is not safe to ring. */
    private static final String RING = "ring-warned";

    /** The same: it names somebody whom they do not want. */
    private static final String REFUSED = "refused-warned";

    /** The same: whoever hears it may read that they are blamed. */
    private static final String BLAMED = "blamed-warned";

    static final List<String> ALL = List.of(DANGER, RING, REFUSED, BLAMED);

    private static final String REPLY = "reply";

    private final SaidWhileInDanger danger;
    private final TheirWishes wishes;
    private final Vocabulary vocabulary;
    private final Forms forms;

    LookedOver(SaidWhileInDanger danger, TheirWishes wishes, Vocabulary vocabulary, Forms forms) {
        this.forms = forms;
        this.danger = danger;
        this.wishes = wishes;
        this.vocabulary = vocabulary;
    }

    /**
     * Adds what is to be looked at once more, by its field, and what was asked by the name under which the form says so when it is sent
     * again.
     *
     * @param asked whether the form said that it was asked already
     * @param besides what this type of reply asks besides, by the attributes it fills
     */
    void ask(
            Actor actor,
            LoggedEntry report,
            String reply,
            String how,
            Map<String, String> besides,
            Predicate<String> asked,
            Map<String, String> errors) {
        if (!asked.test(DANGER) && !errors.containsKey(REPLY)) {
            danger.askedAbout(actor, report, ReplyForm.said(reply, besides)).ifPresent(why -> {
                errors.put(REPLY, why);
                errors.put(DANGER, why);
            });
        }
        if (!asked.test(RING)) {
            danger.askedToRing(actor, report, reply, how, besides).ifPresent(field -> {
                errors.putIfAbsent(field, SaidWhileInDanger.NOT_SAFE);
                errors.put(RING, SaidWhileInDanger.NOT_SAFE);
            });
        }
        if (!asked.test(REFUSED)) {
            wishes(actor, report)
                    .ifPresent(wish -> fields(reply, besides)
                            .forEach(field -> wish.refusedIn(field.getValue()).ifPresent(whom -> {
                                errors.putIfAbsent(field.getKey(), isNotWanted(whom));
                                errors.put(REFUSED, isNotWanted(whom));
                            })));
        }
        if (!asked.test(BLAMED) && isOfAFamily(report)) {
            fields(reply, besides)
                    .forEach(field -> forms.wordsToAvoid().in(field.getValue()).stream()
                            .findFirst()
                            .ifPresent(nudge -> {
                                errors.putIfAbsent(field.getKey(), readsAsBlame(nudge));
                                errors.put(BLAMED, readsAsBlame(nudge));
                            }));
        }
        if (!errors.isEmpty()) {
            ALL.stream().filter(asked).forEach(mark -> errors.put(mark, ""));
        }
    }

    /** Of whom they wrote, where a child or their family told it. */
    Optional<TheirWishes.Wishes> wishes(Actor actor, LoggedEntry report) {
        return Optional.of(report).filter(this::isOfAFamily).map(told -> wishes.of(actor, told.named(), told.person()));
    }

    private boolean isOfAFamily(LoggedEntry report) {
        return vocabulary.people().contains(report.entry().agency());
    }

    private static String readsAsBlame(WordsToAvoid.Nudge nudge) {
        return "Whoever reads “%s” may read that they are blamed. Better: %s. If it is meant so, keep the reply again"
                .formatted(nudge.words(), nudge.say());
    }

    private static Stream<Map.Entry<String, String>> fields(String reply, Map<String, String> besides) {
        return Stream.concat(
                Stream.of(Map.entry(REPLY, reply)),
                besides.entrySet().stream().map(one -> Map.entry(ReplyForm.ASKED + one.getKey(), one.getValue())));
    }

    private static String isNotWanted(Practitioner whom) {
        return "They wrote that they do not want %s. Say who comes or rings instead. If it is so all the same, say why, and keep the reply again"
                .formatted(whom.name());
    }
}
