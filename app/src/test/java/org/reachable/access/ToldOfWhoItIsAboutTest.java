package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.reachable.watch.Asked;

/** Whoever told of danger to one child, under the name of another, reads of the child it is about: what is open, and who was told. */
class ToldOfWhoItIsAboutTest extends TwoOnDuty {

    private PersonId wrong;
    private Actor author;

    /** Who is told of danger to the child under whom it was filed. */
    private Actor elsewhere;

    private EntryId told;

    @BeforeEach
    void dangerIsToldOfTheWrongChild() {
        wrong = house.child("social-care", "police");
        author = house.somebody("social-care");
        elsewhere = house.somebody("police");
        house.duty(elsewhere, "police-duty-sergeant", Scope.child(wrong));
        house.duty(author, "lead-practitioner", Scope.child(wrong));
        told = new EntryId("reachable", UUID.randomUUID().toString());
        append(author, wrong, told, minutesAgo(20), minutesAgo(10), "school-concern", "open", Map.of("threat", "life"));
        watch.catchUp();
    }

    /** "Danger that you told of", with the name of the child under whom it was filed by mistake, of whom nothing is open. */
    @Test
    void whoToldOfItHearsOfTheChildItIsAboutAndOfNoOther() {
        house.duty(author, "lead-practitioner", Scope.child(child));
        move(told.toString(), author);
        assertThat(toldOf())
                .contains("/children/" + child, "Nobody has said yet that they are on it.")
                .doesNotContain(wrong.toString());
    }

    @Test
    void whoMayNotKnowOfThatChildReadsNoName() {
        Actor keeper = house.somebody("social-care");
        house.duty(keeper, "agency-safeguarding-lead", Scope.agency(keeper.agency()));
        for (PersonId one : new PersonId[] {child, wrong}) {
            house.duty(keeper, "lead-practitioner", Scope.child(one));
        }
        move(told.toString(), keeper);
        house.keepOut(child, author, true);
        assertThat(toldOf())
                .contains("A child whose record you may not open", "/entries/" + row())
                .contains("Nobody has said yet that they are on it.")
                .doesNotContain("/children/");
        assertThat(page("/entries/" + row()))
                .contains("Filed under another record")
                .doesNotContain(child.toString());
    }

    /** Under the name of one child stood who had been told of another, and those who had been told of this one did not. */
    @Test
    void itSaysWhoWasToldOfTheChildItIsAbout() {
        house.duty(author, "lead-practitioner", Scope.child(child));
        assertThat(page("/entries/" + row())).as("before").contains(called(elsewhere) + ", Police duty sergeant");
        move(told.toString(), author);
        assertThat(page("/entries/" + row()))
                .contains(called(sergeant) + ", Police duty sergeant")
                .doesNotContain(called(elsewhere));
    }

    /** "What ended this is in an entry that you may not read", to whoever wrote that. */
    @Test
    void whatEndedTheQuestionIsNotSaidToBeKeptFromThem() {
        house.duty(author, "lead-practitioner", Scope.child(child));
        move(told.toString(), author);
        Asked ended = watch.about(author, wrong).stream()
                .filter(asked -> !asked.finding().open())
                .findFirst()
                .orElseThrow();
        assertThat(page("/asks/" + ended.finding().id()))
                .contains("Closed: withdrawn")
                .doesNotContain("in an entry that you may not read");
    }

    private String toldOf() {
        String desk = page("/now");
        int from = desk.indexOf("Danger that you told of");
        return from < 0 ? "" : desk.substring(from, desk.indexOf("</ul>", from));
    }

    private String page(String address) {
        try (Visitor reader = Visitor.signedIn(port, testshire.signInName(author))) {
            return reader.get(address).body();
        }
    }

    private String called(Actor one) {
        return testshire.practitioner(testshire.signInName(one)).name();
    }

    private UUID row() {
        return house.superuser()
                .sql("select id from entry where name = ?")
                .param(told.toString())
                .query(UUID.class)
                .single();
    }
}
