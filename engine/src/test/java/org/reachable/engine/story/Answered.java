package org.reachable.engine.story;

import org.reachable.engine.calendar.Span;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Answer.Link;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.Match;

/** Ways a finding is answered. */
public final class Answered {
    private Answered() {}

    public static Answer naming(Match by) {
        return new Answer(by, Link.NAMES, null, "", "", null, null, false, "");
    }

    public static Answer after(Match by) {
        return new Answer(by, Link.AFTER, null, "", "", null, null, false, "");
    }

    public static Answer after(Match by, String reachingBack) {
        return new Answer(by, Link.AFTER, null, "", "", Span.parse(reachingBack), null, false, "");
    }

    public static Answer same(Match by, String attribute) {
        return new Answer(by, Link.SAME, new Key.Attribute(attribute), "", "", null, null, false, "");
    }

    public static Answer same(Match by, Key key) {
        return new Answer(by, Link.SAME, key, "", "", null, null, false, "");
    }

    /** It tells not which of several it answers. */
    public static Answer oldest(Match by) {
        return new Answer(by, Link.OLDEST, null, "", "", null, null, false, "");
    }

    public static Answer completing(Match by, String attribute, String quantity) {
        return new Answer(by, Link.COMPLETES, null, attribute, quantity, null, null, false, "");
    }

    public static Answer reachingAnother() {
        return new Answer(Match.NOTHING, Link.REACHED, null, "", "", null, null, false, "");
    }

    public static Answer afterWithin(Match by, String within) {
        return new Answer(by, Link.AFTER, null, "", "", null, Span.parse(within), false, "");
    }

    /** As {@link #same}; left blank, it answers the oldest alone. */
    public static Answer sameOrBlank(Match by, String attribute) {
        return new Answer(by, Link.SAME, new Key.Attribute(attribute), "", "", null, null, true, "");
    }

    /** It leaves nothing to ask, though nobody did what was asked. */
    public static Answer ending(Match by, String says) {
        return new Answer(by, Link.AFTER, null, "", "", null, null, false, null, Answer.As.ANSWER, says, "");
    }

    /** One of several answers that are all needed. */
    public static Answer part(String name, Answer answer) {
        return new Answer(
                answer.by(),
                answer.link(),
                answer.same(),
                answer.attribute(),
                answer.quantity(),
                answer.reachingBack(),
                answer.within(),
                answer.orBlank(),
                name);
    }
}
