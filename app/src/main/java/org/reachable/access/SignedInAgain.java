package org.reachable.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/**
 * Asks whoever signed in at their agency's provider to sign in there once more, before something that nobody may do at a
 * screen left open. What the provider then says is looked at: that it was just now, that it was they, and how.
 */
@Component
public class SignedInAgain {

    private static final String WAITS = SignedInAgain.class.getName() + ".waits";
    private static final String CAME = SignedInAgain.class.getName() + ".came";
    private static final String REFUSED = SignedInAgain.class.getName() + ".refused";

    /** Two machines never agree to the second. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

    /** What was signed in for is done soon, or asked again. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final AgencyProviders providers;

    SignedInAgain(AgencyProviders providers) {
        this.providers = providers;
    }

    /** Somebody was sent to sign in again: for what page, and when. */
    record Waiting(String back, Instant since) implements Serializable {}

    /** They did. */
    private record Came(String back, Instant at) implements Serializable {}

    /** What the provider is called at which the reader signed in; empty where they have a password of ours. */
    public Optional<String> where() {
        return provider(AgencyPeople.here()).map(AgencyProvider::called);
    }

    /** What a form tells of it; empty where the reader has a password of ours. */
    public Optional<String> told(String back) {
        HttpSession session = session();
        return where().map(called -> session != null && isFresh(session, back)
                ? "You signed in again with %s just now. That counts for five minutes.".formatted(called)
                : "You sign in again with %s first, and come back to what you wrote.".formatted(called));
    }

    /** Sends the reader to sign in again; they come back to {@code back}. */
    public ModelAndView ask(HttpSession session, String back) {
        AgencyProvider provider = provider(AgencyPeople.here()).orElseThrow();
        session.setAttribute(WAITS, new Waiting(back, moment(session)));
        session.removeAttribute(CAME);
        session.removeAttribute(REFUSED);
        var page = new GoOnPage(
                "Sign in once more",
                "You sign in again with %s, and come back to what you wrote.".formatted(provider.called()),
                provider.begin(),
                "Sign in with " + provider.called());
        return new ModelAndView("access/goOn", "page", page);
    }

    /** Whether they signed in again just now, for this page. It counts once. */
    public boolean taken(HttpSession session, String back) {
        boolean fresh = isFresh(session, back);
        session.removeAttribute(CAME);
        if (fresh) {
            AuditContext.detail("signed in again", "at their agency");
        }
        return fresh;
    }

    /** The same, without using it up. */
    private static boolean isFresh(HttpSession session, String back) {
        return session.getAttribute(CAME) instanceof Came came
                && came.back().equals(back)
                && !came.at().plus(GOOD_FOR).isBefore(moment(session));
    }

    /** Why it did not count, once. */
    public @Nullable String problem(HttpSession session) {
        Object code = session.getAttribute(REFUSED);
        session.removeAttribute(REFUSED);
        return code == null
                ? null
                : Refused.of(code.toString())
                        .map(why -> why.title() + ". " + why.meaning())
                        .orElse(null);
    }

    static @Nullable Waiting waiting(@Nullable HttpSession session) {
        return session != null && session.getAttribute(WAITS) instanceof Waiting waiting ? waiting : null;
    }

    /** They are back; empty where nobody was asked to sign in again. */
    Optional<String> came(HttpSession session) {
        Waiting waiting = waiting(session);
        if (waiting == null) {
            return Optional.empty();
        }
        session.removeAttribute(WAITS);
        session.setAttribute(CAME, new Came(waiting.back(), moment(session)));
        return Optional.of(waiting.back());
    }

    /** It did not count. */
    Optional<String> refused(@Nullable HttpSession session, Refused why) {
        Waiting waiting = waiting(session);
        if (session == null || waiting == null) {
            return Optional.empty();
        }
        session.removeAttribute(WAITS);
        session.setAttribute(REFUSED, why.code());
        return Optional.of(waiting.back());
    }

    /** Where somebody was asked to sign in again, refuses whoever else did, did not do so now, or not as they must. */
    void check(Practitioner who, OidcIdToken token, AgencyProvider provider) {
        Waiting waiting = waiting(session());
        Authentication here = AgencyPeople.here();
        if (waiting == null || here == null) {
            return;
        }
        if (!here.getName().equals(who.signInName())) {
            throw Refused.ANOTHER_PERSON.refusal();
        }
        Instant at = token.getAuthenticatedAt();
        if (at == null || at.isBefore(waiting.since().minus(CLOCKS_DIFFER))) {
            throw Refused.NOT_NOW.refusal();
        }
        if (!provider.strength().isEmpty() && !provider.strength().equals(token.getAuthenticationContextClass())) {
            throw Refused.NOT_SO.refusal();
        }
    }

    private Optional<AgencyProvider> provider(@Nullable Authentication who) {
        return providerOf(who).map(providers::called);
    }

    /** The provider at which somebody signed in, by its name in the settings; empty where they have a password of ours. */
    static Optional<String> providerOf(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof AgencyUser user
                ? Optional.of(user.registration())
                : Optional.empty();
    }

    private static @Nullable HttpSession session() {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        return request.getSession(false);
    }

    /** The machine's own time, by which providers count; a demonstration's is another. */
    private static Instant moment(HttpSession session) {
        return Instant.ofEpochMilli(session.getLastAccessedTime());
    }
}
