package org.reachable.records.sources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reachable.access.Origin;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.platform.partnership.Agency;
import org.reachable.platform.partnership.Practitioner;

/** What was typed of a source to be registered, and what is wrong with it. */
record SourceForm(SentForm sent, Set<String> words) {

    static final String NAME = "name";
    static final String CODE = "code";
    static final String OWNER = "owner";
    static final String DUTY = "duty";
    static final String PEOPLE = "people";
    static final String WORDS = "words";
    static final String TYPES = "types";

    /** Before the kind, where any agency of it is meant. */
    static final String ANY = "any:";

    static final SourceForm NOTHING = new SourceForm(new SentForm(Map.of(), Map.of()), Set.of());

    private static final Pattern A_CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,59}");
    private static final int LONGEST_NAME = 120;

    /** Looks for what is wrong: each problem says how to mend it. */
    SourceForm checked(List<Agency> agencies, List<Practitioner> people, Vocabulary vocabulary, boolean taken) {
        if (get(NAME).isEmpty() || get(NAME).length() > LONGEST_NAME) {
            sent.wrong(NAME, "Write what people call it, in %d letters at most".formatted(LONGEST_NAME));
        }
        if (!A_CODE.matcher(get(CODE)).matches() || get(CODE).equals(Origin.OUR_OWN)) {
            sent.wrong(CODE, "Write a short name of small letters, digits and hyphens, as oak-school-records");
        } else if (taken) {
            sent.wrong(CODE, "Another source is called that, or was, of another agency. Choose another name");
        }
        if (agencies.stream().noneMatch(agency -> agency.code().equals(get(OWNER)))) {
            sent.wrong(OWNER, "Choose the agency whose it is");
        }
        Set<String> names = people.stream().map(Practitioner::signInName).collect(Collectors.toSet());
        List<String> unknown =
                lines(PEOPLE).stream().filter(name -> !names.contains(name)).toList();
        if (!unknown.isEmpty()) {
            sent.wrong(
                    PEOPLE, "Nobody signs in as %s. Write each sign-in name on a line".formatted(unknown.getFirst()));
        } else if (get(DUTY).isEmpty() && lines(PEOPLE).isEmpty()) {
            sent.wrong(DUTY, "Choose the duty whose holders send for it, or name somebody below");
        }
        lines(TYPES).stream()
                .filter(type -> !vocabulary.types().containsKey(type))
                .findFirst()
                .ifPresent(type -> sent.wrong(
                        TYPES, "“%s” is no kind of entry. Write the vocabulary’s codes, one a line".formatted(type)));
        return this;
    }

    NewSource source(List<Agency> agencies, List<Practitioner> people) {
        Map<String, UUID> ids =
                people.stream().collect(Collectors.toMap(Practitioner::signInName, Practitioner::id, (one, _) -> one));
        var senders = new ArrayList<Source.Sender>();
        if (!get(DUTY).isEmpty()) {
            senders.add(new Source.Sender(null, get(DUTY)));
        }
        lines(PEOPLE).forEach(name -> senders.add(new Source.Sender(ids.get(name), null)));
        return new NewSource(get(CODE), get(NAME), get(OWNER), lines(TYPES), whose(agencies), senders);
    }

    private List<Source.Words> whose(List<Agency> agencies) {
        Map<String, String> kinds =
                agencies.stream().collect(Collectors.toMap(Agency::code, Agency::kind, (one, _) -> one));
        return words.stream()
                .flatMap(each -> each.startsWith(ANY)
                        ? List.of(new Source.Words(each.substring(ANY.length()), "")).stream()
                        : List.of(each).stream()
                                .filter(kinds::containsKey)
                                .map(code -> new Source.Words(kinds.getOrDefault(code, code), code)))
                .distinct()
                .toList();
    }

    String get(String field) {
        return sent.text(field);
    }

    private List<String> lines(String field) {
        return Arrays.stream(get(field).split("[\\s,;]+"))
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    Field field(String name, String label, String hint) {
        return sent.field(name, label, hint.isEmpty() ? null : hint);
    }
}
