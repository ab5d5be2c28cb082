package org.reachable.access;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.ProviderPeople;
import org.reachable.platform.partnership.Scope;
import org.reachable.proof.Served;

/** People of the police, who sign in at a provider of their own: many at once while it is down, and one once it is back. */
final class SignInsThere implements AutoCloseable {

    private static final String SUBJECT = "subject-bea";

    private static final int AT_ONCE = 14;

    private static final int LED = 302;

    /** Others are at it already, and it does not answer them. */
    private static final int BUSY = 503;

    private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");

    private final OwnProvider provider;
    private final Wire wire;
    private final ExecutorService many = Executors.newFixedThreadPool(AT_ONCE);
    private final List<Future<Boolean>> waiting = new ArrayList<>();
    private int told;
    private int tried;

    SignInsThere(OwnProvider provider, Wire wire) {
        this.provider = provider;
        this.wire = wire;
        wire.leadsTo(Integer.parseInt(provider.issuer().replaceFirst(".*:", "")));
    }

    static String[] settings(Wire wire) {
        String client = "--spring.security.oauth2.client.registration.police.";
        return new String[] {
            client + "provider=theirs",
            client + "client-name=Testshire police",
            client + "client-id=" + OwnProvider.CLIENT,
            client + "client-secret=" + OwnProvider.SECRET,
            client + "scope=openid,email",
            "--spring.security.oauth2.client.provider.theirs.issuer-uri=" + wire.address(),
            "--reachable.sign-in.police.agency=police"
        };
    }

    void knows(Served served) {
        provider.serves(home(served), List.of("police"));
        provider.says(
                SUBJECT,
                new HashMap<>(Map.of("email", "bea@police.example", "email_verified", true, "groups", List.of())));
        Practitioner bea = served.testshire().practitioner("bea");
        served.bean(PartnershipSetUp.class)
                .duty(
                        served.testshire().id(),
                        new NewDuty(
                                "agency-safeguarding-lead",
                                Scope.agency(bea.agency()),
                                bea.id(),
                                0,
                                Testshire.START,
                                null));
        served.bean(Transactions.class)
                .as(bea.id().toString(), () -> served.bean(ProviderPeople.class).name(bea, "bea@police.example"));
    }

    private static String home(Served served) {
        return "http://127.0.0.1:" + served.port();
    }

    /** Whether somebody comes in. */
    boolean worksNow(Served served) {
        try (var browser = new Walking(home(served) + "/sign-in")) {
            browser.go(home(served) + AgencyProvider.BEGIN + "/police");
            return browser.here().uri().toString().startsWith(wire.address())
                    && browser.signsIn(SUBJECT).body().contains("Bea Sergeant");
        }
    }

    /** More than there are connections begin to sign in, and wait for what comes of it. */
    void manyTry(Served served, Wire.Down how) throws Exception {
        List<Visitor> visitors = new ArrayList<>();
        List<String> back = new ArrayList<>();
        for (int one = 0; one < AT_ONCE; one++) {
            var visitor = new Visitor(served.port());
            visitors.add(visitor);
            String there = visitor.get(AgencyProvider.BEGIN + "/police")
                    .headers()
                    .firstValue("Location")
                    .orElse("");
            Matcher state = STATE.matcher(there);
            back.add(
                    state.find()
                            ? AgencyProvider.BACK + "/police?code=any&state=" + state.group(1)
                            : AgencyProvider.BEGIN + "/police");
        }
        wire.breaks(how);
        for (int one = 0; one < AT_ONCE; one++) {
            Visitor visitor = visitors.get(one);
            String path = back.get(one);
            Callable<Boolean> tries = () -> {
                try (visitor) {
                    return isTold(visitor.get(path));
                }
            };
            waiting.add(many.submit(tries));
        }
    }

    private static boolean isTold(HttpResponse<String> answer) {
        boolean told = answer.statusCode() == LED
                ? answer.headers().firstValue("Location").orElse("").endsWith("?why=" + Refused.PROVIDER.code())
                : answer.statusCode() == BUSY && answer.body().contains("try again");
        if (!told) {
            System.err.println("who signs in there was answered " + answer.statusCode() + " " + answer.body());
        }
        return told;
    }

    /** Everybody who waits has an answer. */
    void areAnswered() throws Exception {
        for (Future<Boolean> one : waiting) {
            tried++;
            told += one.get() ? 1 : 0;
        }
        waiting.clear();
    }

    int tried() {
        return tried;
    }

    int told() {
        return told;
    }

    /** Somebody with a password of ours. */
    static boolean withAPassword(Served served) {
        try (Visitor ayo = new Visitor(served.port()).signIn("ayo", Testshire.PASSWORD)) {
            return ayo.get("/now").statusCode() == 200;
        }
    }

    @Override
    public void close() {
        many.shutdownNow();
    }
}
