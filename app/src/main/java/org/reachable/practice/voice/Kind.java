package org.reachable.practice.voice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;

/** What one can tell us, and the type of entry that it becomes. Whichever it is, it is owed a reply. */
enum Kind {
    HAPPENED(SpeaksAs.CHILD, "child-disclosure", "Something happened, or worries me"),
    TRUST(SpeaksAs.CHILD, "child-words", "Who I trust, or where I feel safe"),
    WISH(SpeaksAs.CHILD, "child-words", "What I want to be different"),
    WORRY(SpeaksAs.FAMILY, "family-report", "Something happened, or worries me"),
    HELP(SpeaksAs.FAMILY, "family-wish", "What would help us, or does not help");

    private final SpeaksAs speaker;
    private final String type;
    private final String words;

    Kind(SpeaksAs speaker, String type, String words) {
        this.speaker = speaker;
        this.type = type;
        this.words = words;
    }

    static List<Kind> of(FamilyMember member) {
        return Arrays.stream(values())
                .filter(kind -> kind.speaker == member.speaksAs())
                .toList();
    }

    /** The one of this name, where this person may choose it. */
    static Optional<Kind> chosen(FamilyMember member, String name) {
        return of(member).stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** The code of the vocabulary's type. */
    String type() {
        return type;
    }

    String words() {
        return words;
    }
}
