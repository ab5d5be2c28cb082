package org.reachable.work.meetings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reachable.engine.entry.Entry;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.work.meetings.SpokenAbout.Open;

/** What a sitting may have spoken about, to be ticked: danger and what is new stand there at once, what is older is folded away. */
final class AboutFields {

    static final String ABOUT = "about";
    static final String NONE_OF_IT = "none";

    /** Nobody who holds a discussion at night reads through a winter first. */
    private static final Duration NEW_FOR = Duration.ofDays(14);

    private AboutFields() {}

    static HoldPage.About of(
            List<Open> open, Function<Entry, HoldPage.Said> said, SentForm sent, Set<String> ticks, Instant now) {
        List<Choice> choices = new ArrayList<>();
        List<Choice> older = new ArrayList<>();
        Set<String> chosen = new HashSet<>(ticks);
        for (Open one : open) {
            boolean isNew =
                    one.urgent() || one.told().occurredAt().plus(NEW_FOR).isAfter(now);
            (isNew ? choices : older).add(choice(one, said.apply(one.told())));
            if (one.findings().stream().anyMatch(ticks::contains)) {
                chosen.add(one.id());
            }
        }
        choices.add(Choice.of(NONE_OF_IT, "We spoke about none of it"));
        return new HoldPage.About(
                sent.field(
                        ABOUT,
                        "We spoke about this",
                        "What you tick answers the question that stands under it, once somebody of another agency says on their own desk that it was so."
                                + " Danger is answered now, and asked about again where nobody says so. Whatever else is asked still waits.",
                        open.stream().flatMap(one -> one.findings().stream()).collect(Collectors.joining(" "))),
                choices,
                Field.of(ABOUT, "Older, and still asked").withId(ABOUT + "-older"),
                older,
                chosen);
    }

    private static Choice choice(Open one, HoldPage.Said said) {
        return Choice.of(one.id(), said.words().isBlank() ? one.told().type().name() : said.words())
                .withHint("%s. It answers: %s".formatted(said.by(), String.join(" · ", one.asks())));
    }
}
