package org.reachable.foundation.govuk;

import gg.jte.TemplateEngine;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.AbstractUrlBasedView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Finds the page for a view's name: {@code desk/welcome} is {@code src/main/jte/desk/welcome.jte}. */
@Component("viewResolver")
final class JteViewResolver extends UrlBasedViewResolver {

    private final TemplateEngine templates;

    JteViewResolver(TemplateEngine templates) {
        this.templates = templates;
        setViewClass(JteView.class);
        setOrder(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    protected AbstractUrlBasedView instantiateView() {
        return new JteView(templates);
    }
}
