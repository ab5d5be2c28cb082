package org.reachable.pages.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.access.LookedFor.Words;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.kernel.SubjectId;

/**
 * The first page of writing something down: whom or what it is about, and what kind of thing it is.
 *
 * @param drafts what the reader has begun and not handed in
 * @param about whom or what it is about; null while that is to be found
 * @param looked whom was looked for; null where nobody was
 * @param draft the draft whose kind is to be another; null for a new one
 * @param sheet the number of the sheet it was written on first; null where it was not
 * @param kind what kind of thing it is
 * @param action where what somebody will do for the child is set; null where that is not the reader's to set
 * @param notice what came of what was done before; null where nothing was
 */
public record StartPage(
        List<Begun> drafts,
        @Nullable Who about,
        @Nullable Looked looked,
        @Nullable String draft,
        @Nullable String sheet,
        Kind kind,
        @Nullable Link action,
        @Nullable String notice) {

    /**
     * What was looked for.
     *
     * @param found who fits it
     */
    public record Looked(Words words, List<Who> found) {}

    /**
     * What kind of thing it is.
     *
     * @param looked what kind was looked for; null where none was
     * @param groups the kinds that the writer can write, what they write most first
     */
    public record Kind(Field type, @Nullable Words looked, List<Group> groups) {

        /** Whether one of a heading is chosen, so that it stands open. */
        public boolean isChosen(Group group) {
            return group.kinds().stream().anyMatch(kind -> kind.value().equals(type.value()));
        }
    }

    /** Kinds under one heading. */
    public record Group(String name, List<Choice> kinds) {}

    /**
     * Whom or what to write about.
     *
     * @param kind a child, or a kind of the vocabulary
     * @param what the same in a word: child, place
     */
    public record Who(SubjectId id, String kind, String what, String name, String about) {

        public boolean isChild() {
            return kind.equals(Vocabulary.CHILD);
        }

        /** Its page. */
        public String href() {
            return isChild() ? SubjectAddresses.child(id.person()) : SubjectAddresses.thing(id);
        }

        /** Begins something about it. */
        public String record() {
            return "/record?" + parameter() + "=" + id;
        }

        /** By which an address and a form name it. */
        public String parameter() {
            return isChild() ? "child" : "subject";
        }

        /** Who may see what is handled as this. */
        String readers(Handling handling) {
            if (isChild()) {
                return handling.meaning();
            }
            return handling == Handling.OPEN
                    ? "For everybody who works for an agency of the partnership."
                    : "For the agency that wrote it.";
        }

        /** How what is written may be handled. */
        List<Handling> handlings() {
            return isChild() ? List.of(Handling.values()) : List.of(Handling.OPEN, Handling.RESTRICTED);
        }
    }

    /** Something begun. */
    public record Begun(String href, String what, String when) {}

    public List<Problem> problems() {
        return kind.type().error() == null ? List.of() : List.of(Problem.with(kind.type()));
    }

    /** How this page is called again about the same, for another search of its kinds. */
    public String again() {
        if (about == null) {
            return "/record";
        }
        return "/record?" + about.parameter() + "=" + about.id() + (draft == null ? "" : "&draft=" + draft)
                + (sheet == null ? "" : "&sheet=" + sheet);
    }
}
