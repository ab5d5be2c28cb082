package org.reachable.records.corrections;

import java.util.List;
import java.util.Optional;
import org.reachable.engine.entry.EntryId;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.records.chronology.LoggedEntry;

/**
 * What an entry said, as far as its reader may read it.
 *
 * @param words each row of it, as it became known; at least one
 */
public record EntryWords(List<LoggedEntry> words) {

    /** As it was first told: whoever wrote that is its author. */
    public LoggedEntry first() {
        return words.getFirst();
    }

    public LoggedEntry last() {
        return words.getLast();
    }

    /** Whether nothing of it stands. */
    public boolean isTakenBack() {
        return last().entry().references().withdraws();
    }

    /** Whether a child or somebody of their family took their own words back: they read that nobody reads them any more. */
    boolean isTakenBackByTheFamily() {
        return isTakenBack() && FamilyMember.is(last().actor());
    }

    /** As it stands now, or stood last. */
    public LoggedEntry stands() {
        return said().getLast();
    }

    /** What it said before, the last first. */
    public List<LoggedEntry> before() {
        List<LoggedEntry> said = said();
        return isTakenBack() ? said.reversed() : said.reversed().subList(1, said.size());
    }

    /** What was said in its place, and that it was taken back: all after the first. */
    public List<LoggedEntry> changes() {
        return words.subList(1, words.size());
    }

    /** Under which it stands. */
    public EntryId id() {
        EntryId corrects = first().entry().references().corrects();
        return corrects == null ? first().entry().id() : corrects;
    }

    /** Under whose record it is filed. */
    public SubjectId subject() {
        return stands().subject();
    }

    /** Why the last word came, where whoever wrote it said so. */
    public Optional<String> because() {
        return words.size() == 1
                ? Optional.empty()
                : Optional.of(because(last())).filter(why -> !why.isEmpty());
    }

    /** Why this word of it came; empty where nothing is said. */
    public static String because(LoggedEntry word) {
        return word.entry().references().withdraws()
                ? word.entry().summary()
                : word.entry().attribute(Corrections.BECAUSE);
    }

    /** Whether what this word takes back is filed under another record since; whose, it does not say. */
    public static boolean isFiledElsewhere(LoggedEntry withdrawal) {
        return withdrawal.entry().attribute(Corrections.ELSEWHERE).equals("yes");
    }

    /** The same in a word. */
    public static String became(LoggedEntry withdrawal) {
        return isFiledElsewhere(withdrawal) ? "Filed under another record" : "Taken back";
    }

    private List<LoggedEntry> said() {
        List<LoggedEntry> said = words.stream()
                .filter(word -> !word.entry().references().withdraws())
                .toList();
        return said.isEmpty() ? words : said;
    }
}
