package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;

/** Rows that are held are judged as rows that are kept: which of a file are left out tells nobody that a record is there. */
@ReachableTest
class HeldAlikeTest extends HeldFiles {

    /** Beside one row that is theirs to write: another agency's words, a withdrawal of what they did not write, and what cannot be. */
    private static final String SOME_REFUSED = """
            event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary,handling,attributes
            1,{child},2022-03-01T09:00,2022-03-01T10:00,school,school-concern,Came in a stranger’s coat.,open,
            2,{child},2022-03-02T09:00,2022-03-02T10:00,police,police-sighting,Seen at a yard.,open,
            3,{child},2022-03-03T09:00,2022-03-03T10:00,school,entry-withdrawn,Not so.,open,corrects=composite/EV001
            """;

    /** Beside the sender's own words, the words of a family. */
    private static final String OF_A_FAMILY = """
            event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary,handling
            1,{child},2022-03-01T09:00,2022-03-01T10:00,school,school-concern,Came in a stranger’s coat.,open
            2,{child},2022-03-02T09:00,2022-03-02T10:00,family,family-report,He was not home.,open
            """;

    @Test
    void thatItTakesTwoToTakeItBackIsSaidOfAReferenceThatNobodyKnowsAndOfItAlike() {
        assertThat(lock(another).statusCode()).isEqualTo(302);
        Actor who = house.somebody("school");
        sources.joinedBy(
                testshire.practitioner(testshire.signInName(who)),
                testshire.unused("records"),
                List.of("school", "family"));
        try (Visitor sender = visitor(who)) {
            String nobody = testshire.unused("Unheard");
            brought(sender, nobody, OF_A_FAMILY);
            brought(sender, reference(), OF_A_FAMILY);
            assertThat(undoing(sender, nobody)).contains("so two of you take it back");
            assertThat(undoing(sender, reference())).isEqualTo(undoing(sender, nobody));
            String own = testshire.unused("Unheard");
            brought(sender, own, ROWS);
            assertThat(undoing(sender, own)).as("control").doesNotContain("two of you");
        }
    }

    private static String undoing(Visitor sender, String reference) {
        String list = sender.get("/import").body();
        var undo = Pattern.compile("/import/batches/[0-9a-f-]+/undo")
                .matcher(list.substring(list.indexOf(reference + ".csv")));
        assertThat(undo.find()).isTrue();
        return Visitor.said(sender.get(undo.group()))
                .replace(undo.group().replace("undo", ""), "HERE")
                .replace(reference, "THEM");
    }

    @Test
    void whatIsRefusedOfAReferenceThatNobodyKnowsIsRefusedOfItToo() {
        assertThat(lock(another).statusCode()).isEqualTo(302);
        try (Visitor sender = sender(house.somebody("school"))) {
            String unknown = brought(sender, testshire.unused("Unheard"), SOME_REFUSED);
            assertThat(unknown).contains("2 rows were not loaded", "holds no words of “police”");
            assertThat(brought(sender, reference(), SOME_REFUSED)).isEqualTo(unknown);
            assertThat(listed(sender))
                    .containsPattern(Pattern.quote(reference()) + "[\\s\\S]{0,400}3 rows read, 2 left out; 1 taken in");
        }
        assertThat(keeping.get(heldAt(keeping)).body())
                .contains("Came in a stranger’s coat.")
                .doesNotContain("Seen at a yard.");
    }
}
