package org.reachable.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/** What PostgreSQL cannot keep is refused where it comes in, and not where something is asked of the database with it. */
@Configuration
class ReadableRequests {

    /** Of a path and of names Spring says so itself. */
    @Bean
    HttpFirewall noNullBytes() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /** The page that says a form cannot be read does not read it again. */
    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    StandardServletMultipartResolver formsAreReadOnce() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getDispatcherType() != DispatcherType.ERROR && super.isMultipart(request);
            }
        };
    }

    /** As Spring would write it, it may hold any byte. What we make of chance are letters already. */
    @Bean
    DefaultCookieSerializerCustomizer sessionsAreLetters() {
        return cookie -> cookie.setUseBase64Encoding(false);
    }
}
