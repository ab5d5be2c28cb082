package org.reachable.pages.help;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The guide for practitioners, for everybody to read, signed in or not. */
@Controller
class HelpController {

    private final Resource guide;

    HelpController(@Value("classpath:help/practitioners.md") Resource guide) {
        this.guide = guide;
    }

    @GetMapping("/help")
    ModelAndView help() throws IOException {
        return new ModelAndView("help/help", "page", Guide.read(guide.getContentAsString(StandardCharsets.UTF_8)));
    }
}
