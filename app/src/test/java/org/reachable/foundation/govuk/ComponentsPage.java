package org.reachable.foundation.govuk;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Each component in each state, for a developer to look at and a browser to test. Only tests have it. */
@Controller
class ComponentsPage {

    private final TemplateEngine templates = TemplatesOfTests.compiledInto("jte-of-tests");

    @GetMapping("/sample/components/{name}")
    ModelAndView page(@PathVariable String name, HttpServletRequest request) {
        new SignedIn("Maya Osei", "Team manager, Wealdshire").tell(request);
        SampleNavigation.tell(request);
        new Demonstration(null).tell(request);
        JteView view = new JteView(templates);
        view.setUrl(name);
        return new ModelAndView(view);
    }
}
