package org.reachable.foundation.govuk;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What surrounds every page: {@link JteView} hands it to each template as {@code frame}, beside the page's own record.
 *
 * @param signedIn who the page is for, or nobody yet
 * @param demonstration that nothing here is real, where that is so
 * @param navigation where its reader can go from every page
 * @param asSeen as whom a child's page is looked at, where somebody looks as another
 * @param beingWorkedOut that the page may be as it was before its reader saved something; null where it is not
 * @param csrf the token that proves a form came from us
 * @param templates what parts of the page are drawn with
 */
public record Frame(
        @Nullable SignedIn signedIn,
        @Nullable Demonstration demonstration,
        Navigation navigation,
        @Nullable AsSeen asSeen,
        @Nullable BeingWorkedOut beingWorkedOut,
        @Nullable CsrfToken csrf,
        TemplateEngine templates) {

    /** Where nobody is signed in and nothing can be sent. */
    public static final Frame NOBODY = new Frame(null, null, Navigation.NONE, null, null, null, Templates.COMPILED);

    static Frame of(HttpServletRequest request, TemplateEngine templates) {
        return new Frame(
                SignedIn.of(request),
                Demonstration.of(request),
                Navigation.of(request),
                AsSeen.of(request),
                BeingWorkedOut.of(request),
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                templates);
    }

    /** Whether whoever reads it may change nothing: forms, and ways to them, are left out. */
    public boolean onlyReads() {
        return asSeen != null || signedIn != null && signedIn.onlyReads();
    }

    /**
     * Whether a form that is sent there is shown: to sign in and out, one's password, a search, and what is looked back on and
     * kept nowhere are everybody's.
     */
    public boolean offers(String action) {
        return !onlyReads()
                || List.of("/sign-in", "/sign-out", "/password", "/looked-for", "/would-it-have-changed")
                        .contains(action)
                || asSeen != null && action.equals(asSeen.end());
    }

    /** What another room shows on this page. */
    public Content drawn(Fragment part) {
        return output ->
                templates.render(Templates.file(part.template()), Map.of("frame", this, "page", part.page()), output);
    }

    /** Another for each form that is shown. */
    public String numberOfAForm() {
        return UUID.randomUUID().toString();
    }

    /** The token, asked for only by a page that has a form: asking begins a session. */
    public CsrfToken token() {
        return Objects.requireNonNull(csrf, "A form needs a CSRF token. Maybe its path is not under Spring Security.");
    }
}
