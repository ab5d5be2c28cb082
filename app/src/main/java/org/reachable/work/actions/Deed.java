package org.reachable.work.actions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, as somebody sets it.
 *
 * @param aim a code of the policy; empty where nobody says
 * @param owner null where nobody is named yet
 * @param until a day, or a day and time; empty where none is set
 * @param pace how soon it must be, where it is no day; empty where it is
 * @param meeting the entry of the meeting that set it; empty for none
 * @param outside who does it that is none of us, and said yes; empty for nobody
 */
public record Deed(
        String deed,
        String need,
        String aim,
        @Nullable UUID owner,
        String until,
        String pace,
        String meeting,
        String outside) {

    /** One of ours, or of nobody yet. */
    public Deed(String deed, String need, String aim, @Nullable UUID owner, String until, String pace, String meeting) {
        this(deed, need, aim, owner, until, pace, meeting, "");
    }

    /** Whoever does it that is none of us, and said so. */
    static String saidYes(String outside) {
        return outside + ", outside, said yes";
    }
}
