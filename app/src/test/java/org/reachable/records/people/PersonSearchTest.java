package org.reachable.records.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.AsAJob;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.transaction.annotation.Transactional;

/** People are found by what somebody remembers of them. Each test's people are taken back after it. */
@ReachableTest
@Transactional
@TestExecutionListeners(listeners = AsAJob.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
class PersonSearchTest {

    @Autowired
    People people;

    @Autowired
    Testshire testshire;

    @Autowired
    PartnershipSetUp setUp;

    private Actor ayo;
    private PersonId catherine;

    @BeforeEach
    void people() {
        ayo = testshire.ayo();
        catherine = person("Wren 7", "Catherine Adeyemi", LocalDate.of(2007, 5, 14));
        person("Heron 8", "Callum Whitfield", LocalDate.of(2006, 1, 2));
        people.identify(
                ayo, testshire.origin(), catherine, new Identifier(Identifier.Kind.NHS_NUMBER, "943 476 5870"), null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Catherine Adeyemi",
                "adeyemi",
                "Cathrine Adeyemi",
                "Catherine Adyemi",
                "Kate Adeyemi",
                "wren 7",
                "14/05/2007",
                "14 May 2007",
                "2007-05-14",
                "14 5 2007",
                "14.5.2007",
                "14-05-2007",
                "14th May 2007",
                "Katrin Adeyemy",
                "9434765870",
                "943-476-5870"
            })
    void byNameTypoNicknameReferenceBirthdayOrNumber(String words) {
        assertThat(people.search(ayo, words)).extracting(Found::id).contains(catherine);
    }

    /** “Quarry Rd” found nothing where the file says Rise, and where it says Road. */
    @ParameterizedTest
    @CsvSource({
        "12 Quarry Rise, Quarry Rise",
        "12 Quarry Rise, quarry rd",
        "12 Quarry Rise, 12 Quarry Road.",
        "12 Quarry Road, Quarry Rd",
        "12 Quarry Rd, Quarry Road",
        "Flat 2 Mill St, mill street",
        "The Ashes, The Ashes"
    })
    void aStreetByItsShortFormOrAnotherKindOfStreet(String home, String words) {
        people.house(ayo, testshire.origin(), catherine, new Home(home, "", LocalDate.of(2022, 1, 1), null), null);
        assertThat(people.search(ayo, words)).extracting(Found::id).contains(catherine);
    }

    @ParameterizedTest
    @CsvSource({"12 Quarry Rise, Road", "12 Quarry Rise, Mill Rd", "12 Quarrymen Rise, Quarry Rd"})
    void aKindOfStreetAloneIsNoStreetAndNoStreetIsAnother(String home, String words) {
        people.house(ayo, testshire.origin(), catherine, new Home(home, "", LocalDate.of(2022, 1, 1), null), null);
        assertThat(people.search(ayo, words)).extracting(Found::id).doesNotContain(catherine);
    }

    @ParameterizedTest
    @CsvSource({
        "Khadija Noor, kadeeja",
        "Aisha Rahman, Aysha",
        "Aisha Rahman, ayesha rachman",
        "Yuki Tanaka, Yooki",
        "Mohammed Sharif, muhamed shareef",
        "Zayn Malik, Zane",
        "Szymon Nowak, Shimon",
        "Eoghan Kelly-Byrne, birne",
        "Bronwen Hughes, Bronwyn Hews",
        "Bronwen Hughes, Bronwen Hews",
        "Bronwen Hughes, Hews Bronwyn"
    })
    void whoeverIsWrittenAsTheyAreHeard(String name, String heard) {
        PersonId child = person("Linnet 5", name, null);
        assertThat(people.search(ayo, heard)).extracting(Found::id).contains(child);
    }

    /** Short words of other letters sound alike, and are no help. */
    @Test
    void whatOnlySoundsAlikeInAFewLettersIsNotFound() {
        PersonId jack = person("Linnet 6", "Jack Doe", null);
        assertThat(people.search(ayo, "Yooki")).extracting(Found::id).doesNotContain(jack);
    }

    /** By itself, or beside a name that is another, it is no help that three letters sound alike. */
    @ParameterizedTest
    @ValueSource(strings = {"Hews", "Tamsin Hews", "Hews Hews"})
    void whatSoundsAlikeInOtherLettersIsFoundBesideANameAlone(String words) {
        PersonId bronwen = person("Linnet 11", "Bronwen Hughes", null);
        assertThat(people.search(ayo, words)).extracting(Found::id).doesNotContain(bronwen);
    }

    /** "Nobody that you may see fits" of a school that stood on the line of a child. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plover Lane Primary School",
                "plover lane",
                "Lane Primary  School",
                "Plover",
                "plover lane primary school, testbourne",
                "Plovver",
                "Plover Lane Primery"
            })
    void whoGoesToASchoolIsFoundByItsName(String words) {
        setUp.belongs(
                testshire.id(),
                catherine,
                Scope.school("Plover Lane Primary School, Testbourne"),
                Testshire.START,
                null);
        assertThat(people.search(ayo, words))
                .extracting(Found::id, Found::because)
                .contains(tuple(catherine, "The school they go to"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Primary", "School", "Ploverton", "Lane", "over Lane", "Pl.*r", "Plover Lane Academy"})
    void aWordOfManySchoolsIsNoSchool(String words) {
        setUp.belongs(
                testshire.id(),
                catherine,
                Scope.school("Plover Lane Primary School, Testbourne"),
                Testshire.START,
                null);
        assertThat(people.search(ayo, words)).extracting(Found::id).doesNotContain(catherine);
    }

    /** What is near stands first, and what is far from it is left out; where nothing is near, what is far is shown. */
    @Test
    void theNearestStandsFirstAndWhatIsFarFromItIsLeftOut() {
        PersonId near = person("Linnet 7", "Tamsin Quarrie", null);
        PersonId far = person("Linnet 8", "Tamara Quinnell", null);
        assertThat(people.search(ayo, "tamsin"))
                .extracting(Found::id)
                .startsWith(near)
                .doesNotContain(far);
        assertThat(people.search(ayo, "tamarack")).extracting(Found::id).contains(far);
    }

    @Test
    void whoeverIsKnownByAFirstNameAloneIsFoundByAWholeOne() {
        PersonId first = person("Linnet 9", "Tamsin", null);
        PersonId other = person("Linnet 10", "Tamsin Aldous", null);
        assertThat(people.search(ayo, "Tamsin Quarrie"))
                .extracting(Found::id, Found::because)
                .contains(tuple(first, "Only a first name is known"))
                .doesNotContain(tuple(other, "Only a first name is known"));
    }

    @Test
    void itIsSaidWhatFits() {
        assertThat(people.search(ayo, "Kate Adeyemi"))
                .contains(new Found(catherine, "Wren 7", "Catherine Adeyemi", LocalDate.of(2007, 5, 14), "Name"));
        assertThat(people.search(ayo, "14 May 2007")).extracting(Found::because).containsOnly("Date of birth");
        assertThat(people.search(ayo, "wren 7")).extracting(Found::because).containsOnly("Reference");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zebulon", "Catherine Whitfield", " "})
    void whoeverDoesNotFitIsNotFound(String words) {
        assertThat(people.search(ayo, words)).isEmpty();
    }

    @Test
    void possibleDuplicatesAreShownWithTheirReasonUntilTheyAreLinked() {
        PersonId sameNumber = person("Wren 9", "K. A.", null);
        people.identify(
                ayo, testshire.origin(), sameNumber, new Identifier(Identifier.Kind.NHS_NUMBER, "9434765870"), null);
        PersonId sameBirthday = person("Wren 10", "Kate Adeyemi-Cole", LocalDate.of(2007, 5, 14));
        person("Wren 11", "Noor Rahman", LocalDate.of(2007, 5, 14));

        assertThat(people.possibleDuplicates(ayo, catherine))
                .extracting(Found::id, Found::because)
                .containsExactly(
                        tuple(sameNumber, "The same NHS number"),
                        tuple(sameBirthday, "The same date of birth, and a name like it"));

        setUp.duty(
                testshire.id(),
                new NewDuty(
                        "front-door-manager",
                        Scope.partnership(),
                        testshire.practitioner("ayo").id(),
                        9,
                        Testshire.START,
                        null));
        people.link(ayo, catherine, sameNumber, "The same NHS number");
        assertThat(people.possibleDuplicates(ayo, catherine))
                .extracting(Found::id)
                .containsExactly(sameBirthday);
    }

    private PersonId person(String reference, String name, @Nullable LocalDate bornOn) {
        PersonId person =
                people.register(ayo, testshire.origin(), new NewPerson(reference, new Description(bornOn, "", "")));
        people.name(ayo, testshire.origin(), person, PersonName.said(name), null);
        return person;
    }
}
