package org.reachable.foundation.govuk;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.reachable.Colleagues;
import org.reachable.FilledForm;
import org.reachable.Routes;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Scope;
import org.reachable.proof.Figure;
import org.reachable.proof.Forms;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;

/**
 * Every page that anybody is led to, as it is and with everything wrong that can be sent from it: read for what needs no
 * browser. At length every page is opened in one too, as the tests of the application do it.
 */
public final class EveryPageIsForEverybody implements Promise {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    /** Whoever goes or sends there is signed in no more, or sees less afterwards. */
    private static final Pattern LEFT_ALONE = Pattern.compile(
            ".*(/told/leave|/sign-out|/sign-in|/sign-ins.*|/password|/looked-for|\\.(css|js|svg|woff2|png|ico|csv|pdf|txt|zip))(\\?.*)?");

    private static final String TEST = "EveryPageInABrowserTest";

    private final Set<String> broken = new HashSet<>();
    private int pages;
    private int shown;
    private int wrong;

    @Override
    public int number() {
        return 43;
    }

    @Override
    public String words() {
        return "Every page is for everybody, errors too";
    }

    @Override
    public String topic() {
        return "pages";
    }

    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        Served served = trial.served();
        Testshire testshire = served.testshire();
        PersonId child = testshire.child();
        UUID worker = testshire.practitioner("ayo").id();
        for (String duty : List.of("lead-practitioner", "agency-safeguarding-lead", "data-protection-officer")) {
            served.bean(PartnershipSetUp.class)
                    .duty(testshire.id(), new NewDuty(duty, Scope.child(child), worker, 0, Testshire.START, null));
        }
        FamilyMember mother =
                served.bean(Colleagues.class).family(child, FamilyMember.SpeaksAs.values()[0], "Somebody of a family");
        String lead = served.bean(Colleagues.class)
                .atTheFrontDoor("Lee Longname-" + "x".repeat(60))
                .signInName();
        int most = trial.times(400, 60);
        try (Visitor ayo = served.visitor("ayo");
                Visitor front = Visitor.signedIn(served.port(), lead);
                Visitor family = Visitor.signedIn(served.port(), mother.signInName());
                Visitor nobody = new Visitor(served.port())) {
            for (Visitor who : List.of(ayo, front, family, nobody)) {
                look(served, who, child, most);
            }
        }
        broken.forEach(System.err::println);
        List<Figure> figures = new ArrayList<>(List.of(
                Figure.none(
                        "breaks of %d rules that need no browser".formatted(Markups.rules()),
                        broken.size(),
                        pages + wrong),
                Figure.told("pages shown; refused; sent wrong", "%,d; %,d; %,d".formatted(shown, pages - shown, wrong)),
                Figure.all(
                        "control: rules that notice the page that breaks them", Markups.noticing(), Markups.rules())));
        figures.add(
                trial.sample()
                        ? Figure.told("opened in a browser, with axe", "at length, and in the tests")
                        : inABrowser());
        return figures;
    }

    private void look(Served served, Visitor who, PersonId child, int most) {
        Deque<String> toSee = new ArrayDeque<>();
        served.bean(Routes.class).all().stream()
                .filter(route -> route.method().equals("GET"))
                .map(route -> route.pattern()
                        .replaceAll("\\{part:([a-z]+)[^}]*}", "$1")
                        .replaceAll("\\{[^}]+}", child.toString()))
                .forEach(toSee::add);
        Map<String, Integer> kinds = new HashMap<>();
        int seen = 0;
        while (!toSee.isEmpty() && seen < most) {
            String address = toSee.remove();
            if (!LEFT_ALONE.matcher(address).matches()
                    && kinds.merge(ID.matcher(address).replaceAll("*"), 1, Integer::sum) == 1) {
                HttpResponse<String> page = who.get(address);
                seen++;
                boolean isPage = read(address, page);
                pages += isPage ? 1 : 0;
                shown += isPage && page.statusCode() == 200 ? 1 : 0;
                sentWrong(who, address, page);
                Jsoup.parse(page.body()).select("a[href^=/]").eachAttr("href").forEach(toSee::add);
            }
        }
    }

    /** Each form of a page with nothing in it but its token. */
    private void sentWrong(Visitor who, String address, HttpResponse<String> page) {
        Jsoup.parse(page.body()).select("form[method=post]").eachAttr("action").stream()
                .filter(action -> !LEFT_ALONE.matcher(action).matches())
                .distinct()
                .forEach(action -> {
                    FilledForm form = Forms.opened(who, address, Pattern.quote(action));
                    String token = form.fields().getOrDefault("_csrf", "");
                    HttpResponse<String> answer =
                            who.postRaw(action, new FilledForm(action, Map.of("_csrf", token), "").body());
                    if (answer.statusCode() >= 400) {
                        wrong += read("sent to " + action, answer) ? 1 : 0;
                    }
                });
    }

    private boolean read(String address, HttpResponse<String> answer) {
        boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                && !answer.body().isEmpty();
        if (page) {
            Markups.broken(answer.body())
                    .forEach(rule -> broken.add("%s, %d, is no page that %s"
                            .formatted(ID.matcher(address).replaceAll("*"), answer.statusCode(), rule)));
        }
        return page;
    }

    /** As the tests of the application open them: with axe, narrow, magnified, without scripts. */
    private static Figure inABrowser() throws Exception {
        Path report = Path.of("app", "target", "surefire-reports", "TEST-org.reachable." + TEST + ".xml");
        Files.deleteIfExists(report);
        Process tests = new ProcessBuilder(
                        "./mvnw",
                        "-q",
                        "-B",
                        "-pl",
                        "app",
                        "-am",
                        "test",
                        "-Dtest=" + TEST,
                        "-Dsurefire.failIfNoSpecifiedTests=false")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = tests.waitFor(30, TimeUnit.MINUTES);
        String told = Files.exists(report) ? Files.readString(report) : "";
        int all = count(told, "<testcase");
        int failed = count(told, "<failure") + count(told, "<error");
        return Figure.all("tests of every page in a browser, with axe", ended ? (long) all - failed : 0, all);
    }

    private static int count(String words, String sign) {
        return words.split(Pattern.quote(sign), -1).length - 1;
    }
}
