package org.reachable.pages.record;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.SubjectKind;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.subjects.SubjectName;
import org.reachable.records.subjects.Subjects;
import org.reachable.records.surroundings.FoundThing;
import org.reachable.records.surroundings.Surroundings;
import org.reachable.records.surroundings.Thing;
import org.springframework.stereotype.Component;

/**
 * Begins a subject that is no child. A number, as a plate, is its code; of others the code tells nothing, for it is known to
 * everybody, and whoever describes one in the words that describe another already means that one.
 */
@Component
class Beginning {

    private static final int LONGEST = 200;
    private static final int SHORTEST_NUMBER = 3;
    private static final int LONGEST_NUMBER = 30;

    /** The last of an id are random, and twelve letters of them tell two of a partnership apart. */
    private static final long RANDOM = 0xFFFF_FFFF_FFFFL;

    private final Subjects subjects;
    private final Surroundings surroundings;
    private final Vocabulary vocabulary;
    private final Transactions transactions;
    private final Ids ids;

    Beginning(Subjects subjects, Surroundings surroundings, Vocabulary vocabulary, Transactions transactions, Ids ids) {
        this.subjects = subjects;
        this.surroundings = surroundings;
        this.vocabulary = vocabulary;
        this.transactions = transactions;
        this.ids = ids;
    }

    /** Those of which the writer's agency may begin one, and people may write something. */
    List<SubjectKind> kinds(Practitioner writer) {
        return vocabulary.subjectKinds().values().stream()
                .filter(kind -> kind.mayBeBegunBy(writer.agencyKind()))
                .filter(kind -> vocabulary.types().values().stream().anyMatch(type -> type.isAbout(kind.code())))
                .toList();
    }

    /** Looks at what was typed of it. */
    void check(SubjectKind kind, SentForm sent, String field) {
        String words = sent.need(field, "Write how it is known", LONGEST);
        if (sent.isWhole() && kind.known().byNumber()) {
            int length = number(words).length();
            if (length < SHORTEST_NUMBER || length > LONGEST_NUMBER) {
                sent.wrong(field, "Write the number as it stands there, in letters and digits");
            }
        }
    }

    /** The subject, which is there from now on. */
    SubjectId begin(Actor actor, SubjectKind kind, String words) {
        return transactions.as(actor.code(), () -> {
            Optional<Thing> there = kind.known().byNumber() ? Optional.empty() : described(actor, kind, words);
            Token token = there.map(Thing::token)
                    .orElseGet(() -> new Token(kind.token(), kind.known().byNumber() ? number(words) : code()));
            if (surroundings
                    .thing(actor, token)
                    .filter(thing -> !thing.words().isEmpty())
                    .isEmpty()) {
                surroundings.describe(actor, Origin.of(actor), token, words);
            }
            SubjectName name = SubjectName.of(token, vocabulary).orElseThrow();
            SubjectId subject = subjects.sure(actor, Origin.of(actor), name);
            AuditContext.subject(subject);
            return subject;
        });
    }

    private Optional<Thing> described(Actor actor, SubjectKind kind, String words) {
        return surroundings.search(actor, words).stream()
                .map(FoundThing::thing)
                .filter(thing -> thing.token().kind().equals(kind.token()))
                .filter(thing -> plain(thing.words()).equals(plain(words)))
                .findFirst();
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** A number as it is the same wherever it is written. */
    static String number(String words) {
        return words.toUpperCase(Locale.UK).replaceAll("[^A-Z0-9+]", "");
    }

    private String code() {
        return "%012X".formatted(ids.next().getLeastSignificantBits() & RANDOM);
    }
}
