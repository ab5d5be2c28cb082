package org.reachable.govuk;

import java.util.function.Supplier;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The hidden field that shows a form came from one of our own pages.
 *
 * <p>The token is only made where a form is drawn: making it starts a session, and a page without a form needs none.
 */
public final class CsrfField {

    private final Supplier<CsrfToken> token;

    CsrfField(Supplier<CsrfToken> token) {
        this.token = token;
    }

    public String name() {
        return token.get().getParameterName();
    }

    public String value() {
        return token.get().getToken();
    }
}
