package org.reachable.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reachable.platform.audit.AuditRow.Action;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What is told of one request.
 *
 * @param before whether somebody was signed in when it came
 * @param after whether somebody is signed in now
 */
record RequestDescription(HttpServletRequest request, int status, AuditContext touched, boolean before, boolean after) {

    private static final String NO_PAGE = "(no such page)";

    /** Nobody asked which page it was for: it was one too many. */
    private static final String NOT_LOOKED_AT = "(too often)";

    private static final int TOO_OFTEN = 429;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Out to an agency's own sign-in, and back from it: filters, of which Spring names no pattern. */
    private static final String OUT = "/sign-in/at/";

    private static final String BACK = "/sign-in/from/";

    /** The provider itself says that somebody signed out there. Nobody is signed in who says so. */
    private static final String SAID_BY_PROVIDER = "/logout/connect/back-channel/";

    /** Whoever tells the front door of a child is nobody who signs in. */
    private static final String WITHOUT_AN_ACCOUNT = "/worried";

    private static final int LEADS_ON_FROM = 300;

    private static final int REFUSED_FROM = 400;

    private static final int FAILED_FROM = 500;

    /** Whether the row is of whoever is signed in now, rather than of whoever was. */
    boolean acting() {
        return !before;
    }

    AuditRow row(UUID partnership, Optional<Asker> who) {
        return new AuditRow(
                partnership,
                new AuditRow.By(
                        who.map(Asker::practitioner).orElse(null),
                        who.map(Asker::agency).orElse("")),
                action(),
                new AuditRow.Request(request.getMethod(), route(), status),
                touched.subjects(),
                touched.found(),
                touched.purpose(),
                details());
    }

    private Action action() {
        if (request.getMethod().equals("POST") && request.getServletPath().equals("/sign-in")) {
            return after ? Action.SIGN_IN : Action.SIGN_IN_REFUSED;
        }
        if (request.getServletPath().startsWith(BACK)) {
            return after && !touched.details().containsKey("refused") ? Action.SIGN_IN : Action.SIGN_IN_REFUSED;
        }
        boolean ended = status < REFUSED_FROM && request.getServletPath().startsWith(SAID_BY_PROVIDER);
        if (ended || (before && !after)) {
            return Action.SIGN_OUT;
        }
        if (status >= FAILED_FROM) {
            return Action.FAILED;
        }
        if (status < REFUSED_FROM && !after && request.getServletPath().startsWith(WITHOUT_AN_ACCOUNT)) {
            return READING.contains(request.getMethod()) || !ledOn() ? Action.READ : Action.WRITE;
        }
        if (status >= REFUSED_FROM || (!after && !request.getServletPath().startsWith(OUT))) {
            return Action.REFUSED;
        }
        if (touched.exported()) {
            return Action.EXPORT;
        }
        if (touched.searched() && !ledOn()) {
            return Action.SEARCH;
        }
        return READING.contains(request.getMethod()) ? Action.READ : Action.WRITE;
    }

    /** A form that did something leads on to another page; one that only looked something up shows it. */
    private boolean ledOn() {
        return !READING.contains(request.getMethod()) && status >= LEADS_ON_FROM;
    }

    private String route() {
        for (String way : List.of(OUT, BACK, SAID_BY_PROVIDER)) {
            if (request.getServletPath().startsWith(way)) {
                return way + "{provider}";
            }
        }
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return switch (request.getServletPath()) {
            case "/sign-in", "/sign-out" -> request.getServletPath();
            default ->
                pattern == null && status == TOO_OFTEN
                        ? NOT_LOOKED_AT
                        : pattern == null || pattern.equals("/**") ? NO_PAGE : pattern.toString();
        };
    }

    /** What the doors told, and which of several things the address named. */
    private Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>(touched.details());
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> details.put(name.toString(), AuditContext.shortened(value.toString())));
        }
        return details;
    }
}
