package org.reachable.pages.desk;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.TokenNames;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.policy.Policy;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.corrections.Corrections;
import org.springframework.stereotype.Component;

/** What was told before somebody said that our answer to it did not help: whoever goes to them now needs those words first. */
@Component
class FirstTold {

    private final Chronology chronology;
    private final Corrections corrections;
    private final Vocabulary vocabulary;
    private final String helped;

    FirstTold(Chronology chronology, Corrections corrections, Policy policy, Forms forms) {
        this.chronology = chronology;
        this.corrections = corrections;
        this.vocabulary = policy.vocabulary();
        this.helped = forms.replies().helped();
    }

    /** As far as the reader may read it; empty of any other entry, and of what was taken back. */
    String words(Actor reader, Entry said) {
        return said.type().code().equals(helped)
                ? said.references().answers().stream()
                        .flatMap(id -> chronology.stands(reader, id).stream())
                        .flatMap(told -> corrections.of(reader, told.id()).stream())
                        .map(told -> TokenNames.in(told.stands().entry().summary(), vocabulary))
                        .collect(Collectors.joining(" "))
                : "";
    }

    /** Both, within the marks of one quotation. */
    static String both(String first, String since) {
        return Stream.of(first, since)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("” Of our answer: “"));
    }

    /** As {@link #words}, said of an entry that stands on its own. */
    Optional<String> before(Actor reader, Entry said) {
        return Optional.of(words(reader, said))
                .filter(words -> !words.isEmpty())
                .map("It had been told: “%s”"::formatted);
    }
}
