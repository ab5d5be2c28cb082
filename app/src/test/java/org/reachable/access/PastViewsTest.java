package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.engine.entry.Handling;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.chronology.Chronology;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** However far back a page looks, and with whose eyes: whoever reads it today is shown what they may see today. */
@ReachableTest
class PastViewsTest {

    /** What an address says where it asks for another day, or for what an agency had. */
    private static final Set<String> OF_THE_PAST = Set.of("on", "until", "to");

    private static final List<String> AGENCIES = List.of("police", "school", "social-care");

    private static final Duration WRITTEN = Duration.ofDays(30);

    @LocalServerPort
    int port;

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    Chronology chronology;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Relationships standings;

    @Autowired
    Clock clock;

    private PersonId child;

    @BeforeEach
    void aChildOfWhomThreeAgenciesWroteAMonthAgo() {
        child = house.child();
        Instant then = clock.instant().minus(WRITTEN);
        for (String agency : AGENCIES) {
            for (Handling handling : Handling.values()) {
                chronology.append(
                        Actor.job("import", testshire.id()),
                        null,
                        List.of(house.entry(child, agency, handling.code(), then, words(agency, handling))));
            }
        }
    }

    @Test
    void whatIsNotForTheReaderIsInNoViewOfThePast() {
        house.ask(child, house.somebody("health-gp"));
        Actor close = house.somebody("social-care");
        house.ask(child, close);
        Actor investigating = house.somebody("police");
        house.ask(child, investigating);
        for (Actor reader : List.of(close, investigating, house.somebody("school"), house.somebody("police"))) {
            Relationship to = standing(reader);
            List<String> hidden = words(reader, to, false);
            assertThat(hidden).contains(words(other(reader), Handling.RESTRICTED));
            try (Visitor visitor = visitor(reader)) {
                for (String view : views()) {
                    HttpResponse<String> answer = visitor.get(view);
                    assertThat(answer.statusCode()).as(view).isEqualTo(200);
                    assertThat(answer.body())
                            .as("%s of %s at %s", to, reader.agency(), view)
                            .doesNotContain(hidden);
                }
                assertThat(visitor.get(timeline("on=" + day(20))).body()).contains(words(reader, to, true));
                assertThat(visitor.get(timeline("on=" + day(40))).body()).doesNotContain("Past of");
            }
        }
    }

    @Test
    void whoeverMayReadWhatIsRestrictedFindsItWhereItWas() {
        Actor theirs = house.somebody("school");
        house.ask(child, theirs);
        try (Visitor visitor = visitor(theirs)) {
            assertThat(visitor.get(timeline("on=" + day(20))).body())
                    .contains(words("school", Handling.RESTRICTED))
                    .doesNotContain(words("police", Handling.RESTRICTED));
            assertThat(visitor.get(timeline("to=school")).body()).contains(words("school", Handling.RESTRICTED));
        }
    }

    @Test
    void whatSomebodyMightReadThenTheyReadNoLongerNorOnThePagesOfThen() {
        Actor reader = house.somebody("social-care");
        String work = house.ask(child, reader);
        String mayNoMore = words("school", Handling.NEED_TO_KNOW);
        try (Visitor visitor = visitor(reader)) {
            assertThat(visitor.get(timeline("on=" + day(20))).body()).contains(mayNoMore);
            house.close(work);
            for (String view : views()) {
                assertThat(visitor.get(view).body()).as(view).doesNotContain(mayNoMore);
            }
        }
    }

    @Test
    void whoeverIsKeptOutTodayFindsNoPastEither() {
        Actor reader = house.somebody("social-care");
        house.ask(child, reader);
        try (Visitor visitor = visitor(reader)) {
            house.keepOut(child, reader, true);
            for (String view : views()) {
                assertThat(visitor.get(view).statusCode()).as(view).isEqualTo(404);
            }
        }
    }

    /** Each page about a child that can be asked for the past, in many ways to ask. */
    private List<String> views() {
        Set<String> pages = ofThePast();
        assertThat(pages).contains("/children/{id}/timeline", "/children/{id}/what-if");
        var views = new ArrayList<String>();
        for (String page : pages) {
            for (int days : List.of(-1, 0, 1, 20, 29, 30, 40)) {
                views.add(page + "?on=" + day(days));
                views.add(page + "?until=" + clock.instant().minus(Duration.ofDays(days)));
            }
            for (String agency : AGENCIES) {
                views.add(page + "?to=" + agency);
                views.add(page + "?to=" + agency + "&agency=" + agency + "&on=" + day(20));
                views.add(page + "?to=" + agency + "&agency=school&on=" + day(20));
            }
            for (String rule : List.of("reachable-moment", "information-request")) {
                views.add(page + "?on=" + day(20) + "&rule=" + rule + "&to=3");
            }
        }
        return views.stream()
                .map(view -> view.replace("{id}", child.toString()))
                .toList();
    }

    private Set<String> ofThePast() {
        var pages = new TreeSet<String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            boolean reads = mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
            if (reads && takesAPast(method)) {
                mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/children/{"))
                        .forEach(pages::add);
            }
        });
        return pages;
    }

    private static boolean takesAPast(HandlerMethod method) {
        return Arrays.stream(method.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .flatMap(parameter -> Stream.of(
                        parameter.getName(),
                        parameter.getAnnotation(RequestParam.class).name(),
                        parameter.getAnnotation(RequestParam.class).value()))
                .anyMatch(OF_THE_PAST::contains);
    }

    /** What stands in the record that somebody who is this to the child sees, or does not. */
    private static List<String> words(Actor reader, Relationship to, boolean sees) {
        return AGENCIES.stream()
                .flatMap(agency -> Arrays.stream(Handling.values())
                        .filter(handling -> AccessPolicy.sees(
                                        to,
                                        handling,
                                        agency.equals(reader.agency()),
                                        reader.agency().equals("police"))
                                == sees)
                        .map(handling -> words(agency, handling)))
                .toList();
    }

    private static String words(String agency, Handling handling) {
        return "Past of %s, %s".formatted(agency, handling.code());
    }

    private static String other(Actor reader) {
        return reader.agency().equals("school") ? "police" : "school";
    }

    private String timeline(String view) {
        return "/children/" + child + "/timeline?" + view;
    }

    private String day(int daysAgo) {
        return Dates.day(clock.instant()).minusDays(daysAgo).toString();
    }

    private Relationship standing(Actor reader) {
        return standings.of(reader, child);
    }

    private Visitor visitor(Actor who) {
        return Visitor.signedIn(port, testshire.signInName(who));
    }
}
