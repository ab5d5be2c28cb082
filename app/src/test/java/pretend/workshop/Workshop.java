package pretend.workshop;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Makes it part of an application. */
@Configuration
@ComponentScan
public class Workshop {}
