package org.reachable.work.documents;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.foundation.govuk.Words;
import org.reachable.work.actions.Action;
import org.reachable.work.actions.Actions;
import org.reachable.work.documents.DocumentPages.Read;
import org.reachable.work.documents.DocumentReading.Opened;
import org.springframework.stereotype.Component;

/** What is still open in a draft, for whoever is about to put it in force: none of it holds that up, and each is said before. */
@Component
class StillOpen {

    private final Documents documents;
    private final Actions actions;
    private final WhatStands stands;
    private final NamedRows named;

    StillOpen(Documents documents, Actions actions, WhatStands stands, NamedRows named) {
        this.documents = documents;
        this.actions = actions;
        this.stands = stands;
        this.named = named;
    }

    /** A line each. */
    List<String> of(Opened of, List<Part> parts, InWords words) {
        Read read = of.read();
        Version version = of.version();
        List<String> open = Rows.open(read.kind(), parts, words);
        List<String> disagreements = stands.stand(read, version, parts);
        if (!disagreements.isEmpty()) {
            open.add(Words.count(disagreements.size(), "disagreement stands", "disagreements stand")
                    + ": settle it with a reason, or it stands in the text");
        }
        open.addAll(disagreements);
        List<Position> positions = documents.positions(read.actor(), version);
        open.addAll(stands.differently(version, positions));
        List<String> notYet = stands.notYet(version, parts, positions);
        if (!notYet.isEmpty()) {
            open.add("Not yet said whether they agree: " + String.join(", ", notYet));
        }
        Stream.of(toldOfActions(read, parts, words), toldOfNo(read, parts, words), toldOfNamed(read, version, words))
                .flatMap(Function.identity())
                .forEach(open::add);
        if (read.kind().acts() != null
                && DocumentPages.before(of.all(), version).isEmpty()
                && !PuttingInForce.saysWhoDoesWhat(read.kind(), parts)) {
            open.add("No action says who does it and by when: until one does, this counts as no change of the plan");
        }
        return open;
    }

    /** Whom a row names that is no action, and who has not said whether they do it, or cannot be asked. */
    private Stream<String> toldOfNamed(Read read, Version version, InWords words) {
        return named.of(read.actor(), read.kind(), version.id()).stream()
                .filter(row -> row.answer() == null)
                .map(row -> toldOfNamed(read, row, words));
    }

    private String toldOfNamed(Read read, NamedRow row, InWords words) {
        UUID whom = Objects.requireNonNull(row.part().whom());
        return (actions.mayBeAsked(read.actor(), whom, read.child())
                        ? "%s has not said whether they do it: “%s” stands on their desk until they say"
                        : "%s would not be asked, and would read nothing of it: “%s” is nobody’s until somebody lets them in, or you name somebody else")
                .formatted(words.who(whom), words.title(row.part().section(), row.part()));
    }

    /** Who has said that they cannot, of what the version names them for still. */
    private Stream<String> toldOfNo(Read read, List<Part> parts, InWords words) {
        Map<UUID, Action> all = actions.about(read.actor(), read.child()).stream()
                .collect(Collectors.toMap(Action::id, Function.identity(), (one, _) -> one));
        return ActionRows.of(read.kind(), parts).stream().flatMap(row -> {
            Action action = all.get(row.line());
            Action.Offer refused = action == null || row.ended() != null
                    ? null
                    : action.stands().refused();
            return refused == null || !refused.to().equals(row.whose())
                    ? Stream.of()
                    : Stream.of(
                            "%s said no: “%s” Nobody does “%s” until you name somebody else, or somebody takes it on"
                                    .formatted(words.who(refused.to()), refused.because(), row.deed()));
        });
    }

    /** Whose desk an action does not come to: they would read nothing of it. */
    private Stream<String> toldOfActions(Read read, List<Part> parts, InWords words) {
        return ActionRows.of(read.kind(), parts).stream()
                .filter(row -> row.ended() == null
                        && row.whose() != null
                        && !actions.mayBeAsked(read.actor(), row.whose(), read.child()))
                .map(row ->
                        "%s would read nothing of %s: “%s” is with you until somebody lets them in, or you name somebody else"
                                .formatted(words.who(Objects.requireNonNull(row.whose())), read.name(), row.deed()));
    }
}
