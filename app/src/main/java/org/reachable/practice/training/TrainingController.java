package org.reachable.practice.training;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.reachable.engine.training.TrainingTopic;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.practice.training.TrainingStore.Done;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Training: each writes down their own. */
@Controller
@RequestMapping(TrainingController.AT)
class TrainingController {

    static final String AT = "/training";

    private static final String NOTICE = "trainingNotice";
    private static final int LONGEST = 1000;
    private static final int YEARS_BACK = 10;

    private final Trainings trainings;
    private final TrainingPages pages;

    TrainingController(Trainings trainings, TrainingPages pages) {
        this.trainings = trainings;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView training(Practitioner reader, Model model) {
        return new ModelAndView(
                "training/training", "page", pages.page(reader, SentForm.empty(), (String) model.getAttribute(NOTICE)));
    }

    @PostMapping
    ModelAndView add(Practitioner reader, @RequestParam Map<String, String> fields, RedirectAttributes next) {
        SentForm sent = SentForm.of(fields);
        LocalDate today = trainings.today();
        Optional<TrainingTopic> topic = trainings.topics().stream()
                .filter(one -> one.code().equals(sent.text(TrainingPages.TOPIC)))
                .findFirst();
        if (topic.isEmpty()) {
            sent.wrong(TrainingPages.TOPIC, "Choose what it was about");
        }
        Optional<LocalDate> day = sent.day(
                TrainingPages.DAY,
                today.minusYears(YEARS_BACK),
                today,
                "Write the day on which it was, up to today and of the last ten years");
        String otherwise = sent.text(TrainingPages.OTHERWISE);
        if (otherwise.length() > LONGEST) {
            sent.wrong(TrainingPages.OTHERWISE, "Write it in at most %,d letters".formatted(LONGEST));
        }
        if (!sent.isWhole() || topic.isEmpty() || day.isEmpty()) {
            var again = new ModelAndView("training/training", "page", pages.page(reader, sent, null));
            again.setStatus(BAD_REQUEST);
            return again;
        }
        trainings.add(reader, new Done(topic.get().code(), day.get(), otherwise));
        next.addFlashAttribute(NOTICE, "It is written down, and counts in the number of your agency.");
        return new ModelAndView("redirect:" + AT);
    }
}
