package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Routes;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.engine.board.BoardKinds;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever is shown part of a record, or of the children there are, is told less, and never "none". */
@ReachableTest
class TellsAPartTest {

    private static final Pattern NONE = Pattern.compile(
            "\\b(?:none|nobody|nothing|not held|not known|no [a-z]+(?: [a-z]+){0,7} (?:is|are|was|were|has|have|since)|never)\\b",
            Pattern.CASE_INSENSITIVE);

    /** It says that it is a part. */
    private static final Pattern OF_A_PART =
            Pattern.compile("\\byou may|\\bto you\\b|you are not (?:shown|told)", Pattern.CASE_INSENSITIVE);

    /** Of no record: what a page does, what was typed, what is asked of the reader, what one entry itself leaves out. */
    private static final List<String> OF_NO_RECORD = List.of(
            "may be none",
            "nothing is kept, and nobody is asked anything because of it",
            "nobody can be reached?",
            "Nobody’s number is written down",
            "No number is written down",
            "A dash says that it is not known to have had it",
            "nobody has written about",
            "Leave it blank if",
            "If nobody knows: why?",
            "and nobody who looks has seen the child",
            "Call nobody off before",
            "nothing due from you",
            "Nothing needs you now",
            "Nothing waits for you",
            "Nothing waits for your word",
            "Nothing is due from you later",
            "Nothing is asked of you",
            "Partners who are close to the child see nothing of",
            "Partners are told nothing of it",
            "Nobody wrote down whether they were told",
            "The adult never does",
            "and never a telling-off",
            "and never talk about the offence",
            "asking them in changes nothing",
            "whoever wrote keeps reading",
            "say nothing yet of who looked",
            "puts nobody at risk",
            "nobody can change that afterwards",
            "since when is not known",
            "with whom is not known",
            "which one is not known",
            "Where nothing ties somebody to a child",
            "by nobody through this page",
            "What a child said in confidence is never here",
            "Others read a number, or nothing");

    /** Of accounts, duties, sources and settings, of the numbers of many children, of a file of one's own, or of how others see a page. */
    private static final List<String> OF_NO_CHILD = List.of(
            "/told/leave",
            "/figures",
            "/import",
            "/on-duty",
            "/on-duty/alerts",
            "/outage-packs",
            "/password",
            "/training",
            "/who-controls-what",
            "/would-it-have-changed",
            "/people/{id}/relations/new",
            "/children/{id}/as-seen",
            "/children/{id}/own-family");

    @LocalServerPort
    int port;

    @Autowired
    Routes routes;

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    BoardKinds boards;

    @Autowired
    Clock clock;

    @Test
    void noPageTellsANoneToWhoeverIsShownAPart() {
        PersonId child = house.child("school", "voluntary");
        house.ask(child, house.somebody("social-care"));
        PersonId closed = house.child("health-gp");
        Actor chair = house.somebody("police");
        house.duty(chair, "panel-chair", Scope.partnership());
        var bare = new ArrayList<String>();
        bare.addAll(walk(chair, child));
        bare.addAll(walk(house.somebody("school"), child));
        bare.addAll(walk(house.somebody("health-gp"), closed));
        assertThat(bare).isEmpty();
    }

    @Test
    void talksThatAreKeptFromTheChairAreNotTimesWithoutATalk() {
        PersonId child = house.child("voluntary");
        house.ask(child, house.somebody("social-care"));
        Actor chair = house.somebody("police");
        house.duty(chair, "panel-chair", Scope.partnership());
        Instant back = clock.instant().minus(Duration.ofDays(20));
        house.write(
                child, "police", "open", back.minus(Duration.ofDays(1)), "missing-reported", Map.of("episode", "1"));
        house.write(child, "police", "open", back, "missing-returned", Map.of("episode", "1"));
        house.write(
                child,
                "voluntary",
                "own-confidence",
                // Written an hour after it was held, and half an hour after the time was over.
                back.plus(Duration.ofHours(71)).plus(Duration.ofMinutes(30)),
                "return-interview-completed",
                Map.of("episode", "1", "held", "yes", "independent", "yes"));
        Actor worker = house.somebody("social-care");
        house.ask(child, worker);

        assertThat(page(worker, "/children/" + child + "/missing"))
                .contains(
                        "Return home interviews: 1 in time",
                        "1 of those in time was written down only after the time was over");
        assertThat(page(chair, "/children/" + child + "/missing"))
                .contains("Return home interviews: none in time that you may see", "Counted from what you may see")
                .doesNotContain("written down as held");
        assertThat(page(chair, "/boards/missing"))
                .as("nor on the board of all who are missing or lately back")
                .contains("You are not told what was late or not done")
                .doesNotContain("not written down as held");
    }

