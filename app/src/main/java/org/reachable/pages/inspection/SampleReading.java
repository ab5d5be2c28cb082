package org.reachable.pages.inspection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.inspection.SamplePage.Child;
import org.reachable.pages.inspection.SamplePage.Drawn;
import org.reachable.pages.inspection.Samples.Sampled;
import org.springframework.stereotype.Component;

/** Puts the page of a sample together. */
@Component
class SampleReading {

    private final Samples samples;

    SampleReading(Samples samples) {
        this.samples = samples;
    }

    SamplePage page(Actor actor, Chosen chosen) {
        Map<String, String> states = samples.states();
        return new SamplePage(
                Field.of("most", "How many children").withValue(Integer.toString(chosen.most())),
                new SamplePage.InState(
                        Field.of("state", "In one of these states")
                                .withHint("Choose none for any child for whom work is open."),
                        states.entrySet().stream()
                                .map(state -> Choice.of(state.getKey(), capital(state.getValue())))
                                .toList(),
                        Set.copyOf(chosen.states()),
                        Field.of("weeks", "Now, or within so many weeks").withValue(Integer.toString(chosen.weeks()))),
                Field.of("age", "Age").withValue(chosen.age().code()),
                Arrays.stream(Ages.values())
                        .map(age -> Choice.of(age.code(), age.words()))
                        .toList(),
                Field.of("seed", "Draw by this number")
                        .withHint("The same number draws the same children. Leave it empty for a new one.")
                        .withValue(chosen.seed()),
                chosen.seed().isEmpty() ? null : drawn(chosen, samples.of(actor, chosen)));
    }

    private Drawn drawn(Chosen chosen, List<Sampled> sampled) {
        LocalDate today = Dates.day(samples.now());
        return new Drawn(
                summary(chosen, sampled.size()),
                sampled.stream().map(one -> child(one, today)).toList(),
                SampleController.PACK + "?" + chosen.query());
    }

    private String summary(Chosen chosen, int found) {
        String of = of(chosen);
        if (found == 0) {
            return "Nobody for whom work is open is %s.".formatted(of.isEmpty() ? "known to you" : of);
        }
        String who =
                Words.count(found, "child", "children") + " for whom work is open" + (of.isEmpty() ? "" : ", " + of);
        return found < chosen.most()
                ? "%s. There are no more.".formatted(who)
                : "%s. Drawn at random by number %s.".formatted(who, chosen.seed());
    }

    private String of(Chosen chosen) {
        Map<String, String> states = samples.states();
        String in = chosen.states().stream().map(states::get).collect(Collectors.joining(" or "));
        String within =
                in.isEmpty() ? "" : "%s now or in the last %s".formatted(in, Words.count(chosen.weeks(), "week"));
        String age =
                chosen.age() == Ages.ANY ? "" : "aged " + chosen.age().words().toLowerCase(Locale.UK);
        return within.isEmpty() || age.isEmpty() ? within + age : within + ", " + age;
    }

    private static Child child(Sampled sampled, LocalDate today) {
        LocalDate born = sampled.child().description().bornOn();
        String href = SubjectAddresses.child(sampled.child().id());
        return new Child(
                sampled.child().name(),
                born == null ? "age not known" : Integer.toString(Words.age(born, today)),
                capital(sampled.why()),
                List.of(
                        new Link("What changed", href),
                        new Link("Timeline", href + "/timeline"),
                        new Link("Who knew", href + "/who-knew"),
                        new Link("Who looked", href + "/who-looked")));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
