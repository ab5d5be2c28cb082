package org.reachable.foundation.govuk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The templates, as they were compiled with the application. */
@Configuration
class Templates {

    static final TemplateEngine COMPILED =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "gg.jte.generated.app");

    @Bean
    TemplateEngine compiledTemplates() {
        return COMPILED;
    }

    /** The file of a view's name: {@code desk/welcome} is {@code desk/welcome.jte}. */
    static String file(String name) {
        return name + ".jte";
    }
}
