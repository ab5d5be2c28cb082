package org.reachable.exchange.files;

import java.util.Locale;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.engine.entry.SubjectKind;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.platform.partnership.Agency;
import org.reachable.platform.partnership.Partnership;
import org.springframework.stereotype.Component;

/** Which subjects a file may begin: any child, and of other kinds what the vocabulary lets an agency of its sender's kind. */
@Component
class MayBegin {

    private final Vocabulary vocabulary;
    private final Partnership partnership;

    MayBegin(Vocabulary vocabulary, Partnership partnership) {
        this.vocabulary = vocabulary;
        this.partnership = partnership;
    }

    boolean mayBegin(Actor actor, String reference) {
        return kind(reference)
                .map(kind -> partnership.agencies().stream()
                        .filter(agency -> agency.code().equals(actor.agency()))
                        .map(Agency::kind)
                        .anyMatch(kind::mayBeBegunBy))
                .orElse(true);
    }

    /** A reference as a choice names it: a child’s as it is, another’s with what it is. */
    String named(String reference) {
        return kind(reference)
                .map(kind -> "%s, %s".formatted(reference, kind.name().toLowerCase(Locale.ROOT)))
                .orElse(reference);
    }

    Optional<SubjectKind> kind(String reference) {
        return vocabulary.kindOf(reference).equals(Vocabulary.CHILD)
                ? Optional.empty()
                : vocabulary.subjectKind(Token.of(reference));
    }
}
