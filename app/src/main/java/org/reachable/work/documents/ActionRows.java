package org.reachable.work.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.document.DocumentKind;
import org.reachable.engine.document.DocumentKind.Acts;
import org.reachable.engine.document.DocumentKind.Done;
import org.reachable.work.actions.Action;
import org.reachable.work.actions.ActionsOfDocuments.Ended;
import org.reachable.work.actions.ActionsOfDocuments.Row;

/** Which rows of a version are actions, and what of what became of those the next version begins with. */
final class ActionRows {

    private ActionRows() {}

    /** Those of these rows that are actions. */
    static List<Row> of(DocumentKind kind, List<Part> parts) {
        Acts acts = kind.acts();
        return acts == null
                ? List.of()
                : parts.stream()
                        .filter(part -> part.section().equals(acts.section()))
                        .map(part -> row(kind, acts, part, parts))
                        .toList();
    }

    /** Those that are sentences: nobody says who does it, by when, or how the child would notice, and they are not over. */
    static List<Part> bare(DocumentKind kind, List<Part> parts) {
        Acts acts = kind.acts();
        return acts == null || acts.bare().isEmpty()
                ? List.of()
                : parts.stream()
                        .filter(part -> part.section().equals(acts.section())
                                && ended(kind.done(), acts, part) == null
                                && acts.bare().stream()
                                        .allMatch(field -> part.answer(field).isEmpty()))
                        .toList();
    }

    /** Those still to do that are aimed at what is counted at the top. */
    static List<Part> aimed(DocumentKind kind, List<Part> parts) {
        DocumentKind.Counted counted = kind.counted();
        Acts acts = kind.acts();
        return parts.stream()
                .filter(part -> acts != null
                        && part.section().equals(counted.section())
                        && part.answer(counted.field()).equals(counted.value())
                        && ended(kind.done(), acts, part) == null)
                .toList();
    }

    private static Row row(DocumentKind kind, Acts acts, Part part, List<Part> all) {
        return new Row(
                part.line(),
                part.answer(acts.deed()),
                need(kind, part.answer(acts.need()), all),
                part.answer(acts.aim()),
                part.whom(),
                part.answer(acts.until()),
                ended(kind.done(), acts, part),
                outside(kind, acts, part));
    }

    /** Who does it that is none of us, where the row says that they said yes. */
    private static String outside(DocumentKind kind, Acts acts, Part part) {
        return kind.section(part.section())
                .filter(section -> section.field(acts.whose())
                        .filter(whose -> InWords.isDoneByAnother(section, whose, part))
                        .isPresent())
                .map(_ -> part.answer(acts.outside()))
                .orElse("");
    }

    /** In the words of the row that is meant. */
    private static String need(DocumentKind kind, String line, List<Part> all) {
        return all.stream()
                .filter(part -> part.line().toString().equals(line))
                .findFirst()
                .flatMap(part -> kind.section(part.section())
                        .map(section -> part.answer(section.fields().getFirst().code())))
                .orElse("");
    }

    private static @Nullable Ended ended(@Nullable Done done, Acts acts, Part part) {
        if (done == null) {
            return null;
        }
        String came = part.answer(done.field());
        return came.equals(done.done()) || came.equals(done.notDone())
                ? new Ended(came.equals(done.done()), part.answer(acts.because()))
                : null;
    }

    /** A row as the next version begins with it: whose it is by now, until when, and what came of it. */
    static Part next(DocumentKind kind, Part part, List<Action> actions) {
        Acts acts = kind.acts();
        Optional<Action> action = acts == null || !part.section().equals(acts.section())
                ? Optional.empty()
                : actions.stream().filter(one -> one.id().equals(part.line())).findFirst();
        return action.map(one -> next(kind.done(), acts, part, one)).orElse(part);
    }

    /** Whose it is by now; whom the version names and who has been offered it and not said yet, stays named. */
    private static @Nullable UUID whose(Part part, Action action) {
        Action.Offer offer = action.offer();
        UUID owner = action.whose().owner();
        return owner == null || offer != null && offer.to().equals(part.whom()) ? part.whom() : owner;
    }

    private static Part next(@Nullable Done done, @Nullable Acts acts, Part part, Action action) {
        if (acts == null) {
            return part;
        }
        Map<String, String> content = new LinkedHashMap<>(part.content());
        Action.End end = action.end();
        if (end != null && done != null) {
            content.put(done.field(), end.done() ? done.done() : done.notDone());
            content.put(acts.because(), end.words());
        }
        UUID whose = whose(part, action);
        if (whose != null) {
            content.put(acts.whose(), whose.toString());
        }
        if (action.day() != null) {
            content.put(acts.until(), String.valueOf(action.day()));
        }
        return new Part(
                part.id(), part.version(), part.place(), content, whose, part.gone(), part.replaces(), part.said());
    }
}
