package org.reachable.practice.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reachable.engine.intake.Intake;
import org.reachable.engine.intake.Intake.Teller;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.Ids;
import org.reachable.platform.partnership.NumbersToRing;
import org.reachable.practice.intake.SentIn.By;
import org.reachable.practice.intake.SentIn.Child;
import org.reachable.practice.intake.SentIn.Told;

/** Reads what somebody sent of children, and says beside each question what is wrong and how to mend it. */
final class WayInForm {

    static final String WORDS = "words";
    static final String HAPPENED = "happened";
    static final String DANGER = "danger";
    static final String TELLER = "teller";
    static final String NAME = "name";
    static final String WORKS_AS = "worksAs";
    static final String WORKS_FOR = "worksFor";
    static final String RING = "ring";
    static final String SAFE = "safe";
    static final String FAMILY_KNOWS = "familyKnows";
    static final String ASKED_AGAIN = "askedAgain";

    static final int MOST_WORDS = 8000;
    private static final int LINE = 200;

    private static final Set<String> ANSWERS = Set.of("yes", "no", "unknown");

    private final SentForm sent;
    private final Intake intake;

    WayInForm(SentForm sent, Intake intake) {
        this.sent = sent;
        this.intake = intake;
    }

    /** How many children there are questions for. */
    static int asked(SentForm sent, Intake intake) {
        String many = sent.text("many");
        return many.matches("\\d{1,2}")
                ? Math.clamp(Integer.parseInt(many), 1, intake.most().children())
                : 1;
    }

    static String of(int child, String question) {
        return "child-" + child + "-" + question;
    }

    /** Those of whom something is written; the first must be there. */
    List<Child> children(Ids ids) {
        List<Child> children = new ArrayList<>();
        for (int child = 1; child <= asked(sent, intake); child++) {
            String born = sent.limit(of(child, "born"), LINE);
            String lives = sent.limit(of(child, "lives"), LINE);
            String learnsAt = sent.limit(of(child, "learns"), LINE);
            String name = sent.limit(of(child, NAME), LINE);
            boolean isOne = !(born + lives + learnsAt + name).isEmpty();
            if (child == 1 || isOne) {
                sent.need(of(child, NAME), "Write what the child is called, or that you do not know");
            }
            if (isOne) {
                children.add(new Child(ids.next(), name, born, lives, learnsAt, null));
            }
        }
        return children;
    }

    /** What they told; whoever writes of danger and chose that it can wait is asked once more, and believed. */
    Told told(WayIn way) {
        String words = sent.need(
                WORDS, "Write what has happened, or what you saw or heard; a few words are enough", MOST_WORDS);
        String happened = sent.limit(HAPPENED, LINE);
        String danger = one(DANGER, "Choose whether somebody could be hurt before tomorrow");
        String knows = one(FAMILY_KNOWS, "Choose whether the family knows that you tell us");
        List<String> named = way.danger(words);
        if (danger.equals("no") && !named.isEmpty() && sent.text(ASKED_AGAIN).isEmpty()) {
            sent.wrong(
                    DANGER,
                    "You wrote “%s”. If anybody could be hurt before tomorrow, choose “Yes”: whoever is on duty is asked now. If it can wait, send it again as it is; it is looked at within the hour all the same"
                            .formatted(String.join("”, “", named)));
        }
        return new Told(words, happened, danger, !named.isEmpty(), knows);
    }

    By by() {
        Optional<Teller> teller = intake.teller(sent.text(TELLER));
        if (teller.isEmpty()) {
            sent.wrong(TELLER, "Choose who you are to the child");
        }
        boolean works = teller.filter(Teller::works).isPresent();
        String name = sent.limit(NAME, LINE);
        String ring = sent.limit(RING, LINE);
        if (works) {
            sent.need(NAME, "Write your name: whoever tells us at work is named");
            sent.need(WORKS_AS, "Write what you work as");
            sent.need(WORKS_FOR, "Write where you work");
            sent.need(RING, "Write the number on which we can ring you about this");
        }
        if (!ring.isEmpty() && NumbersToRing.typed(ring).isEmpty()) {
            sent.wrong(RING, "Write the number as 07700 900 123" + (works ? "" : ", or leave it blank"));
        }
        String safe = sent.text(SAFE);
        if (!ring.isEmpty() && !works && !Set.of("yes", "no").contains(safe)) {
            sent.wrong(SAFE, "Choose whether it is safe to ring you there");
        }
        boolean notSafe = !works && safe.equals("no");
        return new By(
                teller.map(Teller::code).orElse(""),
                name,
                works ? sent.limit(WORKS_AS, LINE) : "",
                works ? sent.limit(WORKS_FOR, LINE) : "",
                notSafe ? "" : ring,
                ring.isEmpty() ? "" : notSafe ? "no" : "yes",
                "");
    }

    private String one(String name, String error) {
        if (!ANSWERS.contains(sent.text(name))) {
            sent.wrong(name, error);
        }
        return sent.text(name);
    }
}
