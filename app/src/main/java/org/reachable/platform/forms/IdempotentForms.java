package org.reachable.platform.forms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.Sha256;
import org.reachable.platform.audit.AuditContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Leads whoever sends a form again to where it led the first time, and does nothing. Each form that is shown has a number of
 * its own, so that whoever wants the same thing twice can have it; and what was changed in it since is another form.
 */
@Component
class IdempotentForms implements HandlerInterceptor {

    /** As {@code govuk/form.jte} writes it. */
    private static final String NUMBER = "form";

    private static final String SENT = IdempotentForms.class.getName();

    private final SentForms forms;

    IdempotentForms(SentForms forms) {
        this.forms = forms;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!request.getMethod().equals("POST") || request.getParameter(NUMBER) == null || keepsNothing(handler)) {
            return true;
        }
        byte[] digest = digest(request);
        if (forms.isFirst(digest)) {
            request.setAttribute(SENT, digest);
            return true;
        }
        AuditContext.detail("sent", "again");
        var led = forms.led(digest);
        if (led.isPresent()) {
            response.sendRedirect(led.get());
        } else {
            response.sendError(HttpServletResponse.SC_CONFLICT);
        }
        return false;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception fault) {
        String led = response.getHeader("Location");
        if (!(request.getAttribute(SENT) instanceof byte[] digest) || fault != null) {
            return;
        }
        if (FirstSent.hasDoneNothing(request)) {
            forms.forget(digest);
        } else if (led != null) {
            forms.ledTo(digest, led);
        }
    }

    private static boolean keepsNothing(Object handler) {
        return handler instanceof HandlerMethod method && method.hasMethodAnnotation(KeepsNothing.class);
    }

    /** Of where it goes and all it says, but its token, which each session has its own of. */
    private static byte[] digest(HttpServletRequest request) {
        MessageDigest digest = Sha256.begun();
        add(digest, request.getRequestURI());
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                add(digest, name);
                for (String value : values) {
                    add(digest, value);
                }
            }
        });
        if (request instanceof MultipartHttpServletRequest parts) {
            for (Map.Entry<String, MultipartFile> file :
                    parts.getMultiFileMap().toSingleValueMap().entrySet()) {
                add(
                        digest,
                        file.getKey()
                                + file.getValue().getOriginalFilename()
                                + file.getValue().getSize());
            }
        }
        return digest.digest();
    }

    /** With its length, so that no two sequences of words read the same. */
    private static void add(MessageDigest digest, String word) {
        digest.update((word.length() + ":" + word).getBytes(StandardCharsets.UTF_8));
    }
}