    /** A boy who was away for half an hour read “none in time”. */
    @Test
    void whileTheFirstAbsenceGoesOnNoTalkIsSaidToBeWanting() {
        PersonId child = house.child("social-care");
        Actor worker = house.somebody("social-care");
        house.ask(child, worker);
        Instant gone = clock.instant().minus(Duration.ofMinutes(36));
        house.write(child, "social-care", "open", gone, "missing-reported", Map.of("episode", "1"));

        assertThat(page(worker, "/children/" + child + "/missing"))
                .contains("time missing")
                .doesNotContain("Return home interviews");
    }

    @Test
    void whoeverCountsIsNotShownWhoIsMissing() {
        Actor analyst = house.somebody("council");
        house.duty(analyst, "data-analyst", Scope.partnership());
        assertThat(page(analyst, "/boards/missing"))
                .contains("You are not shown which children are missing")
                .doesNotContain("Nobody");
    }

    @Test
    void theDeskTellsWhomAChildTrustsAsAPartToWhoeverIsShownAPart() {
        PersonId child = house.child("school", "voluntary");
        Actor worker = house.somebody("social-care");
        house.duty(worker, "lead-practitioner", Scope.child(child));
        Actor officer = house.somebody("police");
        house.duty(officer, "lead-practitioner", Scope.child(child));

        assertThat(page(worker, "/now"))
                .contains("trusted adult: none named")
                .doesNotContain("none named where you may see it");
        assertThat(page(officer, "/now")).contains("trusted adult: none named where you may see it");
    }

    private List<String> walk(Actor reader, PersonId child) {
        List<String> pages = Stream.of(
                        routes.all().stream()
                                .filter(route -> route.method().equals("GET") && !route.isPublic())
                                .map(Routes.Route::pattern)
                                .filter(pattern -> !pattern.contains("{") && !OF_NO_CHILD.contains(pattern)),
                        routes.aboutPeople("GET").stream()
                                .filter(pattern -> !OF_NO_CHILD.contains(pattern))
                                .map(pattern -> pattern.replaceAll("\\{[^}]+}", child.toString())),
                        Stream.of(
                                "/children/" + child + "/what-if?on=2020-01-02",
                                "/children/" + child + "/timeline?on=2020-01-02"),
                        boards.kinds().stream().map(board -> "/boards/" + board.code()))
                .flatMap(each -> each)
                .toList();
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(reader))) {
            return Stream.concat(pages.stream(), Stream.of(visitor.lookedFor("/search", "Zzyzx")))
                    .flatMap(page -> bare(visitor.get(page))
                            .map(sentence -> page.replace(child.toString(), "…") + ": " + sentence))
                    .toList();
        }
    }

    /** The sentences of a page that say that there is none of something, and not that they tell a part. */
    static Stream<String> bare(HttpResponse<String> answer) {
        return answer.statusCode() != 200
                        || !answer.headers()
                                .firstValue("Content-Type")
                                .orElse("")
                                .startsWith("text/html")
                ? Stream.empty()
                : sentences(answer.body())
                        .filter(sentence -> NONE.matcher(sentence).find())
                        .filter(sentence -> !OF_A_PART.matcher(sentence).find())
                        .filter(sentence -> OF_NO_RECORD.stream().noneMatch(sentence::contains));
    }

    private static Stream<String> sentences(String page) {
        String main = page.replaceFirst("(?s).*?<main", "<main").replaceFirst("(?s)</main>.*", "");
        String words = main.replaceAll("(?s)<(?:script|style|svg|select).*?</(?:script|style|svg|select)>", " ")
                .replaceAll("</?(?:p|li|h[1-6]|div|dd|dt|td|th|summary|section|ul|dl|label|option)\\b[^>]*>", "\n")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("[ \\t]+", " ");
        return Arrays.stream(words.split("\\n\\s*\\n|(?<=[.?!])\\s|\\n(?=\\s*\\n)"))
                .map(sentence -> sentence.replaceAll("\\s+", " ").strip())
                .filter(sentence -> !sentence.isEmpty());
    }

    private String page(Actor reader, String address) {
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(reader))) {
            return visitor.get(address).body();
        }
    }
}
